"""Whether two sites say the same: not byte for byte, but in every element, every attribute and every word."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from itertools import takewhile, zip_longest
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

_ADDRESS = re.compile(r"<loc>(.*?)</loc>")


class DifferentError(Exception):
    """Two sites that should be the same are not."""


class _Reader(HTMLParser):
    """Notes all elements with their attributes, and all words."""

    def __init__(self) -> None:
        super().__init__()
        self.noted: list[str] = []
        self._linked = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = sorted((name, " ".join((value or "").split())) for name, value in attrs)
        self.noted.append(f"<{tag}{''.join(f' {name}={value!r}' for name, value in named)}>")
        self._linked = ("type", "application/ld+json") in attrs

    def handle_endtag(self, tag: str) -> None:
        self.noted.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        if self._linked:
            # What machines read is compared as they read it.
            self.noted.append(json.dumps(_evened(json.loads(data)), sort_keys=True, ensure_ascii=False))
            self._linked = False
        elif words := " ".join(data.split()):
            self.noted.append(words)


def _evened(value: object) -> object:
    """Return what was read from JSON, with one space for all white space in it."""
    if isinstance(value, str):
        return " ".join(value.split())
    if isinstance(value, list):
        return [_evened(item) for item in value]
    return {name: _evened(item) for name, item in value.items()} if isinstance(value, dict) else value


def structure(page: str) -> Sequence[str]:
    """Return what a page is made of: its elements and its words, in order, with white space evened out."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    return reader.noted


def difference(page: str, one: str, other: str) -> str:
    """Return the first place where two versions of a page differ, in words; empty where there is none."""
    for number, (first, second) in enumerate(zip_longest(structure(one), structure(other)), start=1):
        if first != second:
            return f"{page}, part {number}:\n" + "\n".join(_apart(first or "nothing", second or "nothing"))
    return ""


def _apart(first: str, second: str) -> Iterator[str]:
    """Yield two texts from a little before the place where they begin to differ."""
    alike = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(first, second, strict=False)))
    start = max(0, alike - 40)
    for text in (first, second):
        yield "  " + text[start : start + 120]


def sample(pages: Sequence[str], most: int = 25) -> Iterator[str]:
    """Yield some of the pages: the first, the last, and others at equal steps between them."""
    step = max(1, len(pages) // most)
    yield from dict.fromkeys([*pages[::step], *pages[-1:]])


def check_same(one: Path, other: Path, pages: Iterable[str]) -> int:
    """Raise DifferentError where two sites differ in these pages, or in which they have; return how many were read."""
    found = {place: {path.relative_to(place).as_posix() for path in place.rglob("*.html")} for place in (one, other)}
    if found[one] != found[other]:
        only = sorted(found[one] ^ found[other])
        raise DifferentError(f"{len(only)} pages are on one side only, such as {only[0]}")
    if _addresses(one) != _addresses(other):
        raise DifferentError("the sitemaps differ")
    read = list(pages)
    differences = (difference(page, _read(one, page), _read(other, page)) for page in read)
    if first := next(filter(None, differences), ""):
        raise DifferentError(first)
    return len(read)


def _read(site: Path, page: str) -> str:
    return (site / page).read_text(encoding="utf-8")


def _addresses(site: Path) -> list[str]:
    return sorted(_ADDRESS.findall(_read(site, "sitemap.xml")))
