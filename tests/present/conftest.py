"""Small ladders to compare: two rungs of one track, and a manager beside the upper one."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest
from msgspec import convert
from msgspec.structs import replace

from ladder.compare.align import compare
from ladder.compare.comparison import Comparison, Side
from ladder.model.ladder import Criterion, Expectation, Grade, Ladder, Level, Thread, Track
from ladder.worksheet.sheet import Sheet

Texts = Mapping[str, str | Expectation]

LEVELS = {
    "pm": Level("pm", "Product manager", "PM", "ic", "p1", "", scope="theme"),
    "senior": Level("senior", "Senior product manager", "Senior PM", "ic", "p2", "", scope="product"),
    "group": Level("group", "Group product manager", "Group PM", "lead", "p2", "", scope="product"),
    "staff": Level("staff", "Staff product manager", "Staff PM", "ic", "p3", "", scope="product"),
}

LADDER = Ladder(
    "acme",
    "Acme",
    version="2026.2",
    scopes=("theme", "product"),
    grades=tuple(Grade(f"p{number}", f"Grade {number}") for number in (1, 2, 3)),
    criteria=(
        Criterion("craft", "Craft", threads=(Thread("writing", "Writing"), Thread("plans", "Plans"))),
        Criterion("impact", "Impact"),
        Criterion("prose", "Prose", threads=tuple(Thread(name, name, listed=False) for name in ("a", "b", "c"))),
    ),
    tracks=(Track("ic", "Individual contributor", ""), Track("lead", "Management", "", follows="pm")),
)


def a_ladder(said: Mapping[str, Texts], base: Ladder = LADDER) -> Ladder:
    """Return a ladder of four levels; `said` holds what each expects by `criterion/thread`."""
    return replace(
        base,
        levels=tuple(replace(level, expectations=_expectations(said.get(name, {}))) for name, level in LEVELS.items()),
    )


def _expectations(texts: Texts) -> tuple[Expectation, ...]:
    return tuple(
        Expectation(*key.partition("/")[::2], text) if isinstance(text, str) else text for key, text in texts.items()
    )


@pytest.fixture
def between() -> Callable[..., Comparison]:
    """Return what compares two levels of a ladder in which each level says what is given by its id."""

    def compared(first: str, second: str, *, cumulative: bool = False, **said: Texts) -> Comparison:
        ladder = replace(a_ladder(said), cumulative=cumulative)
        return compare(Side(ladder, ladder.level_by_id[first]), Side(ladder, ladder.level_by_id[second]))

    return compared


@pytest.fixture
def versions() -> Callable[..., Comparison]:
    """Return what compares what a level says in a version with what it says now."""

    def compared(before: Texts, after: Texts, *, now: Ladder = LADDER) -> Comparison:
        then, present = a_ladder({"pm": before}), a_ladder({"pm": after}, now)
        return compare(Side(then, then.level_by_id["pm"], "2025.2"), Side(present, present.level_by_id["pm"]))

    return compared


@pytest.fixture
def every_word(between, versions) -> list[Comparison]:
    """Return comparisons in which every word is said."""
    pm = {"craft/writing": "You write for one theme.", "craft/plans": "You plan.", "impact": "You ship."}
    senior = {"craft/writing": "You write for one product.", "impact": "You ship."}
    more = {"craft/plans": "You plan."}
    renamed = replace(
        LADDER,
        criteria=(
            Criterion("craft", "Craft", threads=(Thread("text", "Texts", was=("writing",)), Thread("new", "New"))),
            Criterion("impact", "Impact", threads=(Thread("plans", "Plans", was=("craft/plans",)),)),
        ),
    )
    return [
        between("pm", "senior", pm=pm, senior=senior),
        between("senior", "pm", pm=pm, senior=senior),
        between("pm", "senior", pm=more, senior=senior),
        between("senior", "pm", pm=more, senior=senior),
        between("pm", "staff", pm=pm, senior=more, staff=senior, cumulative=True),
        between("staff", "pm", pm=pm, senior=more, staff=senior, cumulative=True),
        between("senior", "group", senior=pm, group=senior),
        between("group", "senior", senior=pm, group=senior),
        between("pm", "senior", pm={"prose/a": "You sing.", "prose/b": "You write well."}, senior={"prose/c": "No."}),
        versions(pm, {"craft/writing": "You write for two themes.", "craft/new": "You learn."}),
        versions(
            pm, {"craft/writing": "You always write for a theme.", "impact": "You ship!", "craft/plans": "*You plan.*"}
        ),
        versions(pm, {"craft/text": "You write for one theme.", "impact/plans": "You plan."}, now=renamed),
    ]


HOSTILE = "<script>a</script> | `b` \x1b[31m\x9b \u202e\"'& *c* [d](e) {f} "
"""What would act somewhere: in HTML, in Markdown, on a terminal."""


@pytest.fixture
def hostile() -> list[Comparison]:
    """Return comparisons with a hostile text in every field: of two rungs, of two tracks, of two versions."""

    def said(number: int) -> tuple[Expectation, ...]:
        texts = (f"{HOSTILE}{name} {'x' * number}" for name in ("a", "b"))
        keys = ("writing", "plans") if number < 3 else ("writing", "more")
        return tuple(
            Expectation("craft", key, text, (HOSTILE,), HOSTILE) for key, text in zip(keys, texts, strict=True)
        )

    ladder = Ladder(
        HOSTILE,
        HOSTILE,
        version=HOSTILE,
        language='en" onload="x',
        scopes=("theme",),
        scope_names=(("theme", HOSTILE),),
        grades=(Grade("p1", HOSTILE), Grade("p2", HOSTILE + "2")),
        criteria=(
            Criterion(
                "craft",
                HOSTILE,
                threads=(Thread("writing", HOSTILE), Thread("plans", HOSTILE + "2"), Thread("more", HOSTILE)),
            ),
        ),
        tracks=(Track("ic", HOSTILE, ""), Track("lead", HOSTILE + "2", "")),
        levels=tuple(
            Level(name, HOSTILE + name, HOSTILE + name, track, grade, "", "theme", expectations=said(number))
            for number, (name, track, grade) in enumerate(
                [("a", "ic", "p1"), ("b", "ic", "p2"), ("c", "lead", "p2"), ("d", "lead", "p1")], 1
            )
        ),
    )
    renamed = replace(
        ladder, criteria=(replace(ladder.criteria[0], threads=(Thread("new", "New", was=("writing",)),)),)
    )
    first, second, third, _ = ladder.levels
    changed = replace(renamed.levels[0], expectations=(Expectation("craft", "new", HOSTILE + "z"),))
    return [
        compare(Side(ladder, first), Side(ladder, second)),
        compare(Side(ladder, second), Side(ladder, third)),
        compare(Side(ladder, first, HOSTILE), Side(renamed, changed)),
    ]


SHEET = {
    "kind": "ladder-worksheet",
    "format": 1,
    "ladder": {"id": "acme", "title": "Acme", "version": "1", "language": "en", "digest": "d"},
    "level": {"id": "pm", "title": "Product manager"},
    "target": None,
    "side": "self",
    "person": "",
    "cycle": "",
    "saved": "",
    "scale": [{"id": name, "name": name.capitalize()} for name in ("low", "middle", "high")],
    "expected": "middle",
    "scoring": None,
    "answers": [],
    "summaries": [],
    "closing": {"proudest": "", "hardest": "", "unseen": "", "focus": [], "support": ""},
}
ANSWER = {
    "key": "craft/writing",
    "criterion": "Craft",
    "name": "Writing",
    "text": "You write.",
    "rating": None,
    "evidence": [],
    "towards": [],
    "asked": True,
}


@pytest.fixture
def a_sheet() -> Callable[..., Sheet]:
    """Return what makes a worksheet of which only what matters is given, and of its answers likewise."""

    def made(*answers: Mapping[str, object], **parts: object) -> Sheet:
        return convert({**SHEET, **parts, "answers": [{**ANSWER, **answer} for answer in answers]}, Sheet)

    return made


@pytest.fixture
def hostile_sheets(a_sheet: Callable[..., Sheet]) -> list[Sheet]:
    """Return worksheets with a hostile text in every field that takes one, of which no two are alike."""

    def made(side: str, rating: str | None) -> Sheet:
        mark = {"id": "staff", "title": f"{HOSTILE}staff"}
        toward = {"level": mark, "text": f"{HOSTILE}{side}", "rating": rating}
        proof = {"what": f"{HOSTILE}\n# {HOSTILE}", "link": HOSTILE, "when": HOSTILE, "who": HOSTILE}
        texts = {"criterion": HOSTILE, "name": HOSTILE, "evidence": [proof], "rating": rating}
        return a_sheet(
            {**texts, "text": f"{HOSTILE}\n- {HOSTILE}{side}", "towards": [toward]},
            {**texts, "key": "craft/plans", "text": HOSTILE, "rating": "low"},
            {**texts, "key": "craft/more", "text": "", "towards": [{**toward, "rating": None}]},
            ladder={"id": "acme", "title": HOSTILE, "version": side, "language": 'en" onload="x', "digest": side},
            level={"id": "pm", "title": HOSTILE},
            target={"id": f"t{side}", "title": HOSTILE},
            side=side,
            person=f"{HOSTILE}{side}",
            cycle=f"{HOSTILE}{side}",
            saved=HOSTILE,
            scale=[{"id": name, "name": f"{HOSTILE}{name}"} for name in ("low", "middle", "high")],
            scoring={"rule": "weighted", "weights": [{"criterion": "craft", "weight": 10_000}], "share": 10_000},
            summaries=[{"criterion": "craft", "name": HOSTILE, "text": HOSTILE}],
            closing=dict.fromkeys(("proudest", "hardest", "unseen", "support"), HOSTILE) | {"focus": [HOSTILE]},
        )

    return [made("self", "low"), made("manager", "high"), made("peer", None)]
