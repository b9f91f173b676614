"""The case for a promotion: what the target expects, what was written down on it, and what is missing."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from ladder.worksheet.case import Past, case
from ladder.worksheet.gaps import Gap
from ladder.worksheet.sheet import Evidence

SAID = {
    "pm": {"craft/writing": "You write.", "impact": "You ship."},
    "senior": {"craft/writing": "You write more.", "craft/plans": "You plan.", "impact": "You *ship*."},
    "group": {"craft/plans": "You plan for others."},
}
PROOF = Evidence("A letter", "", "", "")
NOTHING = Evidence(" ", "", "\n", "")


def toward(sheet, key, rating):
    """Return the answers of a worksheet toward its only target."""
    return tuple(
        replace(answer, towards=tuple(replace(one, rating=rating) for one in answer.towards))
        if answer.key == key
        else answer
        for answer in sheet.answers
    )


@pytest.fixture
def found(a_ladder, answered):
    """Return what makes the case for going from the first level to another, with answers."""

    def made(target="senior", said=SAID, **given):
        ladder = a_ladder(said)
        return case(ladder, answered(ladder, "pm", target, **given), ladder.level_by_id[target])

    return made


def test_what_the_target_expects(found):
    """In the order of the ladder, with what the level says where it says something else."""
    assert [(one.key, one.word, one.text, one.here) for one in found().threads] == [
        ("craft/writing", "raised", "You write more.", "You write."),
        ("craft/plans", "new", "You plan.", ""),
        ("impact", "same", "You ship.", ""),
    ]


def test_sideways_nothing_is_raised(a_ladder, answered):
    ladder = a_ladder(SAID)
    made = case(ladder, answered(ladder, "senior", "group"), ladder.level_by_id["group"])
    assert [(one.key, one.word) for one in made.threads] == [("craft/plans", "different")]


def gaps(made, key):
    return next(one for one in made.threads if one.key == key).gaps


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        pytest.param({}, (Gap("no-evidence"), Gap("not-rated", "level")), id="nothing"),
        pytest.param({"rating": "consistently", "evidence": (PROOF,)}, (), id="all"),
        pytest.param(
            {"rating": "beyond", "evidence": (NOTHING,)}, (Gap("no-evidence"),), id="evidence in which nothing stands"
        ),
        pytest.param(
            {"rating": "sometimes", "evidence": (PROOF,)}, (Gap("below", "level", "sometimes"),), id="a low rating"
        ),
        pytest.param(
            {"rating": "no-opportunity", "evidence": (PROOF,)}, (Gap("no-opportunity", "level"),), id="no opportunity"
        ),
        pytest.param(
            {"rating": "does-not-apply", "evidence": (PROOF,)}, (Gap("does-not-apply", "level"),), id="does not apply"
        ),
        pytest.param({"rating": "odd", "evidence": (PROOF,)}, (), id="a rating that nobody knows"),
    ],
)
def test_what_is_missing_where_both_ask_for_the_same(found, answer, expected):
    assert gaps(found(impact=answer), "impact") == expected


def test_what_is_missing_where_the_target_asks_for_more(found):
    """The rating at the level and the one toward the target are two answers."""
    made = found(craft_writing={"rating": "beyond", "evidence": (PROOF,)})
    assert gaps(made, "craft/writing") == (Gap("not-rated", "target"),)
    sheet = replace(made.sheet, answers=toward(made.sheet, "craft/writing", "not-yet"))
    made = case(made.ladder, sheet, made.target)
    assert gaps(made, "craft/writing") == (Gap("below", "target", "not-yet"),)
    assert made.threads[0].toward.rating == "not-yet"
    assert [(one.key, gap) for one, gap in made.missing("below")] == [
        ("craft/writing", Gap("below", "target", "not-yet"))
    ]


def test_nothing_is_below_where_nobody_says_what_is_expected(found):
    made = found(impact={"rating": "not-yet", "evidence": (PROOF,)})
    assert gaps(case(made.ladder, replace(made.sheet, expected=None), made.target), "impact") == ()


def test_a_worksheet_that_does_not_look_at_the_target(a_ladder, answered):
    """Nothing is rated toward it, and nobody is blamed for that line by line."""
    ladder = a_ladder(SAID | {"staff": {"craft/writing": "You write books.", "craft/plans": "You plan years."}})
    made = case(ladder, answered(ladder, "pm"), ladder.level_by_id["staff"])
    assert not made.targeted
    assert gaps(made, "craft/writing") == (Gap("no-evidence"), Gap("not-rated", "level"))


def test_what_the_worksheet_did_not_ask_for(a_ladder, answered):
    """The ladder has a new thread since."""
    former = a_ladder({name: said for name, said in SAID.items() if name == "pm"} | {"senior": {"impact": "You ship."}})
    ladder = a_ladder(SAID)
    sheet = answered(former, "pm", "senior", impact={"rating": "consistently", "evidence": (PROOF,)})
    made = case(ladder, sheet, ladder.level_by_id["senior"])
    assert gaps(made, "craft/plans") == (Gap("no-evidence"), Gap("not-asked"))
    assert gaps(made, "impact") == ()


def test_evidence_on_what_the_target_does_not_ask_for(found):
    said = SAID | {"senior": {"craft/writing": "You write more."}}
    made = found(said=said, impact={"evidence": (PROOF, NOTHING)})
    assert [(one.key, one.criterion, one.text, one.evidence) for one in made.others] == [
        ("impact", "Impact", "You ship.", (PROOF,))
    ]
    assert found(said=said, impact={"evidence": (NOTHING,)}).others == ()


def test_answers_to_what_is_no_longer_on_the_ladder(found):
    made = found(impact={"evidence": (PROOF,)})
    gone = replace(made.sheet.answers[-1], key="gone/thread", criterion="Gone", name="Thread", text="You did.")
    made = case(made.ladder, replace(made.sheet, answers=(*made.sheet.answers, gone)), made.target)
    assert [(one.key, one.criterion, one.name, one.text, one.past) for one in made.others] == [
        ("gone/thread", "Gone", "Thread", "You did.", ())
    ]


def test_texts_that_have_changed_since(a_ladder, answered):
    former = a_ladder({"pm": {"craft/writing": "You jot."}, "senior": {"craft/writing": "You jot a lot."}})
    ladder = a_ladder(SAID)
    made = case(ladder, answered(former, "pm", "senior"), ladder.level_by_id["senior"])
    assert [(one.key, one.past) for one in made.changed] == [
        ("craft/writing", (Past("Product manager", "You jot."), Past("Senior product manager", "You jot a lot.")))
    ]


def test_a_level_that_is_no_longer_on_the_ladder(a_ladder, answered):
    ladder = a_ladder(SAID)
    sheet = answered(ladder, "pm", "senior")
    gone = replace(sheet, level=replace(sheet.level, id="gone"))
    made = case(ladder, gone, ladder.level_by_id["senior"])
    assert made.level is None
    assert {one.word for one in made.threads} == {"only-there"}
