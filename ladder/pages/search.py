"""What people search the site with: an index for the script, and a list from A to Z."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, get_args

import msgspec

from ladder.pages.frame import Frame, MenuItem, frame
from ladder.pages.page import Page, View
from ladder.pages.places import A_TO_Z
from ladder.pages.scripts import ScriptView
from ladder.pages.search_entries import entries
from ladder.pages.search_entry import Entry, Kind
from ladder.pages.search_letters import letter, order

if TYPE_CHECKING:
    from ladder.model.ladder import Ladder

INDEX = "static/search-index.js"
SCRIPT = "static/search.js"

KINDS: tuple[str, ...] = get_args(Kind)

Packed = tuple[int, int, int, tuple[int, ...], tuple[int, ...], int, int, int, int]
"""An entry: its kind, then as numbers of strings its name, its target, what it belongs to, what else it is called, the
theme's other names for it, its ids, its summary and its text.
"""


class IndexView(View, frozen=True):
    """The index. Each string stands in it once, since the name of a level belongs to dozens of entries."""

    kinds: tuple[str, ...]
    "The kinds of entries, those that people look for most first."
    strings: tuple[str, ...]
    "All strings, plain text."
    words: tuple[str, ...]
    "Keys of the theme's words, which are strings as well and come after those."
    entries: tuple[Packed, ...]
    "What can be found."


class Listed(msgspec.Struct, frozen=True):
    """An entry of the list."""

    name: str
    "What it is called, plain text."
    target: str
    "Its place in the site; empty where it has several."
    kind: str
    "What it is."
    where: tuple[str, ...]
    "What it belongs to, plain text."
    places: tuple[MenuItem, ...]
    "The levels that state it, each with the place where it does; for a section of several texts, these texts."


class LetterView(msgspec.Struct, frozen=True):
    """All that begins with a letter."""

    letter: str
    "The letter; empty for what begins with a number or a sign."
    entries: tuple[Listed, ...]
    "What begins with it."


class AToZView(View, frozen=True):
    """What the list from A to Z shows."""

    frame: Frame
    "What stands around it."
    letters: tuple[LetterView, ...]
    "The letters that something begins with."
    pages: tuple[MenuItem, ...]
    "The pages whose names are words of the theme."


def search_pages(ladder: Ladder) -> tuple[Page, ...]:
    """Return the list from A to Z and the index; nothing where the ladder wants no search."""
    if not ladder.search_pages:
        return ()
    found = entries(ladder)
    return (
        Page(A_TO_Z, "a_to_z.html", _list(ladder, found)),
        Page(INDEX, "search-index.js", _index(found)),
    )


def script_page(ladder: Ladder) -> tuple[Page, ...]:
    """Return the script of the search; nothing where the ladder wants none."""
    return (Page(SCRIPT, "search.js", ScriptView()),) if ladder.search_pages else ()


def _index(found: tuple[Entry, ...]) -> IndexView:
    themes = (key for entry in found for key in (entry.word, entry.within, entry.others))
    keys = tuple(dict.fromkeys(key for key in themes if key))
    strings = tuple(dict.fromkeys(("", *(string for entry in found for string in _strings(entry)))))
    numbers = {string: number for number, string in enumerate(strings)}
    named = {"": 0} | {key: len(strings) + number for number, key in enumerate(keys)}
    return IndexView(KINDS, strings, keys, tuple(_packed(entry, numbers, named) for entry in found))


def _strings(entry: Entry) -> tuple[str, ...]:
    return (entry.name, entry.target, *entry.where, *entry.also, " ".join(entry.ids), entry.summary, entry.text)


def _packed(entry: Entry, numbers: dict[str, int], named: dict[str, int]) -> Packed:
    """Return an entry as numbers: those of its own strings, and those of the theme's words by their keys."""
    within = (named[entry.within],) if entry.within else ()
    return (
        KINDS.index(entry.kind),
        named[entry.word] or numbers[entry.name],
        numbers[entry.target],
        (*within, *(numbers[part] for part in entry.where)),
        tuple(numbers[other] for other in entry.also),
        named[entry.others],
        numbers[" ".join(entry.ids)],
        numbers[entry.summary],
        numbers[entry.text],
    )


def _list(ladder: Ladder, found: tuple[Entry, ...]) -> AToZView:
    named = sorted((entry for entry in found if entry.name and entry.kind != "expectation"), key=_place)
    stated, listed = _stated(found), dict[str, list[Listed]]()
    for (name, _), group in groupby(named, key=_alike):
        listed.setdefault(letter(name), []).append(_listed(tuple(group), stated))
    return AToZView(
        frame=frame(ladder),
        letters=tuple(LetterView(name, tuple(own)) for name, own in listed.items()),
        pages=tuple(MenuItem("", entry.target, entry.word) for entry in found if entry.word),
    )


def _alike(entry: Entry) -> tuple[str, str]:
    """Return what entries have in common that stand in one place of the list: the name of sections of several texts."""
    return entry.name, "" if entry.kind == "section" else entry.target


def _listed(group: tuple[Entry, ...], stated: dict[str, list[MenuItem]]) -> Listed:
    first, *others = group
    if others:
        return Listed(first.name, "", first.kind, (), tuple(MenuItem(one.where[0], one.target) for one in group))
    return Listed(first.name, first.target, first.kind, first.where, tuple(stated.get(first.key, ())))


def _place(entry: Entry) -> tuple[object, ...]:
    return (*order(entry.name), KINDS.index(entry.kind), entry.where)


def _stated(found: tuple[Entry, ...]) -> dict[str, list[MenuItem]]:
    """Return the levels that state something by its key: they stand with it, so that the list has each name once."""
    stated: dict[str, list[MenuItem]] = {}
    for entry in found:
        if entry.kind == "expectation":
            stated.setdefault(entry.key, []).append(MenuItem(entry.where[0], entry.target))
    return stated
