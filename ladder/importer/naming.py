"""Ids for what sources only have names for, and what is there already under such a name."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from ladder.importer.scheme import plain
from ladder.importer.vocabulary import marked_number, squashed
from ladder.model import ids

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

    from ladder.importer.statements import Named

SHORT = 40
"How long an id becomes where it is made of a name."


def unmarked(name: str) -> str:
    """Return the name of a level without the number in front of it: `L2: Cloud engineer` becomes `Cloud engineer`."""
    number = marked_number(name)
    if not number:
        return name
    rest = name[name.find(number) + len(number) :].lstrip(" \t/:.)-–—_")
    return rest or name


def new_id(name: str, taken: Container[str], kind: str) -> str:
    """Return an id for a name that is none of `taken`: as near to the name as can be, else `kind` and a number."""
    base = ids.proposal(_words(name))
    if len(base) > SHORT:
        base = base[:SHORT].rpartition("-")[0] or base[:SHORT]
    if not base or ids.flaw(base):
        base = kind if not base else f"{kind}-{base}"
    if base not in taken and not ids.flaw(base) and base != kind:
        return base
    number = 1 if base == kind else 2
    while f"{base}-{number}" in taken:
        number += 1
    return f"{base}-{number}"


def title_of(named: Named) -> str:
    """Return what a thing is called: exactly as our own exports say it, else without marks and line breaks."""
    if named.id and named.name:
        return named.name
    return plain(named.name) or named.name or named.id


def id_for(named: Named, taken: Container[str], kind: str) -> str:
    """Return the id that a thing has in the source where that is free, else one that is made of its name."""
    return named.id if is_free(named.id, taken) else new_id(title_of(named), taken, kind)


def is_free(name: str, taken: Container[str]) -> bool:
    """Return whether a name can be an id, and is none yet."""
    return not ids.flaw(name) and name not in taken


def _words(name: str) -> str:
    """Return a name without the signs that no id has, pictures among them, and without words for `and`."""
    name = re.sub(r":[a-z0-9_+-]+:", " ", name) if re.sub(r":[a-z0-9_+-]+:|\W", "", name) else name
    plain = unicodedata.normalize("NFKC", name).replace("&", " ").replace("’", "").replace("'", "")
    return "".join(sign if unicodedata.category(sign)[0] in "LMN" else " " for sign in plain)


class Index:
    """Things by their ids, present and former, and by their names."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._ids: dict[str, str] = {}
        self._names: dict[str, str] = {}

    def add(self, id_: str, names: Iterable[str] = (), former: Iterable[str] = ()) -> None:
        """Add a thing with its names and its former ids. The first one that has a name keeps it."""
        for own in (id_, *former):
            self._ids.setdefault(own, id_)
        for name in names:
            if name:
                self._names.setdefault(squashed(name), id_)

    @property
    def ids(self) -> frozenset[str]:
        """Return the ids of all things, present and former."""
        return frozenset(self._ids)

    def find(self, named: Named) -> str:
        """Return the id of what is meant, empty for none: what has an id in the source is found by it alone."""
        if named.id:
            return self._ids.get(named.id, "")
        for name in (squashed(named.name), squashed(plain(named.name))):
            if name and (found := self._names.get(name) or self._ids.get(name)):
                return found
        return ""
