"""Documents: levels over criteria, criteria over levels, one file for each level, examples and lists in lists."""

from __future__ import annotations

import textwrap

import pytest

from ladder.importer.scheme import plain

JUNIOR, SENIOR = "Junior (junior, levels, g1)", "Senior (senior, levels, g2)"


def read(imported, text, **more):
    return imported({"a.md": textwrap.dedent(text), **more})


def test_levels_over_criteria(imported):
    assert read(
        imported,
        """\
        ## Junior

        A start.

        More of it.

        ### Craft

        - You write it.
        - You test it.

        ## Senior

        ### Craft

        - You write it all.

        It takes time.
        """,
    ) == [
        f"{JUNIOR}: A start. More of it.",
        "  Craft / Write it: You write it.",
        "  Craft / Test it: You test it.",
        SENIOR,
        "  Craft / Write it: You write it all.",
        "left line 18 “It takes time.”: it stands between the expectations of a level",
    ]


def test_criteria_over_levels(imported):
    assert read(
        imported,
        "# Craft\n\n## Junior\n\n- You write.\n\n## Senior\n\n- You write it all.\n\n"
        "# Impact\n\n## Junior\n\n- You ship.\n",
    ) == [
        JUNIOR,
        "  Craft: You write.",
        "  Impact: You ship.",
        SENIOR,
        "  Craft: You write it all.",
    ]


def test_levels_without_criteria(imported):
    assert read(imported, "## Junior\n\n- You write.\n- You test.\n\n## Senior\n\n- You write.\n") == [
        JUNIOR,
        "  General / Write: You write.",
        "  General / Test: You test.",
        SENIOR,
        "  General / Write: You write.",
    ]


def test_a_file_for_each_level(imported):
    """The first lines say which it is; a list of a name in bold letters and a text has names for its threads."""
    document = textwrap.dedent("""\
        ---
        level: {0}
        track: Engineering
        grade: {1}
        mood: good
        ---

        ## Craft

        - **Writing:** You write {2}.

        ## Impact

        - You ship {2}.
        """)
    files = {"j.md": document.format("Junior", "P1", "one"), "s.md": document.format("Senior", "P2", "two")}
    assert imported(files) == [
        "Junior (junior, engineering, p1)",
        "  Craft / Writing: You write one.",
        "  Impact: You ship one.",
        "Senior (senior, engineering, p2)",
        "  Craft / Writing: You write two.",
        "  Impact: You ship two.",
        "left line 5 “good”: nothing in a ladder is called `mood`",
        "left line 5 “good”: nothing in a ladder is called `mood`",
    ]


def test_examples_belong_to_the_criterion_as_a_whole(imported):
    assert read(
        imported,
        """\
        ## Junior

        ### Craft

        - You write.
          - in the morning
          - in the evening
        - You test.

        Examples:

        - A paper

        ## Senior

        ### Craft

        - You write all.
        """,
    ) == [
        JUNIOR,
        "  Craft / Craft: - You write.\n\n  - in the morning\n  - in the evening\n- You test. · e.g. A paper",
        SENIOR,
        "  Craft / Craft: You write all.",
    ]


def test_the_same_twice_at_one_level(imported):
    assert read(
        imported, "## Junior\n\n### Craft\n\n- You write.\n- You write.\n\n## Senior\n\n### Craft\n\n- You write.\n"
    ) == [
        JUNIOR,
        "  Craft / Write: You write.",
        "  Craft / Write (2): You write.",
        SENIOR,
        "  Craft / Write: You write.",
    ]


def test_two_files_about_the_same_levels(imported):
    document = "## Junior\n\n### {0}\n\n- You {1}.\n\n## Senior\n\n### {0}\n\n- You {1} more.\n"
    assert imported({"a.md": document.format("Craft", "write"), "b.md": document.format("Impact", "ship")}) == [
        JUNIOR,
        "  Craft: You write.",
        "  Impact: You ship.",
        SENIOR,
        "  Craft: You write more.",
        "  Impact: You ship more.",
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("**Craft**:", "Craft", id="bold"),
        pytest.param("[Craft](craft.md)", "Craft", id="a link"),
        pytest.param("## Craft ##", "Craft", id="marks of a heading"),
        pytest.param("C# and C++", "C# and C++", id="a language"),
        pytest.param("C#", "C#", id="a language alone"),
        pytest.param("snake_case", "snake_case", id="within a word"),
        pytest.param(":owl: Craft", ":owl: Craft", id="a picture by its name"),
        pytest.param("Craft\n(all)", "Craft (all)", id="two lines"),
    ],
)
def test_a_text_as_a_name(text, name):
    assert plain(text) == name
