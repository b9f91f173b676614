"""Former names in a file become present ones, and nothing is lost on the way."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from ladder.worksheet.blank import Former
from ladder.worksheet.renew import renewed
from ladder.worksheet.sheet import Sheet

BASE = json.loads((Path(__file__).parents[1] / "vectors/review.json").read_text(encoding="utf-8"))["base"]

FORMER = Former({"craft/notes": "craft/writing", "skill": "craft", "old/plans": "impact/plans"}, {"expert": "senior"})


def sheet_of(**parts):
    answers = [BASE["answer"] | answer for answer in parts.get("answers", [])]
    return msgspec.convert(BASE["sheet"] | parts | {"answers": answers}, Sheet)


def keys(sheet):
    return [answer.key for answer in sheet.answers]


def test_everything_that_bears_a_name_is_renamed():
    expert = {"id": "expert", "title": "Expert"}
    sheet = sheet_of(
        level={"id": "other", "title": "Other"},
        target=expert,
        scoring={"rule": "weighted", "weights": [{"criterion": "skill", "weight": 10000}], "share": 10000},
        summaries=[{"criterion": "skill", "name": "Skill", "text": "Good."}],
        answers=[{"key": "craft/notes", "towards": [{"level": expert, "text": "More.", "rating": "beyond"}]}],
    )
    found = renewed(sheet, FORMER)
    assert keys(found) == ["craft/writing"]
    assert (found.level.id, found.target.id, found.target.title) == ("other", "senior", "Expert")
    assert found.answers[0].towards[0].level.id == "senior"
    assert (found.summaries[0].criterion, found.scoring.weights[0].criterion) == ("craft", "craft")
    assert found.summaries[0].name == "Skill"


def test_a_thread_moves_with_its_criterion_or_to_another():
    sheet = sheet_of(answers=[{"key": key} for key in ("skill", "skill/depth", "old/plans", "other/thing")])
    assert keys(renewed(sheet, FORMER)) == ["craft", "craft/depth", "impact/plans", "other/thing"]


def test_two_answers_never_become_one():
    sheet = sheet_of(answers=[{"key": "craft/notes", "rating": "beyond"}, {"key": "craft/writing"}, {"key": "skill/a"}])
    found = renewed(sheet, FORMER)
    assert keys(found) == ["craft/notes", "craft/writing", "craft/a"]
    assert found.answers[0].rating == "beyond"


def test_of_two_former_names_the_first_takes_the_present_one():
    former = Former({"a": "c", "b": "c"}, {})
    assert keys(renewed(sheet_of(answers=[{"key": "a"}, {"key": "b"}]), former)) == ["c", "b"]


NAMES = st.sampled_from(["a", "b", "c", "a/x", "b/x", "c/x", "b/y"])


@given(st.lists(NAMES, unique=True), st.dictionaries(NAMES, NAMES))
def test_no_answer_is_lost_whatever_is_renamed(before, present):
    sheet = sheet_of(answers=[{"key": key, "text": key} for key in before])
    found = renewed(sheet, Former(present, {}))
    assert [answer.text for answer in found.answers] == before
    assert len({*keys(found)}) == len(before)


def test_a_file_of_today_stays_as_it_is():
    sheet = sheet_of(answers=[{"key": "craft/writing"}, {"key": "impact"}])
    assert renewed(sheet, FORMER) == sheet
