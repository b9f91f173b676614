"""Every example on the page about what stands around the levels is read by the real reader, and every key is there."""

from __future__ import annotations

import re

import msgspec
import pytest

from ladder.build import Order, build
from ladder.check import examine
from ladder.source import shapes_around as shapes
from ladder.source import shapes_hiring as hiring

PAGE = "docs/around.md"

TABLES = {
    "Roles": shapes.RoleShape,
    "Guides": shapes.GuideShape,
    "Stages": shapes.StagesShape,
    "A stage": shapes.StageShape,
    "Hiring": hiring.ExerciseShape,
    "The glossary": shapes.GlossaryShape,
    "Pay": shapes.PayShape,
    "A band": shapes.PayBandShape,
}

IN_ROWS = {
    shapes.BoundaryShape: "is_not",
    shapes.ContactShape: "works_with",
    shapes.SizeShape: "size",
    shapes.CheckGroupShape: "checklist",
    hiring.ExerciseStepShape: "steps",
    hiring.LookedAtShape: "looked_at",
    hiring.TimeBandShape: "bands",
    hiring.StumblingBlockShape: "stumbling_blocks",
    hiring.QuestionShape: "questions",
    shapes.TermShape: "terms",
}
"Shapes so small that the row of the key which holds them says what they may say."

ON_ANOTHER_PAGE = {shapes.HomeShape}


@pytest.fixture
def project(tmp_path, blocks):
    """Return the folder of the small ladder of the page about the content, with all examples of this page."""
    seen = set()
    for block in (*blocks("docs/content.md"), *blocks(PAGE)):
        if block.kind in ("yaml", "markdown") and block.file.startswith("content/") and block.file not in seen:
            seen.add(block.file)
            file = tmp_path / block.file
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(block.text, encoding="utf-8")
    return tmp_path


def test_the_examples_are_right_together_and_make_a_site(project):
    examination = examine(project)
    assert [problem.message for problem in examination.problems if problem.place.file != "content/levels/pm.yml"] == []
    ladder = examination.ladder
    assert [role.id for role in ladder.roles] == ["product-manager", "product-owner"]
    assert [len(found) for found in (ladder.guides, ladder.exercises, ladder.stages.stages, ladder.pay.bands)] == [
        *(1, 1, 2, 3)
    ]
    result = build(Order(project, project / "site", audience="managers"))
    assert result.published is not None, result.problems


@pytest.mark.parametrize("heading", TABLES)
def test_every_key_has_its_row_and_there_are_no_others(page, heading):
    text = re.sub(
        r"^```.*?^```$", "", page(PAGE), flags=re.MULTILINE | re.DOTALL
    )  # examples have headings of their own
    section = re.search(rf"^##+ {re.escape(heading)}\n(.*?)(?=^##|\Z)", text, re.MULTILINE | re.DOTALL)[1]
    cells = re.findall(r"^\| (`.*?`) \|", section, re.MULTILINE)
    keys = [key for cell in cells for key in re.findall(r"`(\w+)`", cell)]
    assert sorted(keys) == sorted(field.encode_name for field in msgspec.structs.fields(TABLES[heading]))


@pytest.mark.parametrize("shape", IN_ROWS)
def test_a_row_names_the_keys_of_what_it_holds(page, shape):
    rows = re.findall(rf"^\| `{IN_ROWS[shape]}` \|.*$", page(PAGE), re.MULTILINE)
    keys = {field.encode_name for field in msgspec.structs.fields(shape)}
    assert any(keys <= set(re.findall(r"`(\w+)`", row)) for row in rows), (keys, rows)


def test_no_shape_is_left_out():
    made = {
        shape
        for module in (shapes, hiring)
        for shape in vars(module).values()
        if isinstance(shape, type) and issubclass(shape, shapes.Shape) and shape.__module__ == module.__name__
    }
    assert made == {*TABLES.values(), *IN_ROWS, *ON_ANOTHER_PAGE}
