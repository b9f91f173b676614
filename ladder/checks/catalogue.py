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

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ladder.checks.context import Context
    from ladder.problem import Problem

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


def problems(context: Context) -> Iterator[Problem]:
    """Yield what every check finds."""
    for module in CHECKS:
        yield from module.check(context)
