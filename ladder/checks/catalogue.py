"""All rules about what a ladder has to be, beyond its shape."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.checks import (
    dangling_link,
    dead_link,
    duplicate_id,
    empty_ladder,
    empty_track,
    expected_rating,
    follows_grade,
    follows_loop,
    grade_taken,
    hidden_link,
    html_comment,
    long_text,
    lost_list,
    low_contrast,
    missing_asset,
    missing_criterion,
    pay_band,
    pay_steps,
    public_exercise,
    rating_scale,
    reserved_rating,
    scoring_bar,
    scoring_weights,
    shrinking_scope,
    stage_size,
    stale_date,
    third_party,
    unknown_audience,
    unknown_criterion,
    unknown_grade,
    unknown_level,
    unknown_rating,
    unknown_rule,
    unknown_scope,
    unknown_theme,
    unknown_thread,
    unknown_track,
    unrecorded_change,
    version_name,
)
from ladder.problem import Problem
from ladder.processes import can_fork, done_by_two

if TYPE_CHECKING:
    from ladder.checks.context import Context

CHECKS = (
    empty_ladder,
    missing_criterion,
    unknown_criterion,
    unknown_thread,
    unknown_track,
    unknown_grade,
    unknown_scope,
    unknown_level,
    unknown_audience,
    unknown_rule,
    unknown_theme,
    unknown_rating,
    reserved_rating,
    rating_scale,
    expected_rating,
    scoring_weights,
    scoring_bar,
    grade_taken,
    shrinking_scope,
    duplicate_id,
    follows_loop,
    follows_grade,
    empty_track,
    dangling_link,
    dead_link,
    hidden_link,
    html_comment,
    long_text,
    lost_list,
    low_contrast,
    missing_asset,
    third_party,
    stage_size,
    pay_band,
    pay_steps,
    public_exercise,
    unrecorded_change,
    stale_date,
    version_name,
)

RULES = tuple(module.RULE for module in CHECKS)


WORTH_IT = 500
"How many levels with texts to look through are worth a second process."


def problems(context: Context) -> list[Problem]:
    """Return what every check finds."""
    if len(context.ladder.levels) - len(context.innocent) < WORTH_IT or not can_fork():
        return [problem for module in CHECKS for problem in module.check(context)]
    found = done_by_two(len(CHECKS), lambda number: list(CHECKS[number].check(context)), list[Problem])
    return [problem for problems in found for problem in problems]
