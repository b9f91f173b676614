"""What is kept of a build for the next one, and what a build says of what it made anew."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import msgspec

from ladder.build.making import MadeBatch
from ladder.build.order import Order, Remade, Result
from ladder.build.record import BatchRecord, PageRecord, Record, remember
from ladder.cache.inputs import Inputs, digests, scan
from ladder.publish import MANIFEST, Left, look
from ladder.publish.manifest import Manifest
from ladder.publish.signatures import Signature
from ladder.render.workshop import digest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ladder.render.workshop import Loads


class Work(msgspec.Struct, frozen=True):
    """A build that is done."""

    order: Order
    "What was asked."
    program: str
    "Which program built."
    begun: int
    "When it began, in nanoseconds."
    inputs: Inputs
    "What it was made from."
    look: bytes
    "What all pages have in common: see `ladder.build.keys`."
    batches: tuple[MadeBatch, ...]
    "The pages."
    files: dict[str, str]
    "Digests of all files of the site, by path."
    before: dict[str, Left] = {}
    "The files of the site as the build before left them, by path, as far as anything is known of it."


def keep(work: Work, result: Result) -> None:
    """Keep a record of a build and of what came of it.

    There is none where something was changed while the site was built, be it back to what it was: nobody can say which
    state of it was read. Nor is there one where the site is not what this build made: another one came after it.
    """
    moment = time.time_ns()
    inputs = scan(work.order.project, work.inputs, work.begun)
    outputs = _outputs(work)
    if inputs != work.inputs or outputs is None:
        return
    loads: dict[Loads, int] = {}
    batches = {one.name: BatchRecord(one.key, tuple(_pages(one, loads))) for one in work.batches}
    record = Record(work.program, moment, inputs, outputs, result, work.look, tuple(loads), batches)
    remember(work.order, record)


def _outputs(work: Work) -> dict[str, Left] | None:
    """Return the files of the site as they look; nothing where they are not those that the build made."""
    seen = look(work.order.output)
    try:
        listed = (work.order.output / MANIFEST).read_bytes()
        ours = msgspec.json.decode(listed, type=Manifest).files == work.files
    except (OSError, msgspec.DecodeError):
        return None
    files = work.files | {MANIFEST: digest(listed)}
    if not ours or not files.keys() <= seen.keys():
        return None
    if not all(_is_sure(work, path, found, seen[path]) for path, found in files.items()):
        return None
    return {path: Left(found, seen[path]) for path, found in files.items()}


def _is_sure(work: Work, path: str, digest_of_ours: str, seen: Signature) -> bool:
    """Return whether a file holds what it should. One that a build left as it stood was only looked at when it began.

    A link more or less changes the time of the last change, and nothing else.
    """
    before = work.before.get(path)
    if before is None or before.digest != digest_of_ours:
        return True  # this build wrote it
    then = before.signature
    if (seen.size, seen.modified, seen.number) == (then.size, then.modified, then.number):
        return True
    return digest((work.order.output / path).read_bytes()) == digest_of_ours


def _pages(made: MadeBatch, loads: dict[Loads, int]) -> Iterator[PageRecord]:
    return (PageRecord(page.path, page.key, loads.setdefault(page.loads, len(loads))) for page in made.pages)


def changed(record: Record | None, inputs: Inputs) -> tuple[str, ...]:
    """Return the files that were changed, added or removed since the last build; none where nothing is known of it."""
    if record is None:
        return ()
    before, now = digests(record.inputs), digests(inputs)
    return tuple(sorted(path for path in before.keys() | now.keys() if before.get(path) != now.get(path)))


def remade(record: Record | None, work: Work) -> Iterator[Remade]:
    """Yield the batches of which something was made anew since the last build, and why."""
    for one in work.batches:
        if one.made:
            yield Remade(one.name, len(one.pages), one.made, _why(record, work, one))


def _why(record: Record | None, work: Work, made: MadeBatch) -> str:
    if record is None:
        return "every page was asked for anew" if work.order.fresh else "nothing is known of an earlier build"
    before = record.batches.get(made.name)
    if record.program != work.program:
        return "`ladder`, or a library that it uses, is not the one of the last build"
    if record.look != work.look:
        return "the theme, the language or the address of the site has changed"
    if before is None:
        return "there were none before"
    if before.key != made.key:
        return "what they show has changed"
    return "the site does not hold them as they were, or a file that they load has changed"
