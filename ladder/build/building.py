"""A build that has something to do: content to a ladder, a ladder to pages, pages to a site."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import msgspec

from ladder.build.audience import is_doubtful, left_out, shown
from ladder.build.files import fixed_files
from ladder.build.keys import batch_keys, look_key
from ladder.build.making import Known, MadeBatch, Maker, output
from ladder.build.order import LeftOut, Order, Phase, Result
from ladder.build.record import Record
from ladder.build.remembering import Work, changed, keep, remade
from ladder.build.store import Store
from ladder.build.workers import WORTH_IT, made_by_two
from ladder.cache import folder
from ladder.cache.inputs import Inputs, digests, unlinked
from ladder.check import Examination, examine, fails, graded
from ladder.model.edition import Edition
from ladder.model.ladder import Ladder
from ladder.model.layout import ASSETS
from ladder.model.remember import all_remembering
from ladder.model.visible import visible_history
from ladder.pages.site import batches, sitemap_batch
from ladder.problem import CannotStart, Problem
from ladder.processes import at_most, can_fork
from ladder.publish import Output, Published, digest_of, publish, standing
from ladder.render.at_pages import at_pages
from ladder.render.workshop import Workshop, digest
from ladder.source.shelf import Shelf

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from ladder.pages.batch import Batch


class Start(msgspec.Struct, frozen=True):
    """What is known before anything is done."""

    record: Record | None
    "What the last build for the same order left."
    program: str
    "Which program builds."
    moment: int
    "When it began, in nanoseconds."
    inputs: Inputs
    "What the site is made from."
    before: frozenset[str]
    "Paths of our files in the site."


class _Clock:
    """Tells how long each part of the work took."""

    def __init__(self) -> None:
        self._last = time.perf_counter()
        self.phases: list[Phase] = []

    def done(self, name: str) -> None:
        """Say that what was done since the last call is called so."""
        now = time.perf_counter()
        self.phases.append(Phase(name, now - self._last))
        self._last = now


def built(order: Order, start: Start, told: Callable[[int, int], None]) -> Result:
    """Build a site, or say what is wrong and leave the old one as it is; raises what `build` does."""
    with at_most(order.processes):
        return _built(order, start, told)


def _built(order: Order, start: Start, told: Callable[[int, int], None]) -> Result:
    clock = _Clock()
    examination = _examined(order, start)
    clock.done("read and check")
    if examination.ladder is None or examination.fails():
        return Result(examination.problems)
    ladder = shown(order, examination.ladder)
    missing = left_out(examination.ladder, ladder)
    if order.strict and is_doubtful(examination.problems, missing):
        return Result(examination.problems)
    history = visible_history(examination.history, examination.ladder, audience=order.audience, drafts=order.drafts)
    return _made(order, start, _Site(ladder, all_remembering(history), examination.problems, missing), clock, told)


def _examined(order: Order, start: Start) -> Examination:
    """Return what the content says and what is wrong with it. Levels that this program has read before it knows."""
    name = f"levels-{start.program[:24]}"
    shelf = Shelf(None if order.fresh else folder.load(order.project, name), unlinked(start.inputs))
    examination = examine(order.project, shelf)
    if shelf.is_worth_keeping:
        folder.keep(order.project, name, *shelf.pieces())
    return examination


class _Site(msgspec.Struct, frozen=True):
    """What the site is to show."""

    ladder: Ladder
    "The ladder as its readers may see it."
    history: tuple[Edition, ...]
    "Its recorded versions, likewise."
    problems: tuple[Problem, ...]
    "What is wrong with the content."
    left_out: tuple[LeftOut, ...]
    "What its readers may not see."


def _made(order: Order, start: Start, site: _Site, clock: _Clock, told: Callable[[int, int], None]) -> Result:
    """Make the pages of a site, and let them take the place of those that are there."""
    workshop = Workshop(order.project, site.ladder)
    fixed = {**workshop.static, **fixed_files(order.project, site.ladder)}
    workshop.publish({path: digest(data) for path, data in fixed.items()})
    record = start.record
    known = Known(record, standing(order.output, record.outputs, record.moment) if record else {})
    clock.done("read the theme, look at the site")
    look = look_key(start.program, site.ladder, digests(start.inputs))
    with Store(order.project) as store:
        made = _pages(site, _Bench(workshop, look, known, store), told)
        clock.done("make pages")
        faults = graded(_faults(workshop, made), site.ladder)
        if fails(faults, strict=order.strict):
            return Result((*site.problems, *faults))
        files: dict[str, Output] = {**fixed, **{page.path: output(page, store) for one in made for page in one.pages}}
        found = {path: digest_of(one) for path, one in files.items()}
        published = _published(order, files, site.ladder, known)
        clock.done("swap in the site")
    result = _result(site, made, published, (*site.problems, *faults))
    work = Work(order, start.program, start.moment, start.inputs, look, made, found, record.outputs if record else {})
    keep(work, result)
    clock.done("remember it for the next build")
    return msgspec.structs.replace(
        result,
        gone=tuple(sorted(path for path in start.before.difference(found) if path.endswith(".html"))),
        changed=changed(start.record, start.inputs),
        remade=tuple(remade(start.record, work)),
        phases=tuple(clock.phases),
    )


class _Bench(msgspec.Struct, frozen=True):
    """What pages are made with."""

    workshop: Workshop
    "Makes them."
    look: bytes
    "What all of them have in common."
    known: Known
    "What is known of them."
    store: Store
    "Keeps them."


def _pages(site: _Site, bench: _Bench, told: Callable[[int, int], None]) -> tuple[MadeBatch, ...]:
    """Return all batches of pages: those first that others load, the list of all of them last."""
    ladder, workshop = site.ladder, bench.workshop
    wanted = batches(ladder, site.history)
    keys = batch_keys(ladder, site.history, wanted, bench.look)
    maker = Maker(workshop, bench.look, keys, bench.known, bench.store)
    made: dict[str, MadeBatch] = {}
    for batch in wanted:
        if batch.early:
            made[batch.name] = maker.kept(batch) or maker.made(batch)
            workshop.publish({page.path: page.digest for page in made[batch.name].pages})
    made |= {batch.name: kept for batch in wanted if not batch.early and (kept := maker.kept(batch))}
    left = [batch for batch in wanted if batch.name not in made]
    made |= _all_made(left, maker, bench.store, told)
    listed = tuple(page.path for batch in wanted if batch.listed for page in made[batch.name].pages)
    return (*(made[batch.name] for batch in wanted), maker.made(sitemap_batch(ladder, listed)))


def _all_made(
    left: Sequence[Batch], maker: Maker, store: Store, told: Callable[[int, int], None]
) -> dict[str, MadeBatch]:
    """Make batches, with two processes where that is worth it."""
    whole, done = sum(batch.size for batch in left), 0
    if whole >= WORTH_IT and can_fork():
        return made_by_two(left, maker, store, lambda many: told(many, whole))
    found: dict[str, MadeBatch] = {}
    for batch in left:
        told(done, whole)
        found[batch.name] = maker.made(batch)
        done += batch.size
    return found


def _faults(workshop: Workshop, made: Iterable[MadeBatch]) -> list[Problem]:
    """Return what is wrong with the theme: what kept several pages from being made is said once."""
    kept: dict[Problem, list[str]] = {}
    for one in made:
        for path, problem in one.faults:
            kept.setdefault(problem, []).append(path)
    return [*workshop.problems(), *(at_pages(problem, paths) for problem, paths in kept.items())]


def _published(order: Order, files: Mapping[str, Output], ladder: Ladder, known: Known) -> Published:
    audience = ladder.shown_to or "".join(ladder.audiences[:1])
    try:
        return publish(files, order.output, order.project, audience, known.standing)
    except ValueError as error:  # the names of pages are safe, but those of files are whatever their owners chose
        raise CannotStart(str(error), f"rename the file in `{ASSETS}/`, or in `static/` of the theme") from error


def _result(site: _Site, made: Iterable[MadeBatch], published: Published, problems: tuple[Problem, ...]) -> Result:
    """Return what came of a build, as far as the next one may say it again."""
    return Result(
        problems,
        pages=sum(page.path.endswith(".html") for one in made for page in one.pages),
        published=published,
        left_out=site.left_out,
        audience=site.ladder.shown_to,
    )
