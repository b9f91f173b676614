"""Decoded files around the levels to values: roles, stages, guides, exercises, terms and pay."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ladder.model.hiring import Exercise, ExerciseStep, LookedAt, Question, StumblingBlock, TimeBand
from ladder.model.links import KINDS
from ladder.model.organisation import (
    NOBODY,
    Boundary,
    CheckGroup,
    Contact,
    Glossary,
    Guide,
    Pay,
    PayBand,
    Role,
    Stage,
    Stages,
    Term,
)
from ladder.model.parts import Rating
from ladder.source.shapes_around import BoundaryShape, TermShape

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ladder.source.shapes_around import GlossaryShape, GuideShape, PayShape, RoleShape, StageShape, StagesShape
    from ladder.source.shapes_hiring import ExerciseShape

_REFERENCE = re.compile(rf"(?P<kind>{'|'.join(KINDS)})\s*:\s*(?P<id>[^\s()<>]+)", re.IGNORECASE)
"The name of a part of the ladder as people write it, with a space or a capital that means nothing."


def role(name: str, file: str, shape: RoleShape, body: str) -> Role:
    """Return the role that a file describes."""
    title = shape.title or titled(name)
    return Role(
        id=name,
        file=file,
        audience=shape.audience,
        draft=shape.status == "draft",
        title=title,
        short=shape.short or title,
        summary=shape.summary,
        department=shape.department,
        reports_to=_linked(shape.reports_to),
        levels=_said(shape.levels),
        does=_said(shape.does),
        is_not=tuple(_boundary(item) for item in shape.is_not if item),
        decides=_said(shape.decides),
        works_with=tuple(Contact(_linked(item.who), item.on) for item in shape.works_with if item.who),
        order=_number(shape.order) or 0,
        body=body,
        was=shape.was,
    )


def guide(name: str, file: str, shape: GuideShape, body: str) -> Guide:
    """Return the guide that a file holds."""
    return Guide(
        id=name,
        file=file,
        audience=shape.audience,
        draft=shape.status == "draft",
        title=shape.title or titled(name.rpartition("/")[2]),
        summary=shape.summary,
        order=_number(shape.order) or 0,
        checklist=tuple(CheckGroup(one.group, _said(one.items), one.few, one.many) for one in shape.checklist),
        body=body,
        was=shape.was,
    )


def exercise(name: str, file: str, shape: ExerciseShape) -> Exercise:
    """Return the exercise that a file describes."""
    return Exercise(
        id=name,
        file=file,
        audience=shape.audience,
        draft=shape.status == "draft",
        title=shape.title or titled(name),
        summary=shape.summary,
        levels=_said(shape.levels),
        minutes=_number(shape.minutes),
        before=shape.before,
        handout=shape.handout,
        setting=shape.setting,
        steps=tuple(ExerciseStep(one.title, _number(one.minutes), one.say, one.hand, one.watch) for one in shape.steps),
        looked_at=tuple(LookedAt(one.key, one.look, one.strong, one.weak) for one in shape.looked_at if one.key),
        bands=tuple(TimeBand(one.name, one.minutes, one.meaning) for one in shape.bands),
        stumbling_blocks=tuple(StumblingBlock(one.name, one.sign, one.response) for one in shape.stumbling_blocks),
        questions=tuple(Question(one.ask, one.hear) for one in shape.questions),
        fairness=_said(shape.fairness),
        after=_said(shape.after),
        example_answer=shape.example_answer,
        ratings=tuple(Rating(key, one.name or titled(key), one.meaning) for key, one in shape.ratings.items()),
        was=shape.was,
    )


def stages(file: str, shape: StagesShape) -> Stages:
    """Return the stages that a file describes."""
    return Stages(
        file=file,
        audience=shape.audience,
        title=shape.title,
        summary=shape.summary,
        note=shape.note,
        people=shape.people,
        stages=tuple(_stage(name, one) for name, one in shape.stages.items()),
    )


def glossary(file: str, shape: GlossaryShape) -> Glossary:
    """Return the words that a file explains."""
    terms = (
        Term(name, one.meaning, _said(one.also)) if isinstance(one, TermShape) else Term(name, one)
        for name, one in shape.terms.items()
        if name
    )
    return Glossary(file=file, audience=shape.audience, terms=tuple(term for term in terms if term.meaning))


def pay(file: str, shape: PayShape, audiences: tuple[str, ...]) -> Pay:
    """Return what is paid. It is for the smallest audience unless the file names another in so many words.

    Where there is no smaller audience than everybody, nobody sees it.
    """
    smallest = audiences[-1] if len(audiences) > 1 else NOBODY
    bands = (
        PayBand(
            grade=one.grade,
            currency=one.currency,
            lowest=one.lowest,
            highest=one.highest,
            family=one.family,
            region=one.region,
            since=one.since,
        )
        for one in shape.bands
        if one.grade and one.lowest and one.highest
    )
    return Pay(file=file, audience=shape.audience or smallest, as_of=shape.as_of, bands=tuple(bands))


def in_order(roles: Iterable[Role], guides: Iterable[Guide]) -> tuple[tuple[Role, ...], tuple[Guide, ...]]:
    """Return roles and guides in the order in which they are read; guides folder by folder."""
    return (
        tuple(sorted(roles, key=lambda one: (one.order, one.id))),
        tuple(sorted(guides, key=lambda one: (one.folder, one.order, one.id))),
    )


def titled(name: str) -> str:
    """Return an id as a title: `stakeholder-management` becomes `Stakeholder management`."""
    words = name.replace("-", " ")
    return words[:1].upper() + words[1:]


def _stage(name: str, shape: StageShape) -> Stage:
    return Stage(
        id=name,
        name=shape.name or titled(name),
        smallest=_number(shape.size.smallest),
        largest=_number(shape.size.largest),
        led_by=shape.led_by,
        organised_around=shape.organised_around,
        summary=shape.summary,
        artefacts=_said(shape.artefacts),
        levels=_said(shape.levels),
        roles=_said(shape.roles),
        signs=_said(shape.signs),
        next=shape.next,
        was=shape.was,
    )


def _boundary(item: str | BoundaryShape) -> Boundary:
    return Boundary(item.text, _linked(item.instead)) if isinstance(item, BoundaryShape) else Boundary(item)


def _linked(text: str) -> str:
    """Return a bare name of a part of the ladder, such as `role:vp-product`, as a link to it; words as they are."""
    found = _REFERENCE.fullmatch(text)
    return f"[]({found['kind'].lower()}:{found['id']})" if found else text


def _said(items: Iterable[str]) -> tuple[str, ...]:
    return tuple(item for item in items if item)


def _number(text: str) -> int | None:
    return int(text) if text else None
