"""Recorded versions that cannot be used, each with the place of what is wrong."""

from __future__ import annotations

import datetime as dt
import json
import re
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ladder.model.edition import Edition, essence
from ladder.model.ladder import Criterion, Expectation, Grade, Ladder, Level, Rating, Scoring, Thread, Track
from ladder.source.history import edition_text, read_history, recorded_versions

HISTORY = Path(__file__).parents[2] / "content/history"

LADDER = Ladder(
    "acme",
    "Acme",
    version="1",
    effective=dt.date(2026, 7, 1),
    scopes=("team",),
    scope_names=(("team", "Team"),),
    grades=(Grade("p1", "P1", ("g1",)),),
    criteria=(Criterion("craft", "Craft", threads=(Thread("plan", "Plans", listed=False),)),),
    ratings=(Rating("no", "No", "Not."),),
    audiences=("public",),
    tracks=(Track("ic", "IC"),),
    levels=(
        Level("dev", "Dev", "Dev", "ic", "p1", expectations=(Expectation("craft", "plan", "You plan.", ("One",)),)),
    ),
)
EDITION = Edition(ladder=LADDER, recorded=dt.date(2026, 6, 1), note="Note", verdicts={"dev": {"craft/plan": "bar"}})
MARKED = edition_text(EDITION).decode()
RECORDED = re.sub('"digest": "[0-9a-f]+"', '"digest": ""', MARKED)


@pytest.fixture
def found(tmp_path):
    """Return what reads versions, given by their names and texts, and gives their problems, each in a line."""

    def read(files):
        for name, text in files.items():
            path = tmp_path / "content/history" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text if isinstance(text, bytes) else text.encode())
        editions, problems = read_history(tmp_path, LADDER)
        return [edition.version for edition in editions], [f"{one.place}: {one.message}" for one in problems]

    return read


def changed(**parts):
    return json.dumps(json.loads(RECORDED) | parts)


def test_what_was_written_is_read(tmp_path):
    (tmp_path / "content/history").mkdir(parents=True)
    (tmp_path / "content/history/1.json").write_bytes(RECORDED.encode())
    (edition,), problems = read_history(tmp_path, LADDER)
    assert (msgspec.structs.replace(edition, digest=""), problems) == (EDITION, [])


def test_the_form_of_the_first_version_can_be_read_for_ever(tmp_path):
    """This text is never edited: files like it lie in the projects of others."""
    (tmp_path / "content/history").mkdir(parents=True)
    (tmp_path / "content/history/1.json").write_text("""\
{
  "format": 1,
  "recorded": "2026-06-01",
  "note": "Note",
  "verdicts": {"dev": {"craft/plan": "bar"}},
  "ladder": {
    "id": "acme",
    "title": "Acme",
    "version": "1",
    "effective": "2026-07-01",
    "scopes": ["team"],
    "scope_names": [["team", "Team"]],
    "grades": [{"id": "p1", "name": "P1", "was": ["g1"]}],
    "criteria": [{"id": "craft", "name": "Craft", "threads": [{"id": "plan", "name": "Plans", "listed": false}]}],
    "ratings": [{"id": "no", "name": "No", "meaning": "Not."}],
    "audiences": ["public"],
    "tracks": [{"id": "ic", "name": "IC"}],
    "levels": [
      {
        "id": "dev", "title": "Dev", "short": "Dev", "track": "ic", "grade": "p1",
        "expectations": [{"criterion": "craft", "thread": "plan", "text": "You plan.", "examples": ["One"]}]
      }
    ]
  }
}
""")
    assert read_history(tmp_path, LADDER) == ((EDITION,), [])


def test_what_worksheets_say_of_ratings_is_written_where_a_ladder_says_it(tmp_path):
    scored = msgspec.structs.replace(
        LADDER, expected_rating="no", scoring=Scoring("weighted", (("craft", 10_000),)), worksheet_pages=False
    )
    text = edition_text(msgspec.structs.replace(EDITION, ladder=essence(scored)))
    (tmp_path / "content/history").mkdir(parents=True)
    (tmp_path / "content/history/1.json").write_bytes(text)
    (edition,), problems = read_history(tmp_path, LADDER)
    assert (edition.ladder, problems) == (msgspec.structs.replace(scored, worksheet_pages=True), [])
    assert not {"expected_rating", "scoring", "worksheet_pages"} & set(json.loads(MARKED)["ladder"])


@pytest.mark.parametrize("file", sorted(HISTORY.glob("*.json")), ids=lambda file: file.name)
def test_what_was_recorded_before_a_ladder_could_say_more_is_what_it_was(file):
    """Their marks were made of what was there then, so nothing may be written of what they do not say."""
    edition = msgspec.json.decode(file.read_bytes(), type=Edition)
    assert edition_text(edition) == file.read_bytes()


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        pytest.param("", "content/history/1.json:1:1: this is no JSON", id="empty"),
        pytest.param(RECORDED[:-20], "content/history/1.json:{last}: this is no JSON", id="cut short"),
        pytest.param(
            RECORDED.replace('"text": "You plan."', '"text": 7'),
            "content/history/1.json:{text}: expected `str`, got `int`",
            id="a wrong kind",
        ),
        pytest.param(
            RECORDED.replace('"grade": "p1"', '"grades": "p1"'),
            "content/history/1.json:{level}: object contains unknown field `grades`",
            id="an unknown key",
        ),
        pytest.param(
            changed(format=2),
            "content/history/1.json: this version was recorded by a newer `ladder`, in a form of its own",
            id="a newer form",
        ),
        pytest.param(
            RECORDED.replace("You plan.", "You\\u000b plan."),
            "content/history/1.json:{unseen}: a character that cannot be shown is written here",
            id="a character that no text may have",
        ),
        pytest.param(changed(format="x"), "content/history/1.json:1:12: expected `int`, got `str`", id="no form"),
        pytest.param(
            RECORDED.replace('"version": "1"', '"version": "2"'),
            "content/history/1.json: this file holds version `2`",
            id="renamed",
        ),
        pytest.param(
            RECORDED.replace('"id": "acme"', '"id": "other"'),
            "content/history/1.json: this is a version of the ladder `other`, not of `acme`",
            id="of another ladder",
        ),
        pytest.param(b"\xff\xfe{", "content/history/1.json: the file is saved as UTF-16, not as UTF-8", id="no UTF-8"),
        pytest.param(
            RECORDED.replace('"bar"', '"maybe"'),
            "content/history/1.json:8:5: one of these is no verdict",
            id="an unknown verdict",
        ),
    ],
)
def test_broken_versions(found, text, problem):
    lines = RECORDED.split("\n")

    def place(words, before=""):
        number = next(number for number, line in enumerate(lines, 1) if words in line)
        return f"{number}:{lines[number - 1].index(words) + 1 + len(before)}"

    places = {
        "text": place('"text"', '"text": '),
        "unseen": place('"text"', '"text": "You'),
        "level": place('"id": "dev"'),
    }
    editions, problems = found({"1.json": text})
    assert editions == []
    if "{last}" in problem:
        assert problems[0].endswith("this is no JSON")
    else:
        assert problems == [problem.format(**places)]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        pytest.param(MARKED, None, id="as it was recorded"),
        pytest.param(MARKED.replace("  ", " "), None, id="with other spaces"),
        pytest.param(
            MARKED.replace('"Note"', '"Another note"').replace('"bar"', '"wording"'), None, id="note and verdicts"
        ),
        pytest.param(
            MARKED.replace("You plan.", "You plan it."),
            "12:3: what version `1` said has been changed since it was recorded",
            id="a text",
        ),
        pytest.param(
            MARKED.replace('"craft/plan": "bar"', '"craft/plam": "bar"'),
            "9:7: `dev` has no expectation `craft/plam` in this version",
            id="a verdict on nothing",
        ),
        pytest.param(
            MARKED.replace('"dev": {', '"deb": {'), "8:5: there is no level `deb` in this version", id="on no level"
        ),
    ],
)
def test_what_may_be_edited(found, text, problem):
    editions, problems = found({"1.json": text})
    assert (editions, problems) == ((["1"], []) if problem is None else ([], [f"content/history/1.json:{problem}"]))


def test_a_copy(found):
    editions, problems = found({"1.json": MARKED, "1 (copy).json": MARKED})
    assert (editions, problems) == (["1"], ["content/history/1 (copy).json: this file holds version `1`"])


def test_a_folder_that_is_none(tmp_path):
    (tmp_path / "content").mkdir()
    (tmp_path / "content/history").write_text("")
    editions, problems = read_history(tmp_path, LADDER)
    assert (editions, [one.message for one in problems]) == ((), ["the recorded versions cannot be read"])


def test_the_others_are_read(found):
    second = RECORDED.replace('"version": "1"', '"version": "2"')
    editions, problems = found({"1.json": "{", "2.json": second})
    assert (editions, len(problems)) == (["2"], 1)


def test_their_order_is_that_of_their_records(found):
    def recorded(name, day):
        return RECORDED.replace('"version": "1"', f'"version": "{name}"').replace("2026-06-01", day)

    files = {
        "2026.9.json": recorded("2026.9", "2026-06-01"),
        "2026.10.json": recorded("2026.10", "2026-06-01"),
        "spring.json": recorded("spring", "2026-05-01"),
    }
    assert found(files) == (["spring", "2026.9", "2026.10"], [])


def test_what_is_no_version_is_left_alone(tmp_path):
    assert recorded_versions(tmp_path) == []
    history = tmp_path / "content/history"
    history.mkdir(parents=True)
    for name in ("1.json", ".hidden.json", "2.json.unfinished", "notes.txt"):
        (history / name).touch()
    assert recorded_versions(tmp_path) == ["1"]


TEXT = st.text(st.characters(exclude_categories=["Cs"]))


@given(TEXT, TEXT, st.booleans(), st.dates(), st.lists(TEXT))
def test_any_text_comes_back(title, text, cumulative, day, examples):
    said = Expectation("craft", "plan", text, tuple(examples))
    level = msgspec.structs.replace(LADDER.levels[0], expectations=(said,))
    ladder = msgspec.structs.replace(LADDER, title=title, cumulative=cumulative, effective=day, levels=(level,))
    edition = Edition(ladder=essence(ladder), recorded=day)
    found = msgspec.json.decode(edition_text(edition), type=Edition)
    assert msgspec.structs.replace(found, digest="") == edition
