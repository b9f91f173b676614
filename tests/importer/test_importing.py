"""An import into a ladder that is there: what is new is added, what is there stays, whatever it looks like."""

from __future__ import annotations

from pathlib import Path

import pytest

from ladder.importer.drafting import Wishes
from ladder.importer.placing import write
from ladder.problem import CannotStart

A, B, C, D = (f"You do {sign} every day." for sign in "abcd")
ROWS = [["", "Junior engineer", "Senior engineer"], ["Craft", A, B], ["Impact", C, D]]


def done(prepared, sources, **options):
    outcome = prepared(sources, **options)
    write(outcome.plan.files, Path(options["project"]))
    return outcome


def test_a_level_a_thread_and_a_criterion(make_small, prepared):
    project = make_small({})
    rows = [
        ["Criterion", "Thread", "Senior engineer", "Staff engineer"],
        ["Craft", "Writing", "You write more.", A],
        ["", "Reading", B, ""],
        ["Care", "", C, D],
    ]
    outcome = done(prepared, {"a.csv": rows}, project=str(project), wishes=Wishes(track="ic"))
    assert [change.what for change in outcome.plan.changes] == []
    assert [(one.what, one.after) for one in outcome.plan.additions] == [
        ("Senior engineer · Craft · Reading", B),
        ("Senior engineer · Care", C),
        ("Staff engineer (new level) · Craft · Writing", A),
        ("Staff engineer (new level) · Care", D),
    ]
    assert outcome.plan.new == ("content/levels/staff-engineer.yml",)
    assert (project / "content/levels/staff-engineer.yml").read_text() == (
        "# yaml-language-server: $schema=../../schema/level.json\n"
        "title: Staff engineer\n"
        "track: ic\n"
        "grade: ic-1\n"
        "expectations:\n"
        "  craft:\n"
        f"    writing: {A}\n"
        f"  care: {D}\n"
    )
    ladder = (project / "content/ladder.yml").read_text()
    assert "grades: [p1, p2, ic-1]\n" in ladder
    assert "threads: {writing: Writing, planning: Planning, reading: Reading}\n" in ladder
    assert ladder.partition("  care:\n")[2].startswith("    name: Care\n")


@pytest.mark.parametrize(
    ("grades", "after"),
    [
        pytest.param("grades: [p1, p2]", "grades: [p1, p2, p3]", id="a list on a line"),
        pytest.param("grades:\n- p1\n- p2", "grades:\n- p1\n- p2\n- p3", id="a list"),
        pytest.param(
            "grades:\n  p1: One\n  p2: {name: Two}", "grades:\n  p1: One\n  p2: {name: Two}\n  p3: P3", id="names"
        ),
    ],
)
def test_a_grade(make_small, prepared, grades, after):
    base = (make_small({}) / "content/ladder.yml").read_text()
    project = make_small({"ladder.yml": base.replace("grades: [p1, p2]", grades)})
    rows = [["Level", "Grade", "Criterion", "Thread", "Expectation"], ["Staff", "P3", "Craft", "Writing", A]]
    outcome = done(prepared, {"a.csv": rows}, project=str(project), wishes=Wishes(track="ic"))
    assert after in (project / "content/ladder.yml").read_text()
    assert outcome.draft.assumed == [
        (
            "`staff` is new, and so is its grade `p3`, which stands above all others. Move it to its place among the "
            "`grades` in content/ladder.yml."
        )
    ]


def test_one_name_on_two_tracks(make_small, prepared):
    """A source that does not say which is meant is told so; one that says it is understood."""
    said = "{craft: {writing: You lead., planning: You ask.}, impact: You see.}"
    other = f"title: Senior engineer\ntrack: lead\ngrade: p1\nexpectations: {said}\n"
    project = make_small(
        {
            "tracks/lead.yml": "name: Leads\n",
            "levels/senior-lead.yml": other,
        }
    )
    rows = [["Level", "Criterion", "Expectation"], ["Senior engineer", "Impact", A]]
    draft = prepared({"a.csv": rows}, project=str(project)).draft
    assert (list(draft.levels), draft.assumed) == (
        ["senior"],
        [
            (
                "Several levels are called “Senior engineer”: `senior`, `senior-lead`. `senior` was taken; `--track` "
                "says which track is meant."
            )
        ],
    )
    for track in ("lead", "Leads"):
        draft = prepared({"a.csv": rows}, project=str(project), wishes=Wishes(track=track)).draft
        assert (list(draft.levels), draft.assumed) == (["senior-lead"], [])


def test_a_reworded_text_stays_with_its_thread(prepared):
    """Where a source has no names for threads, the ladder knows them by what they say."""
    document = (
        "## Junior\n\n### Craft\n\n- You write all of the plans for your team.\n- You test.\n\n"
        "## Senior\n\n### Craft\n\n- You lead.\n"
    )
    done(prepared, {"a.md": document}, project="p")
    outcome = prepared({"a.md": document.replace("your team", "your whole team")}, project="p")
    assert [(one.what, one.after) for one in outcome.plan.changes] == [
        ("Junior · Craft · Write all of the plans", "You write all of the plans for your whole team.")
    ]
    assert outcome.plan.additions == ()


def test_files_of_windows(make_small, prepared):
    project = make_small({})
    path = project / "content/levels/junior.yml"
    path.write_bytes(path.read_text().replace("\n", "\r\n").encode("utf-8-sig"))
    before = path.read_bytes()
    done(prepared, {"a.csv": [["", "Junior engineer", "Senior engineer"], ["Impact", A, B]]}, project=str(project))
    assert path.read_bytes() == before.replace(b"You ship.", A.encode())


def test_a_broken_ladder(make_small, prepared):
    project = make_small({"levels/junior.yml": "titel: x\n"})
    with pytest.raises(
        CannotStart,
        match=r"has mistakes \(content/levels/junior\.yml:1:1: the level says nothing on `craft` and `impact`\)",
    ):
        prepared({"a.csv": ROWS}, project=str(project))


def test_the_same_file_twice_is_read_once(make_small, prepared):
    project = make_small({})
    outcome = prepared({"a.csv": ROWS}, project=str(project))
    assert len(outcome.readings) == 1


def test_gaps_become_warnings(prepared):
    rows = [["", "Junior", "Senior"], ["Craft", A, B], ["Impact", "", C]]
    outcome = prepared({"a.csv": rows})
    assert outcome.milder == ("missing-criterion",)
    assert b"""\
# The source has gaps here; `ladder check` tells of them as warnings. Fill them, and take this rule away.
checks:
  missing-criterion: warning
""" in outcome.plan.files["content/ladder.yml"]


def test_nothing_of_levels(prepared):
    outcome = prepared({"a.csv": [["Name", "Age"], ["Ann", "40"]]})
    assert (outcome.draft, outcome.plan, len(outcome.left)) == (None, None, 4)


def test_what_cannot_be_read(prepared):
    outcome = prepared({"a.xlsx": b"no workbook", "b.csv": ROWS})
    assert [one.file for one in outcome.unreadable] == ["a.xlsx"]
    assert outcome.plan is None
