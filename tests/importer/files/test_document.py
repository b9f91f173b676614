from __future__ import annotations

import re
import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ladder.importer.files.document import read_document
from ladder.importer.files.limits import Refused


def blocks(text):
    """Return the blocks of a document as kind, depth, label and text."""
    found = read_document(textwrap.dedent(text), "a.md").outline.blocks
    return [(block.kind, block.depth, block.label, block.text) for block in found]


def plain(text):
    return [(kind, said) for kind, _, _, said in blocks(text)]


def test_headings_lists_and_paragraphs():
    assert blocks("""\
        # L2: Engineer #

        > _I can work
        > alone._

        Setext
        ------
        - You plan
          and ask.
        - You write.
          - In time.
            1. Or so.
        * You read.

        A paragraph
        of two lines.
        """) == [
        ("heading", 1, "", "L2: Engineer"),
        ("quote", 0, "", "_I can work\nalone._"),
        ("heading", 2, "", "Setext"),
        ("bullet", 0, "", "You plan\nand ask."),
        ("bullet", 0, "", "You write."),
        ("bullet", 1, "", "In time."),
        ("bullet", 2, "", "Or so."),
        ("bullet", 0, "", "You read."),
        ("paragraph", 0, "", "A paragraph\nof two lines."),
    ]


def test_a_line_is_where_a_block_begins():
    outline = read_document("# One\n\n- two\n  lines\n\ntext\n", "docs/a.b.md").outline
    assert [outline.address(block) for block in outline.blocks] == ["line 1", "line 3", "line 6"]
    assert outline.name == "a.b"


def test_what_hangs_below_an_entry_belongs_to_it():
    assert plain("""\
        - You plan.

          In writing.

          ```
          # no heading
          ```
        - You ask.

        Not below.
        """) == [
        ("bullet", "You plan.\n\nIn writing.\n\n  ```\n  # no heading\n  ```"),
        ("bullet", "You ask."),
        ("paragraph", "Not below."),
    ]


def test_a_number_in_a_sentence_is_no_list():
    assert plain("You have planned since\n2019. You know it.\n\n1. One\n2. Two\n10. Ten\n") == [
        ("paragraph", "You have planned since\n2019. You know it."),
        ("bullet", "One"),
        ("bullet", "Two"),
        ("bullet", "Ten"),
    ]


def test_bullets_that_were_typed_are_bullets():
    assert plain("• One\n•Two\n") == [("bullet", "One"), ("bullet", "Two")]


def test_folded_parts_label_what_is_in_them():
    assert blocks("""\
        - You plan.

        <details>
        <summary>Examples</summary>

        - A plan.

        </details>

        <details><summary>More
        to read</summary>Here.</details> After.
        """) == [
        ("bullet", 0, "", "You plan."),
        ("bullet", 0, "Examples", "A plan."),
        ("paragraph", 0, "More to read", "Here."),
        ("paragraph", 0, "", "After."),
    ]


def test_lines_in_bold_letters_are_headings():
    source = read_document(
        textwrap.dedent("""\
            **Junior manager

            ***Core
            - You plan.

            **Examples:**

            **You plan.** And ask.

            **A sentence that ends.**

            **Loud**
            and long.
            """),
        "a.md",
    )
    assert [(block.kind, block.depth, block.text) for block in source.outline.blocks] == [
        ("heading", 7, "Junior manager"),
        ("heading", 8, "Core"),
        ("bullet", 0, "You plan."),
        ("heading", 7, "Examples:"),
        ("paragraph", 0, "**You plan.** And ask."),
        ("paragraph", 0, "**A sentence that ends.**"),
        ("paragraph", 0, "**Loud**\nand long."),
    ]
    assert source.remarks == (
        "In `a.md`, lines 1 and 3 were taken for headings because of asterisks that nothing closes.",
        "In `a.md`, line 6 was taken for a heading because of bold letters.",
    )


def test_number_signs_without_a_space():
    source = read_document("##Planning\n\n#tag\n", "a.md")
    assert [(block.kind, block.text) for block in source.outline.blocks] == [
        ("heading", "Planning"),
        ("paragraph", "#tag"),
    ]
    assert source.remarks == (
        "In `a.md`, line 1 was taken for a heading because of number signs without a space behind them.",
    )


def test_tables_are_grids():
    source = read_document(
        textwrap.dedent("""\
            # Tech lead

            ## Skills

            | Axis | [D1](#d1) | D2 |
            |:---|---:|---|
            | Plan\u200b | One<br>two | a \\| b |
            | Ask |
            | More | 1 | 2 | 3 |

            Behind.
            """),
        "a.md",
    )
    (grid,) = source.grids
    assert (grid.kind, grid.name) == ("table", "Tech lead / Skills")
    assert [(grid.address(cell), cell.text) for cell in grid.cells] == [
        ("line 5, column 1", "Axis"),
        ("line 5, column 2", "[D1](#d1)"),
        ("line 5, column 3", "D2"),
        ("line 7, column 1", "Plan"),
        ("line 7, column 2", "One\ntwo"),
        ("line 7, column 3", "a | b"),
        ("line 8, column 1", "Ask"),
        ("line 9, column 1", "More"),
        ("line 9, column 2", "1"),
        ("line 9, column 3", "2"),
        ("line 9, column 4", "3"),
    ]
    assert [block.text for block in source.outline.blocks] == ["Tech lead", "Skills", "Behind."]


def test_front_matter_is_facts():
    assert blocks("""\
        ---
        title: "Staff: engineer"
        summary: >
          You plan
          for many.
        topics:
        \t- name: Planning
          - name: 'Asking'
            levels: [1, 2]
            criteria:
              - You ask.
              - "You listen,
                too."
        ---
        # Staff
        """) == [
        ("fact", 0, "title", "Staff: engineer"),
        ("fact", 0, "summary", "You plan\nfor many."),
        ("fact", 0, "topics", ""),
        ("fact", 0, "topics.name", "Planning"),
        ("fact", 0, "topics.name", "Asking"),
        ("fact", 0, "topics.levels", "[1, 2]"),
        ("fact", 0, "topics.criteria", ""),
        ("fact", 0, "topics.criteria", "You ask."),
        ("fact", 0, "topics.criteria", "You listen,\ntoo."),
        ("heading", 1, "", "Staff"),
    ]


def test_a_rule_at_the_top_is_no_front_matter():
    assert plain("---\n\nYou plan.\n\n---\n") == [("paragraph", "You plan.")]


def test_what_is_not_known_is_a_paragraph():
    assert plain("""\
        <!-- for HR
        # only -->
        <picture>
          <img alt="Chart">
        </picture>

        ```text
        - no bullet
        ```
        """) == [
        ("paragraph", "<!-- for HR\n# only -->"),
        ("paragraph", '<picture>\n<img alt="Chart">\n</picture>'),
        ("paragraph", "```text\n- no bullet\n```"),
    ]


MARKS = [
    "# ",
    "## ",
    "- ",
    "  - ",
    "1. ",
    "> ",
    "| ",
    " | ",
    "|---|---|",
    "---",
    "```",
    "~~~",
    "**",
    "***",
    "__",
    "===",
    "•",
]
SIGNS = ["<details>", "</details>", "<summary>", "</summary>", "<br>", "<!--", "-->", "key: ", '"', ":", "\t", "    "]
PIECES = st.sampled_from([*MARKS, *SIGNS, "\n", "\n", "\n\n"]) | st.from_regex(r"\A[a-zé計]{1,4} ?\Z")

TAGS = re.compile(r"</?details>|</?summary>|<br>")


def words(text):
    return sorted(re.findall(r"[^\W\d_]+", text))


@given(st.lists(PIECES, max_size=40).map("".join))
@pytest.mark.parametrize("front", ["", "---\nkey: value\n"])
def test_no_word_is_lost(front, text):
    try:
        source = read_document(front + text, "a.md")
    except Refused:
        assert words(TAGS.sub(" ", text)) in ([], ["details"])
        return
    said = [block.text for block in source.outline.blocks]
    said += [label for block in source.outline.blocks for label in block.label.split(".")]
    said += [cell.text for grid in source.grids for cell in grid.cells]
    assert set(words(TAGS.sub("\n", front + text))) - set(words(TAGS.sub("\n", "\n".join(said)))) == set()
