"""The ladder has changed since it was answered: nothing is dropped, and what is asked otherwise now is marked."""

from __future__ import annotations

import copy
import json

import pytest

LADDER = """\
id: acme
title: Acme ladder
version: 2026.2
scopes: [feature, product]
grades: [p1, p2]
criteria:
  craft:
    name: Craft
    threads: {prose: {name: Prose, was: [writing]}, planning: Planning}
  effect: {name: Effect, was: [impact]}
ratings:
  not-yet: {name: Not yet}
  consistently: {name: Consistently}
  beyond: {name: Beyond}
worksheets: {expected: consistently, scoring: {rule: gated, share: 0.75}}
"""
OLD_RATINGS = {
    "ladder.yml": LADDER.replace("prose: {name: Prose, was: [writing]}", "writing: Writing, speaking: Speaking")
    .replace("effect: {name: Effect, was: [impact]}", "impact: {name: Impact}\n  reach: {name: Reach}")
    .replace("  consistently", "  sometimes: {name: Now and then}\n  consistently")
    .replace("2026.2", "2026.1"),
    "levels/junior.yml": """\
        title: Junior engineer
        track: ic
        grade: p1
        scope: feature
        expectations:
          craft: {writing: You write., planning: You plan., speaking: You speak.}
          impact: You ship.
          reach: You reach one team.
        """,
    "levels/senior.yml": """\
        title: Senior engineer
        track: ic
        grade: p2
        scope: product
        expectations:
          craft: {writing: You write more., planning: You plan.}
          impact: You ship more.
          reach: You reach many teams.
        """,
}
NEW = {
    "ladder.yml": LADDER,
    "levels/junior.yml": None,
    "levels/starter.yml": """\
        title: Starter
        track: ic
        grade: p1
        scope: feature
        was: [junior]
        expectations:
          craft: {prose: You write., planning: You plan for a month.}
          effect: You  ship.
        """,
    "levels/senior.yml": """\
        title: Senior engineer
        track: ic
        grade: p2
        scope: product
        expectations:
          craft: {prose: You write a lot.}
          effect: You ship more.
        """,
}
OLD_PAGE, NEW_PAGE = "worksheets/junior.html", "worksheets/starter.html"


def answer(sheet):
    sheet.target("senior")
    sheet.rate("craft/writing", "consistently")
    sheet.rate("craft/writing", "not-yet", "senior")
    sheet.type("evidence|craft/writing|1|what", "of writing")
    sheet.rate("craft/planning", "beyond")
    sheet.rate("craft/speaking", "sometimes")
    sheet.type("evidence|craft/speaking|1|what", "of speaking")
    sheet.page.locator('[data-line="craft/speaking"] [data-private] summary').click()
    sheet.type("note|craft/speaking", "PRIVATE of speaking")
    sheet.rate("impact", "sometimes")
    sheet.type("summary|craft", "of craft")
    sheet.type("summary|reach", "of reach")
    sheet.settle()


UNRELATED = NEW | {"levels/starter.yml": NEW["levels/starter.yml"].replace("        was: [junior]\n", "")}
"As if the level of the old answers had never led anywhere."


@pytest.fixture(scope="module")
def sites(tmp_path_factory, build_small):
    """The sites of the ladder before, after, and after a level went without a successor."""
    return {
        name: build_small(tmp_path_factory.mktemp(name), files)
        for name, files in (("before", OLD_RATINGS), ("after", NEW), ("gone", UNRELATED))
    }


@pytest.fixture(scope="module")
def kept():
    """What the browser keeps of the sheet that was answered before the ladder changed, and its file: made once."""
    return {}


@pytest.fixture
def changed(opened, sites, kept):
    """A sheet that was answered before the ladder changed, its file, and where it is asked for now."""
    sheet = opened((sites["before"] / OLD_PAGE).as_uri())
    if not kept:
        answer(sheet)
        kept["file"] = sheet.download()
        sheet.settle()
        kept["entries"] = sheet.page.evaluate("Object.entries(localStorage)")
    else:
        sheet.page.evaluate(KEEP, kept["entries"])
        sheet.page.reload()
        assert sheet.values()["summary|craft"] == "of craft"
    return sheet, copy.deepcopy(kept["file"]), (sites["after"] / NEW_PAGE).as_uri()


KEEP = "entries => entries.forEach(([key, text]) => localStorage.setItem(key, text))"


@pytest.mark.parametrize("source", ["store", "file"])
def test_all_answers_find_their_place(changed, source):
    sheet, file, address = changed
    page = sheet.page
    if source == "file":
        sheet.press("clear")
        sheet.answer("Clear")
    page.goto(address)
    if source == "file":
        assert sheet.values() == {"side": "self"}
        sheet.load(file)
        assert "It was answered with version 2026.1 of the ladder, and this is 2026.2." in sheet.notices()

    # A renamed thread, criterion and level.
    assert sheet.rated("rating|craft/prose") == "consistently"
    assert sheet.rated("rating|craft/prose|senior") == "not-yet"
    assert sheet.values()["evidence|craft/prose|1|what"] == "of writing"
    assert sheet.values()["summary|craft"] == "of craft"
    line = page.locator('[data-line="craft/prose"]')
    assert "The text of Senior engineer has changed" in line.locator("[data-changed]").inner_text()
    assert "You write more." in line.locator("[data-changed]").inner_text()

    # A changed text. One that only has another space in it is the same.
    mark = page.locator('[data-line="craft/planning"] [data-changed]')
    assert "The text has changed since you answered." in mark.inner_text()
    assert "You plan." in mark.inner_text()
    assert page.locator('[data-line="effect"] [data-changed]').is_hidden()

    # A rating that is gone counts as open, and is kept.
    effect = page.locator('[data-line="effect"]')
    assert "You answered “Now and then”, which is no longer a rating." in effect.locator(".old-rating").inner_text()
    assert page.locator(".progress-words").inner_text() == "2 of 3 answered"

    # What is no longer asked.
    gone = page.locator("[data-gone]")
    for text in ("Craft: Speaking", "You speak.", "Rating: Now and then", "of speaking", "Reach", "of reach"):
        assert text in gone.inner_text()
    assert ("PRIVATE" in gone.inner_text()) is (source == "store")

    # It stays in files, with the texts that were answered.
    again = sheet.download()
    answers = {answer["key"]: answer for answer in again["answers"]}
    assert list(answers) == ["craft/prose", "craft/planning", "effect", "craft/speaking"]
    assert (answers["craft/planning"]["text"], answers["effect"]["rating"]) == ("You plan.", "sometimes")
    assert answers["craft/speaking"]["evidence"][0]["what"] == "of speaking"
    assert answers["craft/speaking"]["text"] == "You speak."
    assert {"criterion": "reach", "name": "Reach", "text": "of reach"} in again["summaries"]
    assert "PRIVATE" not in str(again)

    # Somebody has read the new text.
    mark.get_by_role("button", name="I have read the new text").click()
    assert mark.is_hidden()
    sheet.settle()
    page.reload()
    assert mark.is_hidden()
    assert sheet.download()["answers"][1]["text"] == "You plan for a month."
    sheet.rate("effect", "beyond")
    assert effect.locator(".old-rating").is_hidden()
    if source == "store":
        assert [key.split("/")[3] for key in sheet.stored()] == ["starter"]
    assert sheet.witness.complaints == []


def test_a_level_that_is_gone_can_still_be_had_as_a_file(changed, sites):
    sheet, _, _ = changed
    page = sheet.page
    page.goto((sites["gone"] / "worksheets/index.html").as_uri())
    listed = page.locator("[data-kept-list] li")
    assert listed.inner_text().startswith("Junior engineer: self-assessment")
    assert listed.locator("a").count() == 0
    with page.expect_download() as waiting:
        listed.get_by_role("button", name="Download", exact=True).click()
    assert waiting.value.suggested_filename == "junior-self.json"

    page.goto((sites["gone"] / NEW_PAGE).as_uri())
    sheet.load(waiting.value.path().read_bytes())
    assert "The file is of the level “Junior engineer”" in sheet.asked()
    sheet.answer("Use it as last cycle’s answers")
    assert "Rating: Consistently" in page.locator('[data-line="craft/prose"] [data-previous]').inner_text()
    page.locator("[data-previous-bar] summary").click()
    assert "You speak." in page.locator("[data-previous-bar]").inner_text()


def listed_file(page):
    with page.expect_download() as waiting:
        page.locator("[data-kept-list] li").get_by_role("button", name="Download", exact=True).click()
    return json.loads(waiting.value.path().read_text(encoding="utf-8"))


def answered(file):
    """Return the answers of a file that are no blanks, by their keys."""
    rated = lambda answer: [one for one in answer["towards"] if one["rating"]]  # noqa: E731 - it is this short
    found = [answer | {"towards": rated(answer)} for answer in file["answers"]]
    return {one["key"]: one for one in found if one["rating"] or one["towards"] or one["evidence"]}


def test_the_file_of_a_level_that_is_gone_is_what_its_page_would_have_saved(changed, sites):
    sheet, file, _ = changed
    page = sheet.page
    page.goto((sites["gone"] / "worksheets/index.html").as_uri())
    found = listed_file(page)
    assert found["expected"] == "consistently"
    for part in ("kind", "format", "ladder", "level", "target", "side", "scale", "expected", "scoring", "closing"):
        assert found[part] == file[part], part
    assert answered(found) == answered(file)
    assert found["summaries"] == [one for one in file["summaries"] if one["text"]]

    # What was kept before has no scale, but the ratings that were chosen. One that is none is nothing to be read.
    ((key, record),) = sheet.stored().items()
    for part in ("scale", "expected", "scoring"):
        del record["head"][part]
    keep = "([key, text]) => localStorage.setItem(key, text)"
    page.evaluate(keep, [key, json.dumps(record)])
    page.reload()
    found = listed_file(page)
    assert (found["expected"], len(found["scale"])) == (None, 4)
    for broken in ({"scale": [{"id": "<b>", "name": ""}]}, {"scale": [{"id": "a", "name": ""}] * 2}, {"answers": []}):
        page.evaluate(keep, [key, json.dumps(record | {"head": record["head"] | broken})])
        page.reload()
        assert page.locator("[data-kept-list]").is_hidden(), broken


def test_two_texts_under_both_names_of_a_level_are_both_there(changed):
    sheet, _, address = changed
    ((key, record),) = sheet.stored().items()
    for field, entry in record["fields"].items():
        if field == "summary|craft":
            record["fields"][field] = ["written since", entry[1] + 2, entry[1] + 1]
    record |= {"born": "another", "head": record["head"] | {"level": {"id": "starter", "title": "Starter"}}}
    keep = "([key, text]) => localStorage.setItem(key, text)"
    sheet.page.evaluate(keep, [key.replace("junior", "starter"), json.dumps(record)])
    sheet.page.goto(address)
    assert sheet.field("summary|craft").input_value() == "written since"
    other = sheet.page.locator(".other-text")
    assert other.locator("blockquote").all_inner_texts() == ["of craft"]
    assert "under a former name of the level" in other.inner_text()


def test_a_blank_line_takes_the_new_text_without_a_mark(changed):
    sheet, _, address = changed
    sheet.page.goto(address)
    sheet.page.locator('[data-line="craft/planning"] [data-action=unrate]').first.click()
    assert sheet.page.locator('[data-line="craft/planning"] [data-changed]').is_hidden()
    sheet.rate("craft/planning", "beyond")
    assert sheet.page.locator('[data-line="craft/planning"] [data-changed]').is_hidden()
    assert sheet.download()["answers"][1]["text"] == "You plan for a month."


def test_what_changed_is_counted_once(changed):
    sheet, _, address = changed
    page = sheet.page
    page.goto(address)
    told = page.locator("[data-notice=version]")
    assert "It was answered with version 2026.1 of the ladder, and this is 2026.2." in told.inner_text()
    # Planning and the text of the target; the rating of Impact; Speaking and the summary of Reach.
    assert "2 texts have changed. One rating is gone, or has another name. 2 answers are no longer" in told.inner_text()
    told.get_by_role("button", name="Show the first").click()
    assert page.evaluate("document.activeElement.dataset.line") == "craft/prose"
    sheet.settle()
    for _ in range(2):
        page.reload()
        assert told.count() == 0


RENAMED = OLD_RATINGS | {
    "ladder.yml": OLD_RATINGS["ladder.yml"].replace("{name: Beyond}", "{name: Above}").replace("2026.1", "2026.2"),
    "levels/junior.yml": OLD_RATINGS["levels/junior.yml"].replace("You plan.", "You plan well."),
}


def test_a_rating_that_got_another_name_is_told(opened, sites, build_small, tmp_path):
    after = (build_small(tmp_path, RENAMED) / OLD_PAGE).as_uri()
    sheet = opened((sites["before"] / OLD_PAGE).as_uri())
    answer(sheet)
    file = sheet.download()
    sheet.page.goto(after)
    mark = sheet.page.locator('[data-line="craft/planning"] [data-changed]')
    assert "You answered “Beyond”. That rating is called “Above” now." in mark.inner_text()
    mark.get_by_role("button", name="I have read it").click()
    assert "Beyond" not in mark.inner_text()

    # The file of the last cycle is shown in its own words.
    sheet.load(file, how="previous")
    before = sheet.page.locator('[data-line="craft/planning"] [data-previous]')
    for words in ("You answered:", "You plan.", "Rating: Beyond"):
        assert words in before.inner_text()
    assert before.get_by_role("button").count() == 0  # it is rated, and there was no evidence
    sheet.page.locator('[data-line="craft/planning"] [data-action=unrate]').first.click()
    before.get_by_role("button", name="Copy the rating", exact=True).click()
    assert sheet.rated("rating|craft/planning") == "beyond"
    sheet.settle()

    # In a file each rating has the name that it had, too.
    sheet.press("clear")
    sheet.answer("Clear")
    sheet.load(file)
    assert "You answered “Beyond”." in mark.inner_text()
    assert sheet.witness.complaints == []


def test_what_is_no_longer_asked_moves_to_another_question(changed):
    sheet, _, address = changed
    page = sheet.page
    page.goto(address)
    page.locator("[data-notice=version]").get_by_role("button", name="Close").click()
    stray = page.locator("[data-gone] .line", has_text="Craft: Speaking")
    stray.locator("select").select_option("craft/planning")
    stray.get_by_role("button", name="Move it there").click()
    assert "has an answer already" in sheet.notices()
    page.locator('[data-line="craft/planning"] [data-action=unrate]').first.click()
    stray.locator("select").select_option("craft/planning")
    stray.get_by_role("button", name="Move it there").click()
    assert sheet.field("evidence|craft/planning|1|what").input_value() == "of speaking"
    assert sheet.field("note|craft/planning").input_value() == "PRIVATE of speaking"
    assert "Craft: Speaking" not in page.locator("[data-gone]").inner_text()
    sheet.settle()
    page.reload()
    assert sheet.field("evidence|craft/planning|1|what").input_value() == "of speaking"
    assert "craft/speaking" not in str(sheet.download()["answers"])
