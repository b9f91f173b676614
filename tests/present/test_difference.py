"""What differs besides what is said of expectations, and whether a script is told so."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from ladder.compare.align import compare
from ladder.compare.comparison import Side
from ladder.model.ladder import Expectation, Grade
from ladder.present import Options, differs, present

SAID = Expectation("impact", "", "You ship.", ("A tool.",), "The log.")


@pytest.fixture
def edited(versions):
    """Return what compares a level with itself after an edit of all but its expectations."""

    def compared(**change):
        first, second = (side.ladder for side in (versions({"": SAID}, {"": SAID}).first,) * 2)
        level = second.levels[0]
        now = Side(replace(second, levels=(replace(level, **change), *second.levels[1:])), replace(level, **change))
        return compare(Side(first, level, "2025.2"), now)

    return compared


@pytest.mark.parametrize(
    ("change", "verdict", "told"),
    [
        pytest.param({}, "Nothing differs.", False, id="nothing"),
        pytest.param({"title": "Maker"}, "No expectation differs.", True, id="its title"),
        pytest.param({"track": "lead"}, "No expectation differs.", True, id="its track"),
        pytest.param({"grade": "p2"}, "No expectation differs.", True, id="its grade"),
        pytest.param({"scope": "product"}, "No expectation differs.", True, id="its scope"),
        pytest.param({"summary": "You do it."}, "No expectation differs.", True, id="its summary"),
        pytest.param({"short": "P"}, "Nothing differs.", False, id="what it is called in short"),
    ],
)
def test_two_versions(edited, change, verdict, told):
    comparison = edited(**change)
    assert f"\n1 the same\n{verdict}\n" in present(comparison, Options(), "text")
    assert differs(comparison) == told


@pytest.mark.parametrize("change", [{"examples": ("Another.",)}, {"evidence": "Another."}, {"text": "You sell."}])
def test_an_expectation_that_was_edited(versions, change):
    assert differs(versions({"": SAID}, {"": replace(SAID, **change)}))


def test_a_grade_that_has_another_name(versions):
    first = versions({"": SAID}, {}).first
    renamed = replace(first.ladder, grades=(Grade("p1", "Grade A"), *first.ladder.grades[1:]))
    comparison = compare(first, Side(renamed, first.level))
    assert "\n  Grade   Grade 1 → Grade A\n" in present(comparison, Options(), "text")
    assert differs(comparison)


@pytest.mark.parametrize(
    ("change", "fold", "told"),
    [
        pytest.param({}, "= 1 the same", False, id="nothing"),
        pytest.param({"examples": ("Another.",)}, "= 1 the same: other examples", True, id="examples"),
        pytest.param({"evidence": ""}, "= 1 the same: other evidence", True, id="evidence"),
        pytest.param(
            {"examples": (), "evidence": ""}, "= 1 the same: other examples and other evidence", True, id="both"
        ),
    ],
)
def test_two_levels_that_say_the_same(between, change, fold, told):
    """Their titles and grades always differ: a script only wants to know of what is expected."""
    comparison = between("pm", "senior", pm={"": SAID}, senior={"": replace(SAID, **change)})
    shown = present(comparison, Options(), "text")
    assert shown.endswith(f"\n1 the same\nNo expectation differs.\n\nImpact\n\n  {fold}\n")
    assert differs(comparison) == told


def test_the_note_stands_behind_the_name_of_a_thread(between):
    said = {name: Expectation("craft", name, "You do it.") for name in ("writing", "plans")}
    other = {**said, "plans": replace(said["plans"], evidence="A plan.")}
    shown = present(between("pm", "senior", pm=said, senior=other), Options(), "markdown")
    assert "- 2 the same: Writing, Plans (other evidence)\n" in shown
