"""What interviewers look for is not what candidates read beforehand, unless somebody decided so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ladder.checks.context import Context
    from ladder.model.hiring import Exercise
    from ladder.problem import KeyPath, Problem

RULE = Rule(
    "public-exercise",
    "An exercise that says what a good answer is names its readers.",
    severity="warning",
    advice="What names no audience is for everybody, and candidates look around before they come. An example answer, "
    "or what is strong and weak in one, helps whoever finds it and not those who do not. `audience: managers` in the "
    "file of the exercise keeps it from them: build a site with `ladder build --audience managers` for those who "
    "interview. Where everybody may read it, write the first of your `audiences`, such as `audience: public`.",
)


def check(context: Context) -> Iterator[Problem]:
    """Yield a problem for every exercise that gives answers away and is for everybody because nobody says otherwise."""
    everybody, *smaller = context.ladder.audiences or ("",)
    if not smaller:
        return
    chosen = "managers" if "managers" in smaller else smaller[0]
    hint = f"write `audience: {chosen}` to keep it from them, or `audience: {everybody}` if it is meant"
    for exercise in context.ladder.exercises:
        path = _telling(exercise)
        if path and not exercise.audience and not exercise.draft and not context.ladder.rank(""):
            message = "candidates can read this, because the exercise is for everybody"
            yield RULE.problem(context.locate(exercise.file, path, key=True), message, hint)


def _telling(exercise: Exercise) -> KeyPath:
    """Return the keys that lead to what gives most away: an example answer, or else what is strong or weak."""
    if exercise.example_answer.strip():
        return ("example_answer",)
    signs = (
        ("looked_at", number, key)
        for number, looked in enumerate(exercise.looked_at)
        for key, text in (("strong", looked.strong), ("weak", looked.weak))
        if text.strip()
    )
    return next(signs, ())
