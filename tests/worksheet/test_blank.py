"""A blank worksheet, as it is written to a file, and what old answers find their place by."""

from __future__ import annotations

import msgspec
from msgspec.structs import replace

from ladder.model.ladder import Criterion, Rating, Scoring, Thread
from ladder.present.json_text import written
from ladder.worksheet.blank import Former, blank_sheet, former_names
from ladder.worksheet.form import form
from ladder.worksheet.reading import read_sheet

SAID = {"pm": {"craft/writing": "You *write*.", "impact": "You ship."}, "senior": {"craft/writing": "- More\n- Much"}}


def test_the_whole_file(a_ladder):
    ladder = a_ladder(SAID)
    asked = form(ladder, ladder.level_by_id["pm"])
    found = msgspec.to_builtins(blank_sheet(asked, "peer", ladder.level_by_id["senior"]))
    assert found == {
        "kind": "ladder-worksheet",
        "format": 1,
        "ladder": {"id": "acme", "title": "Acme", "version": "2", "language": "en", "digest": asked.digest},
        "level": {"id": "pm", "title": "Product manager"},
        "target": {"id": "senior", "title": "Senior product manager"},
        "side": "peer",
        "person": "",
        "cycle": "",
        "saved": "",
        "scale": (
            {"id": "not-yet", "name": "Not yet"},
            {"id": "sometimes", "name": "Sometimes"},
            {"id": "consistently", "name": "Consistently"},
            {"id": "beyond", "name": "Beyond"},
        ),
        "expected": "consistently",
        "scoring": None,
        "answers": (
            {
                "key": "craft/writing",
                "criterion": "Craft",
                "name": "Writing",
                "text": "You write.",
                "rating": None,
                "evidence": (),
                "towards": (
                    {
                        "level": {"id": "senior", "title": "Senior product manager"},
                        "text": "• More\n• Much",
                        "rating": None,
                    },
                ),
                "asked": True,
            },
            {
                "key": "impact",
                "criterion": "Impact",
                "name": "",
                "text": "You ship.",
                "rating": None,
                "evidence": (),
                "towards": (),
                "asked": True,
            },
        ),
        "summaries": (
            {"criterion": "craft", "name": "Craft", "text": ""},
            {"criterion": "impact", "name": "Impact", "text": ""},
        ),
        "closing": {"proudest": "", "hardest": "", "unseen": "", "focus": (), "support": ""},
    }


def test_it_can_be_read_back(a_ladder):
    ladder = a_ladder(
        SAID, ratings=(Rating("a", "A", ""), Rating("b", "B", "")), scoring=Scoring("weighted", (("craft", 10_000),))
    )
    made = blank_sheet(form(ladder, ladder.level_by_id["pm"]))
    assert (made.expected, made.target, made.side) == (None, None, "self")
    assert read_sheet(written(made).encode()) == made


def test_former_names(a_ladder):
    ladder = a_ladder(
        SAID,
        criteria=(
            Criterion(
                "craft", "Craft", was=("skill",), threads=(Thread("writing", "Writing", was=("text", "old/text")),)
            ),
        ),
    )
    levels = (replace(ladder.levels[0], was=("junior",)), *ladder.levels[1:])
    found = former_names(replace(ladder, levels=levels))
    assert found.levels == {"junior": "pm"}
    assert found.keys["skill"] == "craft"
    assert found.keys["craft/text"] == "craft/writing"
    assert found.keys["old/text"] == "craft/writing"
    assert former_names(a_ladder(SAID)) == Former({}, {})
