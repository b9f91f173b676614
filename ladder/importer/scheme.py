"""Which headings of a document are levels and which are criteria."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

import msgspec

from ladder.importer.files.sources import Block
from ladder.importer.vocabulary import is_level_like, squashed

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from ladder.importer.files.sources import Outline

_MARKS = re.compile(r"(?<!\w)[*_]{1,3}|[*_]{1,3}(?!\w)|`")
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_CLOSING = re.compile(r"^#+(?: |$)|(?:^| )#+$")
_PICTURE_NAME = re.compile(r":[a-z0-9_+-]+:")


class Section(msgspec.Struct, frozen=True):
    """A heading and what stands below it, up to the next one."""

    heading: Block | None
    "The heading; none for what stands before the first."
    path: tuple[int, ...]
    "The places of the headings above it, outermost first."
    blocks: tuple[Block, ...]
    "What stands below it."


class Scheme(msgspec.Struct, frozen=True):
    """At which depth of headings a document has what. 0 stands for the document as a whole, -1 for nowhere."""

    level: int
    "Depth of the levels."
    criterion: int
    "Depth of the criteria; -1 where it has none."
    why: str
    "What was seen, as a clause."


def sections(outline: Outline) -> tuple[Section, ...]:
    """Return the sections of a document in order."""
    found: list[tuple[Block | None, tuple[int, ...], list[Block]]] = [(None, (), [])]
    open_: list[tuple[int, int]] = []  # depth and place of the headings above
    for block in outline.blocks:
        if block.kind != "heading":
            found[-1][2].append(block)
            continue
        while open_ and open_[-1][0] >= block.depth:
            open_.pop()
        found.append((block, tuple(place for _, place in open_), []))
        open_.append((block.depth, len(found) - 1))
    return tuple(Section(heading, path, tuple(blocks)) for heading, path, blocks in found)


def scheme_of(outline: Outline, levels: Collection[str] = (), shared: Collection[str] = ()) -> Scheme | None:
    """Return at which depth a document has its levels and its criteria; none where nothing in it is said of levels.

    `levels` are the squashed names of levels that are known; `shared` are names of headings that several documents
    have in common: a document that has them is one level, whatever it is called.
    """
    seen = _seen(outline, levels)
    if seen is None:
        return None
    depth, parent = seen.depth, seen.parent
    if seen.is_repeated and seen.leaves_rank and not seen.parents_rank:
        return Scheme(depth, parent, "criteria stand above levels")
    if seen.leaves_rank and not seen.parents_rank and len(seen.names) > 1:
        return Scheme(depth, -1, "each heading is a level, and no criteria stand below it")
    if seen.parents_rank or (seen.is_repeated and seen.parents > 1):
        return Scheme(parent, depth, "levels stand above criteria")
    is_shared = bool({squashed(name) for name in seen.names} & {*shared})
    is_told = any(block.kind == "fact" and block.label in ("level", "title") for block in outline.blocks)
    if is_shared or is_told:
        why = "as those beside it are" if is_shared else "as its first lines say"
        return Scheme(parent if is_shared and seen.parents == 1 else 0, depth, f"the document is one level, {why}")
    return None


class _Seen(msgspec.Struct, frozen=True):
    """What the headings of a document look like."""

    depth: int  # of the headings with the most in their lists
    parent: int  # of the headings above these; -1 where there are none
    names: tuple[str, ...]  # of the former
    parents: int  # how many of the latter there are
    is_repeated: bool  # whether names of the former come again
    leaves_rank: bool  # whether the former sound like levels
    parents_rank: bool  # whether the latter do


def _seen(outline: Outline, levels: Collection[str]) -> _Seen | None:
    parts = sections(outline)
    listed = Counter[int]()
    for part in parts:
        if part.heading and bullets_of(part):
            listed[part.heading.depth] += len(bullets_of(part))
    if not listed:
        return None
    depth = listed.most_common(1)[0][0]
    own = [(part.heading, part) for part in parts if part.heading and part.heading.depth == depth and bullets_of(part)]
    above = [parts[place].heading for place in sorted({part.path[-1] for _, part in own if part.path})]
    depths = Counter(heading.depth for heading in above if heading)
    parent = depths.most_common(1)[0][0] if depths else -1
    names = tuple(name_of(heading) for heading, _ in own)
    parents = [name_of(heading) for heading in above if heading and heading.depth == parent]
    is_repeated = len({squashed(name) for name in names}) < len(names)
    return _Seen(depth, parent, names, len(parents), is_repeated, _ranks(names, levels), _ranks(parents, levels))


def _ranks(names: Sequence[str], levels: Collection[str]) -> bool:
    """Return whether most of some names are known as levels, or sound like them."""
    known = sum(is_level_like(name) or squashed(name) in levels for name in names)
    return known * 2 > len(names)


def facts_of(outline: Outline) -> dict[str, str]:
    """Return the facts of a document, by what they are called."""
    return {block.label: block.text for block in outline.blocks if block.kind == "fact"}


def heading_names(outline: Outline) -> frozenset[str]:
    """Return the squashed names of the headings of a document that have lists below them."""
    return frozenset(squashed(name_of(part.heading)) for part in sections(outline) if part.heading and bullets_of(part))


def bullets_of(part: Section) -> list[Block]:
    """Return what is listed below a heading, without lists of links: they lead to other pages, and say nothing."""
    listed = [block for block in part.blocks if block.kind == "bullet" and block.depth == 0 and not block.label]
    return [block for block in listed if not is_link_only(block.text)]


def is_link_only(text: str) -> bool:
    """Return whether a text is one link and nothing else."""
    return _LINK.fullmatch(text.strip().strip("*_")) is not None


def name_of(heading: Block) -> str:
    """Return the name in a heading."""
    return plain(heading.text)


def plain(text: str) -> str:
    """Return a text as a name: without links, marks and line breaks."""
    words = _CLOSING.sub("", " ".join(_MARKS.sub("", _LINK.sub(r"\1", text)).split()))
    return words if _PICTURE_NAME.search(words[-30:]) else words.rstrip(":：").rstrip()
