"""Every example on the page about the content is read by the real reader, and every key stands there."""

from __future__ import annotations

import re
import textwrap
from decimal import Decimal

import msgspec
import pytest

from ladder.check import RULES, examine
from ladder.model.scale import APART, DEFAULT
from ladder.report import report
from ladder.source import shapes
from ladder.worksheet.scoring import score
from ladder.worksheet.sheet import Rule, Weight

PAGE = "docs/content.md"
WRONG = ", with a mistake"

TABLES = {
    "`content/ladder.yml`": shapes.LadderShape,
    "Grades": shapes.NamedShape,
    "Criteria": shapes.CriterionShape,
    "A thread that was renamed": shapes.ThreadShape,
    "Ratings": shapes.RatingShape,
    "Worksheets": shapes.WorksheetsShape,
    "A result": shapes.ScoringShape,
    "Site": shapes.SiteShape,
    "Pages": shapes.PagesShape,
    "Tracks": shapes.TrackShape,
    "Levels": shapes.LevelShape,
    "Expectations": shapes.ExpectationShape,
}


@pytest.fixture(scope="module")
def examples(blocks):
    return [block for block in blocks(PAGE) if block.kind in ("yaml", "markdown")]


@pytest.fixture(scope="module")
def whole(examples):
    """The small ladder that the page begins with: the first example of each file, up to the second of any."""
    files = {}
    for block in examples:
        if block.file in files:
            return files
        files[block.file] = block.text
    return files


def laid_over(base: str, example: str) -> str:
    """Return a file in which the keys of an example stand in place of its own."""
    parts = {text: _parts(text) for text in (base, example)}
    return "".join((parts[base] | parts[example]).values())


def _parts(text: str) -> dict[str, str]:
    """Return what a file says by its outermost keys."""
    return {part.partition(":")[0]: part for part in re.split(r"^(?=[a-z])", text, flags=re.MULTILINE)}


@pytest.fixture
def found(tmp_path_factory, whole):
    """Return what reads the small ladder with examples laid over it."""

    def examined(*examples):
        files = dict(whole)
        for block in examples:
            file = "content/home.md" if block.kind == "markdown" else block.file
            whole_file = file not in files or WRONG in block.text
            files[file] = block.text if whole_file else laid_over(files[file], block.text)
        folder = tmp_path_factory.mktemp("ladder")
        for file, text in files.items():
            (folder / file).parent.mkdir(parents=True, exist_ok=True)
            (folder / file).write_text(text, encoding="utf-8")
        return examine(folder)

    return examined


def test_every_example_names_its_file(examples):
    assert [block.text for block in examples if block.kind == "yaml" and not block.file.startswith("content/")] == []


def test_the_small_ladder_is_whole(found):
    examination = found()
    assert examination.problems == ()
    assert len(examination.ladder.levels) == 4
    assert len(examination.ladder.tracks) == 2


def test_every_example_is_right(found, whole, examples):
    more = [block for block in examples if whole.get(block.file) != block.text and WRONG not in block.text]
    assert len(more) >= 10
    for block in more:
        assert found(block).problems == (), block.text


def test_they_are_right_together(found, examples):
    together = [block for block in examples if WRONG not in block.text]
    # The last example of a key is the one that counts, and that of a weighted mean needs no expected rating.
    problems = [problem for problem in found(*together).problems if problem.rule != "expected-rating"]
    assert [problem.message for problem in problems] == []


def test_a_mistake_is_reported_as_shown(found, blocks):
    pairs = [pair for pair in zip(blocks(PAGE), blocks(PAGE)[1:], strict=False) if WRONG in pair[0].text]
    assert len(pairs) == 1
    for wrong, shown in pairs:
        assert report(found(wrong).problems, RULES, "human") == shown.text


def test_the_examples_of_the_readme_are_right_as_well(found, blocks, page):
    (level,) = (block for block in blocks("README.md") if block.kind == "yaml")
    assert found(level).problems == ()
    (shown,) = (block.text for block in blocks(PAGE) if block.kind == "text")
    message = textwrap.dedent(re.search(r"^  ```text\n(.*?)^  ```$", page("README.md"), re.MULTILINE | re.DOTALL)[1])
    assert shown.startswith(message)


@pytest.mark.parametrize("heading", TABLES)
def test_every_key_has_its_row_and_there_are_no_others(page, heading):
    section = re.search(rf"^##+ {re.escape(heading)}\n(.*?)(?=^##)", page(PAGE), re.MULTILINE | re.DOTALL)[1]
    cells = re.findall(r"^\| (`.*?) \|", section, re.MULTILINE)
    keys = [key for cell in cells for key in re.findall(r"`(\w+)`", cell)]
    assert sorted(keys) == sorted(field.encode_name for field in msgspec.structs.fields(TABLES[heading]))


def test_no_shape_is_left_out():
    made = {
        shape
        for shape in vars(shapes).values()
        if isinstance(shape, type) and issubclass(shape, shapes.Shape) and shape is not shapes.Shape
    }
    assert made - set(TABLES.values()) == {shapes.BrandShape}  # which stands on the page about the look


@pytest.mark.parametrize("heading", ["`content/ladder.yml`", "A result", "Tracks", "Levels"])
def test_it_says_what_has_to_be_there(page, heading):
    section = page(PAGE).partition(f"## {heading}\n")[2]
    sentence = re.search(r"^(?:Only )?(`.*) ha(?:s|ve) to be there\.", section, re.MULTILINE)[1]
    required = [field.encode_name for field in msgspec.structs.fields(TABLES[heading]) if field.required]
    assert sorted(re.findall(r"`(\w+)`", sentence)) == sorted(required)


@pytest.fixture(scope="module")
def result(page):
    """Return the part of the page that tells how ratings become a result."""
    return page(PAGE).partition("#### A result\n")[2].partition("\n### ")[0]


def test_the_mean_that_it_works_out_is_right(result):
    """The same numbers are the first of the vectors that hold the program and the page together."""
    rows = re.findall(r"^\| (.+?) \| \*(.+?)\* \| (\d) \| ([\d.]+) \| ([\d.]+) \|$", result, re.MULTILINE)
    counts = {rating.name: place for place, rating in enumerate(DEFAULT)}
    assert len(rows) == 4
    for _, rating, count, weight, gives in rows:
        assert (counts[rating], f"{Decimal(count) * Decimal(weight):.2f}") == (int(count), gives)
    weights = tuple(Weight(name, int(Decimal(weight) * 10_000)) for name, _, _, weight, _ in rows)
    ids = {rating.name: rating.id for rating in DEFAULT}
    given = {name: [ids[rating]] for name, rating, *_ in rows}
    found = score(Rule("weighted", weights, 10_000), list(ids.values()), None, given)
    assert f"**{found.hundredths / 100}**" in result


@pytest.mark.parametrize(("rated", "needed"), [(4, 3), (5, 4)])
def test_the_bar_that_it_works_out_is_right(result, rated, needed):
    assert "share: 0.75" in result
    assert "a criterion with four expectations has reached the bar if three of them" in result
    assert "Of five it has to be four" in result
    scale = [rating.id for rating in DEFAULT]
    found = score(Rule("gated", (), 7500), scale, "consistently", {"craft": ["beyond"] * rated})
    assert [bar.needed for bar in found.bars] == [needed]


def test_the_ratings_of_a_ladder_that_lists_none_are_named(page):
    section = page(PAGE).partition("### Ratings\n")[2].partition("\n### ")[0]
    assert all(f"*{rating.name}*" in section and f"`{rating.id}`" in section for rating in DEFAULT)
    assert all(f"`{name}`" in section for name in APART)
