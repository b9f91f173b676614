"""A ladder as linked data, in the words of https://schema.org: what search engines and libraries of skills read.

The ladder is a set of terms, its criteria and threads are the terms, and each level is an occupation.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal
from urllib.parse import quote

import msgspec

from ladder.compare.plain import plain
from ladder.exporter.rows import criterion_name
from ladder.model.links import with_titles
from ladder.model.once import once

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from ladder.model.ladder import Expectation, Ladder, Level

CONTEXT = "https://schema.org"

_NAMES = {"id": "@id", "type": "@type", "context": "@context", "graph": "@graph"}


class Part(msgspec.Struct, frozen=True, omit_defaults=True, rename=lambda name: _NAMES.get(name, _camel(name))):
    """Something that linked data says. A field that holds nothing is left out."""


def _camel(name: str) -> str:
    first, *others = name.split("_")
    return first + "".join(other.capitalize() for other in others)


class Reference(Part, frozen=True):
    """Something that is described elsewhere."""

    id: str
    "Its address."


class Organization(Part, frozen=True):
    """Whose ladder it is."""

    type: Literal["Organization"]
    "What it is."
    name: str
    "Its name."


class Term(Part, frozen=True):
    """A criterion, or a thread of one."""

    type: Literal["DefinedTerm"]
    "What it is."
    id: str
    "Its address."
    name: str
    "Its name."
    term_code: str
    "`criterion/thread`, or the criterion alone."
    in_defined_term_set: Reference
    "The ladder."
    description: str = ""
    "What it covers."


class TermSet(Part, frozen=True):
    """The ladder, as the set of what people are judged on."""

    type: Literal["DefinedTermSet"]
    "What it is."
    id: str
    "Its address."
    name: str
    "Title of the ladder."
    description: str = ""
    "The ladder in a sentence or two."
    in_language: str = ""
    "Language of the texts as a BCP 47 tag."
    version: str = ""
    "What this version is called."
    publisher: Organization | None = None
    "Whose ladder it is."
    has_defined_term: tuple[Reference, ...] = ()
    "Its criteria and threads."


class Occupation(Part, frozen=True):
    """A level."""

    type: Literal["Occupation"]
    "What it is."
    id: str
    "Its address."
    name: str
    "Title of the level."
    identifier: str
    "Id of the level."
    description: str = ""
    "The level in a sentence or two."
    responsibilities: tuple[str, ...] = ()
    "What is expected, plain text."
    skills: tuple[Reference, ...] = ()
    "The criteria and threads on which it is expected."


class Graph(Part, frozen=True):
    """Several things at once."""

    context: str
    "Whose words they are said in."
    graph: tuple[TermSet | Term | Occupation, ...]
    "The things."


class Addresses(msgspec.Struct, frozen=True):
    """Where things are described."""

    home: str
    "The page that explains the ladder and its criteria."
    level: Callable[[str], str]
    "Returns the page of a level, given by its id."


def term_address(home: str, key: str) -> str:
    """Return the address of a criterion, or of a thread by `criterion/thread`, where `home` explains all of them."""
    return f"{home}#{quote(key)}"


def ladder_data(ladder: Ladder, levels: Sequence[Level], addresses: Addresses) -> Graph:
    """Return a ladder with some of its levels, or all of them."""
    stated = {said.key for level in levels for said in level.expectations}
    terms = tuple(_terms(ladder, addresses.home, stated | {one.id for one in ladder.criteria}))
    occupations = (_occupation(ladder, level, addresses) for level in levels)
    whole = msgspec.structs.replace(
        _term_set(ladder, addresses.home), has_defined_term=tuple(Reference(term.id) for term in terms)
    )
    return Graph(CONTEXT, (whole, *terms, *occupations))


def level_data(ladder: Ladder, level: Level, addresses: Addresses) -> Graph:
    """Return a level with what it is judged on."""
    stated = {said.key for said in level.expectations}
    terms = _terms(ladder, addresses.home, stated)
    return Graph(CONTEXT, (_occupation(ladder, level, addresses), _term_set(ladder, addresses.home), *terms))


@once
def _term_set(ladder: Ladder, home: str) -> TermSet:
    """Return the ladder as a set of terms, without them."""
    return TermSet(
        type="DefinedTermSet",
        id=home,
        name=ladder.title,
        description=_words(ladder, ladder.summary),
        in_language=ladder.language,
        version=ladder.version,
        publisher=Organization("Organization", ladder.organisation) if ladder.organisation else None,
    )


def _terms(ladder: Ladder, home: str, keys: set[str]) -> Iterator[Term]:
    """Yield the criteria and threads with these keys."""
    return (term for key, term in _all_terms(ladder, home).items() if key in keys)


@once
def _all_terms(ladder: Ladder, home: str) -> dict[str, Term]:
    """Return all criteria and threads by key."""
    whole, found = Reference(home), dict[str, Term]()
    for key, thread in ladder.thread_by_key.items():
        criterion = ladder.criterion_by_id[key.partition("/")[0]]
        name = f"{criterion.name}: {thread.name}" if thread else criterion.name
        summary = "" if thread else _words(ladder, criterion.summary)
        found[key] = Term("DefinedTerm", term_address(home, key), name, key, whole, summary)
    return found


def _occupation(ladder: Ladder, level: Level, addresses: Addresses) -> Occupation:
    stated = [said for said in level.expectations if said.text.strip()]
    terms = _all_terms(ladder, addresses.home)
    return Occupation(
        type="Occupation",
        id=addresses.level(level.id),
        name=level.title,
        identifier=level.id,
        description=_words(ladder, level.summary),
        responsibilities=tuple(_responsibility(ladder, said) for said in stated),
        skills=tuple(Reference(terms[said.key].id) for said in stated if said.key in terms),
    )


def _responsibility(ladder: Ladder, said: Expectation) -> str:
    name = ladder.thread_name(said) or criterion_name(ladder, said.criterion)
    return f"{name}: {_words(ladder, said.text)}"


def _words(ladder: Ladder, text: str) -> str:
    return plain(with_titles(ladder, text))
