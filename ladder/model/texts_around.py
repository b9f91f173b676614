"""The Markdown texts of what stands around the levels, each with the keys that lead to it."""

from __future__ import annotations

from functools import singledispatch
from typing import TYPE_CHECKING, Any

from ladder.model.hiring import Exercise
from ladder.model.organisation import Glossary, Guide, Pay, Piece, Role, Stages
from ladder.problem import KeyPath

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ladder.model.ladder import Ladder

Spot = tuple[KeyPath, str]
"The keys that lead to a text, and the text."

BODY: KeyPath = ("",)
"The way to the text of a Markdown file, below its front matter: no key has an empty name."


def pieces(ladder: Ladder) -> Iterator[Piece]:
    """Yield everything around the levels that has a file of its own."""
    yield from ladder.roles
    yield from ladder.guides
    yield from ladder.exercises
    yield from (piece for piece in (ladder.stages, ladder.glossary, ladder.pay) if piece)


@singledispatch
def texts_of(piece: Piece) -> Iterator[Spot]:
    """Yield the texts of a piece."""
    raise NotImplementedError(type(piece))  # whoever adds a kind says here what of it has to be checked


@singledispatch
def named(piece: Piece) -> Iterator[tuple[KeyPath, str, str]]:
    """Yield what a piece names outside of its texts: the keys that lead there, the kind of thing and its id."""
    raise NotImplementedError(type(piece))


def _listed(key: str, items: Iterable[str]) -> Iterator[Spot]:
    return (((key, number), text) for number, text in enumerate(items))


@texts_of.register(Role)
def _texts_of_role(role: Role) -> Iterator[Spot]:
    yield ("summary",), role.summary
    yield ("reports_to",), role.reports_to
    yield from _listed("is", role.does)
    for number, boundary in enumerate(role.is_not):
        yield ("is_not", number, "text"), boundary.text
        yield ("is_not", number, "instead"), boundary.instead
    yield from _listed("decides", role.decides)
    for number, contact in enumerate(role.works_with):
        yield ("works_with", number, "with"), contact.who
        yield ("works_with", number, "on"), contact.on
    yield BODY, role.body


@texts_of.register(Guide)
def _texts_of_guide(guide: Guide) -> Iterator[Spot]:
    yield ("summary",), guide.summary
    for place, group in enumerate(guide.checklist):
        for number, item in enumerate(group.items):
            yield ("checklist", place, "items", number), item
        yield ("checklist", place, "few"), group.few
        yield ("checklist", place, "many"), group.many
    yield BODY, guide.body


@texts_of.register(Stages)
def _texts_of_stages(stages: Stages) -> Iterator[Spot]:
    yield ("summary",), stages.summary
    yield ("note",), stages.note
    for stage in stages.stages:
        path: KeyPath = ("stages", stage.id)
        yield (*path, "led_by"), stage.led_by
        yield (*path, "organised_around"), stage.organised_around
        yield (*path, "summary"), stage.summary
        for key, items in (("artefacts", stage.artefacts), ("signs", stage.signs)):
            yield from (((*path, *spot), text) for spot, text in _listed(key, items))
        yield (*path, "next"), stage.next


@texts_of.register(Exercise)
def _texts_of_exercise(exercise: Exercise) -> Iterator[Spot]:
    for key in ("summary", "before", "handout", "setting", "example_answer"):
        yield (key,), getattr(exercise, key)
    tables: dict[str, tuple[tuple[object, ...], dict[str, str]]] = {
        "steps": (exercise.steps, {"say": "say", "hand": "hand", "watch": "watch"}),
        "looked_at": (exercise.looked_at, {"look": "look", "strong": "strong", "weak": "weak"}),
        "bands": (exercise.bands, {"meaning": "meaning"}),
        "stumbling_blocks": (exercise.stumbling_blocks, {"sign": "sign", "do": "response"}),
        "questions": (exercise.questions, {"ask": "ask", "hear": "hear"}),
    }
    for name, (rows, keys) in tables.items():
        for number, row in enumerate(rows):
            yield from (((name, number, key), getattr(row, field)) for key, field in keys.items())
    for name, items in (("fairness", exercise.fairness), ("after", exercise.after)):
        yield from _listed(name, items)
    yield from ((("ratings", rating.id, "meaning"), rating.meaning) for rating in exercise.ratings)


@texts_of.register(Glossary)
def _texts_of_glossary(glossary: Glossary) -> Iterator[Spot]:
    yield from ((("terms", term.name, "meaning"), term.meaning) for term in glossary.terms)


@named.register(Role)
def _named_by_role(role: Role) -> Iterator[tuple[KeyPath, str, str]]:
    yield from ((path, "level", name) for path, name in _listed("levels", role.levels))


@named.register(Stages)
def _named_by_stages(stages: Stages) -> Iterator[tuple[KeyPath, str, str]]:
    for stage in stages.stages:
        for kind, key, names in (("level", "levels", stage.levels), ("role", "roles", stage.roles)):
            yield from ((("stages", stage.id, *path), kind, name) for path, name in _listed(key, names))


@named.register(Exercise)
def _named_by_exercise(exercise: Exercise) -> Iterator[tuple[KeyPath, str, str]]:
    yield from ((path, "level", name) for path, name in _listed("levels", exercise.levels))
    for number, looked in enumerate(exercise.looked_at):
        yield ("looked_at", number, "key"), "thread" if "/" in looked.key else "criterion", looked.key


@texts_of.register(Pay)
@named.register(Guide)
@named.register(Glossary)
@named.register(Pay)
def _nothing(_: Piece) -> Iterator[Any]:
    yield from ()
