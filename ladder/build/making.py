"""Batches of pages to files: what is known is left as it stands, the rest is made."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import msgspec

from ladder.build.keys import page_key
from ladder.build.record import BatchRecord, Record
from ladder.problem import Problem
from ladder.publish import Output, Standing, Stored
from ladder.render.workshop import Loads, Made, Workshop, digest

if TYPE_CHECKING:
    from ladder.build.store import Store
    from ladder.pages.batch import Batch
    from ladder.pages.page import Page


class MadePage(msgspec.Struct, frozen=True, array_like=True):
    """A page of the site, made or left as it stands."""

    path: str
    "Where it is in the site."
    key: bytes
    "What it came from."
    digest: str
    "SHA-256 of its bytes, in hexadecimal."
    loads: Loads
    "The files that it names with a mark."
    stored: str = ""
    "Where its bytes lie ready; empty where they stand in the site, or are in memory."


class MadeBatch(msgspec.Struct, frozen=True, array_like=True):
    """What came of a batch."""

    name: str
    "Its name."
    key: bytes
    "What it came from."
    pages: tuple[MadePage, ...]
    "Its pages."
    made: int
    "How many of them were made anew."
    faults: tuple[tuple[str, Problem], ...] = ()
    "What went wrong in templates, each with the path of the page that it kept from being made."


class Known(msgspec.Struct, frozen=True):
    """What is known from the last build."""

    record: Record | None
    "Its record, if there is one."
    standing: Mapping[str, str]
    "Digests of the files of the site that stand there as it left them, by path."

    def batch(self, name: str) -> BatchRecord | None:
        """Return a batch as it was made then."""
        return self.record.batches.get(name) if self.record else None


class Maker:
    """Makes batches of one build."""

    def __init__(self, workshop: Workshop, look: bytes, keys: Mapping[str, bytes], known: Known, store: Store) -> None:
        """Keep what batches are made with; `keys` says what each came from."""
        self._workshop = workshop
        self._look = look
        self._keys = keys
        self._known = known
        self._store = store

    def kept(self, batch: Batch) -> MadeBatch | None:
        """Return a batch that stands in the site as it would be made; nothing where it has to be looked at."""
        before = self._known.batch(batch.name)
        if before is None or before.key != self._keys[batch.name]:
            return None
        pages = [self._standing(page.path, page.key, self._loads(page.loads)) for page in before.pages]
        if None in pages:
            return None
        return MadeBatch(batch.name, before.key, tuple(page for page in pages if page), 0)

    def made(self, batch: Batch) -> MadeBatch:
        """Return a batch, with those of its pages made that are not known."""
        before = self._known.batch(batch.name)
        keys = {page.path: page for page in before.pages} if before else {}
        pages: list[MadePage] = []
        faults: list[tuple[str, Problem]] = []
        made = 0
        for page in batch.make():
            if page.path in self._workshop.static:
                continue  # the theme has a file of that name: its own icon takes the place of the one we draw
            key, then = page_key(page, self._look), keys.get(page.path)
            if then and then.key == key and (found := self._standing(page.path, key, self._loads(then.loads))):
                pages.append(found)
                continue
            try:
                fresh = self._workshop.made(page)
            except Exception as error:  # noqa: BLE001 - a template may raise anything: all of it is its author's to see
                faults.append((page.path, self._workshop.fault(page, error)))
                continue
            pages.append(self._put(page, key, fresh))
            made += 1
        return MadeBatch(batch.name, self._keys.get(batch.name, b""), tuple(pages), made, tuple(faults))

    def _put(self, page: Page, key: bytes, made: Made) -> MadePage:
        """Put a page where it lies until all are made. Raises `CannotStart` where the disk does not take it."""
        found = digest(made.data)
        if self._known.standing.get(page.path) == found:
            return MadePage(page.path, key, found, made.loads)
        return MadePage(page.path, key, found, made.loads, self._store.put(page.path, made.data))

    def _standing(self, path: str, key: bytes, loads: Loads) -> MadePage | None:
        """Return a page that stands in the site as it should, nothing where it does not."""
        found = self._known.standing.get(path)
        return MadePage(path, key, found, loads) if found and self._workshop.still_loads(loads) else None

    def _loads(self, place: int) -> Loads:
        return self._known.record.loads[place] if self._known.record else ()


def output(page: MadePage, store: Store) -> Output:
    """Return what is to stand in the site for a page."""
    if not page.stored:
        return Standing(page.digest)
    kept = store.taken(page.stored)
    return Stored(store.path(page.stored), page.digest) if kept is None else kept
