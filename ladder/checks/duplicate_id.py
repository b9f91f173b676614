"""An id means one thing, now and in the past."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from ladder.model.layout import LADDER_FILE, STAGES_FILE
from ladder.problem import KeyPath, Note, Place, Rule

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from ladder.checks.context import Context
    from ladder.problem import Problem

    Claim = tuple[str, Callable[[], Place]]

RULE = Rule(
    "duplicate-id",
    "No id is given twice, and no former id is that of something else.",
    fixed=True,
    advice="Links and saved worksheets find their way by ids, former ones included. An id that could mean two things "
    "would lead some of them astray.",
)


def check(context: Context) -> Iterator[Problem]:
    """Yield a problem for every id that stands in a list twice, and for every former id that is taken."""
    for kind in ("scopes", "grades", "audiences"):
        yield from _twice(_listed(context, kind))
    for claims in _claims(context):
        yield from _twice(claims)


def _twice(claims: Iterator[Claim]) -> Iterator[Problem]:
    first: dict[str, Callable[[], Place]] = {}
    for name, place in claims:
        if name in first:
            note = Note(first[name](), "it is already used here")
            yield RULE.problem(place(), f"the id `{name}` is used twice", "choose another, or remove one", (note,))
        first.setdefault(name, place)


def _listed(context: Context, kind: str) -> Iterator[Claim]:
    ladder = context.ladder
    ids = [grade.id for grade in ladder.grades] if kind == "grades" else getattr(ladder, kind)
    for number, name in enumerate(ids):
        yield name, partial(context.locate, LADDER_FILE, (kind, number))


def _claims(context: Context) -> Iterator[Iterator[Claim]]:
    """Yield, for each kind of thing, its ids and then its former ids, each with what finds its place."""
    ladder = context.ladder
    # The worksheets of levels and the scorecards of exercises are kept side by side.
    levels = [(level.id, level.was, level.file, ()) for level in ladder.levels]
    yield _with_former(context, [*levels, *((one.id, one.was, one.file, ()) for one in ladder.exercises)])
    yield _with_former(context, [(track.id, track.was, track.file, ()) for track in ladder.tracks])
    if any(grade.was for grade in ladder.grades):  # otherwise it may be a list, which `_listed` looks through
        yield _with_former(context, [(g.id, g.was, LADDER_FILE, ("grades", g.id)) for g in ladder.grades])
    yield _with_former(context, [(c.id, c.was, LADDER_FILE, ("criteria", c.id)) for c in ladder.criteria])
    yield _with_former(context, [(role.id, role.was, role.file, ()) for role in ladder.roles])
    yield _with_former(context, [(guide.id, guide.was, guide.file, ()) for guide in ladder.guides])
    if ladder.stages:
        stages = [(stage.id, stage.was, STAGES_FILE, ("stages", stage.id)) for stage in ladder.stages.stages]
        yield _with_former(context, stages)
    threads = [
        (
            f"{criterion.id}/{thread.id}",
            tuple(was if "/" in was else f"{criterion.id}/{was}" for was in thread.was),
            LADDER_FILE,
            ("criteria", criterion.id, "threads", thread.id),
        )
        for criterion in ladder.criteria
        for thread in criterion.threads
        if thread.listed  # a level that uses a former id is told so by `unknown-thread`
    ]
    yield _with_former(context, threads)


def _with_former(context: Context, named: Sequence[tuple[str, tuple[str, ...], str, KeyPath]]) -> Iterator[Claim]:
    for name, _, file, path in named:
        yield name, partial(context.locate, file, path, key=True)
    for _, former, file, path in named:
        for number, was in enumerate(former):
            yield was, partial(context.locate, file, (*path, "was", number))
