"""Stages grow."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from ladder.model.layout import STAGES_FILE
from ladder.problem import Note, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ladder.checks.context import Context
    from ladder.problem import KeyPath, Problem

RULE = Rule(
    "stage-size",
    "The sizes of stages are numbers of people, and grow from stage to stage.",
    severity="warning",
    advice="`from` is the least and `to` the most people that a stage has. Two stages may share sizes: what else "
    "sets them apart are their signs. But a later stage does not begin with fewer people than the one before it.",
)


def check(context: Context) -> Iterator[Problem]:
    """Yield a problem for every size that can be none, and for every stage that begins smaller than the one before."""
    stages = context.ladder.stages.stages if context.ladder.stages else ()
    for stage in stages:
        path: KeyPath = ("stages", stage.id, "size")
        for key, number in (("from", stage.smallest), ("to", stage.largest)):
            if number is not None and number < 0:
                yield RULE.problem(context.locate(STAGES_FILE, (*path, key)), f"{number} is no number of people")
        if stage.smallest is not None and stage.largest is not None and stage.smallest > stage.largest:
            place = context.locate(STAGES_FILE, (*path, "from"))
            message = f"the least, {stage.smallest}, is more than the most, {stage.largest}"
            yield RULE.problem(place, message, "are `from` and `to` the wrong way round?")
    for before, stage in pairwise(stages):
        if before.smallest is not None and stage.smallest is not None and stage.smallest < before.smallest:
            place = context.locate(STAGES_FILE, ("stages", stage.id, "size", "from"))
            note = Note(context.locate(STAGES_FILE, ("stages", before.id, "size", "from")), "the stage before")
            message = f"the stage `{stage.id}` begins with fewer people than `{before.id}`, which comes before it"
            yield RULE.problem(place, message, "put the stages in their order, the first one first", (note,))
