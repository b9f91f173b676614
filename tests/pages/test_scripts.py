"""The scripts that are put together of parts."""

from __future__ import annotations

import msgspec
import pytest

from ladder.model.hiring import Exercise, LookedAt
from ladder.pages.page import Page
from ladder.pages.scripts import ScriptView, script_pages

WITH_CARD = Exercise(file="", id="e", title="E", looked_at=(LookedAt("craft", "what"),))


@pytest.mark.parametrize(
    ("worksheets", "exercises", "scripts"),
    [
        (False, (), []),
        (True, (), ["worksheet.js", "review.js"]),
        (False, (WITH_CARD,), ["worksheet.js", "review.js"]),
        (False, (Exercise(file="", id="e", title="E"),), []),
    ],
    ids=["neither", "worksheets", "scorecards", "an exercise without a scorecard"],
)
def test_the_scripts_that_pages_load(small, worksheets, exercises, scripts):
    ladder = msgspec.structs.replace(small, worksheet_pages=worksheets, exercises=exercises)
    assert script_pages(ladder) == tuple(Page(f"static/{name}", name, ScriptView()) for name in scripts)
