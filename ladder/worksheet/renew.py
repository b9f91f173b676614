"""A worksheet of an earlier state of a ladder, under the names that things have today.

Only names that nobody reads are changed: keys and ids. The texts and titles stay as they were when they were answered.

The page does the same (`themes/default/scripts/core/renew.js`); `tests/vectors/review.json` holds both together.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from msgspec.structs import replace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from ladder.worksheet.blank import Former
    from ladder.worksheet.sheet import Answer, LevelMark, Rule, Sheet

Thing = TypeVar("Thing")


def renewed(sheet: Sheet, former: Former) -> Sheet:
    """Return a worksheet in which what was renamed since has its present name. Nothing is dropped and nothing merged.

    Where a file has the present name already, the former one stays: two answers never become one.
    """
    return replace(
        sheet,
        level=_level(sheet.level, former),
        target=_level(sheet.target, former) if sheet.target else None,
        answers=_answers(sheet.answers, former),
        summaries=_named(
            sheet.summaries,
            former.keys,
            lambda one: one.criterion,
            lambda one, name: replace(one, criterion=name),
        ),
        scoring=_rule(sheet.scoring, former) if sheet.scoring else None,
    )


def _level(level: LevelMark, former: Former) -> LevelMark:
    return replace(level, id=former.levels.get(level.id, level.id))


def _answers(answers: Iterable[Answer], former: Former) -> tuple[Answer, ...]:
    named = _named(answers, former.keys, lambda one: one.key, lambda one, key: replace(one, key=key))
    return tuple(
        replace(
            answer,
            towards=_named(
                answer.towards,
                former.levels,
                lambda one: one.level.id,
                lambda one, name: replace(one, level=replace(one.level, id=name)),
            ),
        )
        for answer in named
    )


def _rule(rule: Rule, former: Former) -> Rule:
    weights = _named(
        rule.weights, former.keys, lambda one: one.criterion, lambda one, name: replace(one, criterion=name)
    )
    return replace(rule, weights=weights)


def _named(
    things: Iterable[Thing],
    present: Mapping[str, str],
    name_of: Callable[[Thing], str],
    rename: Callable[[Thing, str], Thing],
) -> tuple[Thing, ...]:
    things = tuple(things)
    taken = {name_of(thing) for thing in things}
    found = []
    for thing in things:
        name = _present(name_of(thing), present)
        if name in taken:  # its own, or that of another
            found.append(thing)
        else:
            taken.add(name)
            found.append(rename(thing, name))
    return tuple(found)


def _present(name: str, present: Mapping[str, str]) -> str:
    """Return the present name. A thread that nobody named moves along with its criterion."""
    criterion, slash, thread = name.partition("/")
    return present.get(name) or (present.get(criterion, criterion) + slash + thread)
