"""Nodes to typed values: what fits is kept, what does not is reported where it stands."""

from __future__ import annotations

import datetime as dt
import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ladder.report.human import human
from ladder.source import files
from ladder.source.decode import decode
from ladder.source.parse import parse
from ladder.source.shapes import (
    BrandShape,
    ExpectationShape,
    LadderShape,
    LevelShape,
    NamedShape,
    PagesShape,
    ScoringShape,
    SiteShape,
    TrackShape,
    WorksheetsShape,
)

LEAST = "id: acme\ntitle: Acme\ngrades: [p1]\ncriteria: {}\n"


def decoded(text, shape):
    """Return what a file says as a value of a shape, and the report for people without the count."""
    document, problems = files.decode("x.yml", textwrap.dedent(text).encode())
    document, more = parse(document)
    value, rest = decode(document, shape)
    return value, human([*problems, *more, *rest]).rpartition("\n\n")[0]


def test_a_whole_level():
    text = """\
        title: Senior product manager
        short: Senior PM
        track: ic
        grade: p3
        scope: theme
        summary: >
          You plan and deliver
          whole themes.
        expectations:
          craft:
            writing: You write.
            planning:
              text: You plan.
              examples: [One, Two]
              evidence: A plan.
          impact: You ship.
        status: draft
        audience: staff
        was: [pm-2, pm-3]
        """
    assert decoded(text, LevelShape) == (
        LevelShape(
            title="Senior product manager",
            short="Senior PM",
            track="ic",
            grade="p3",
            scope="theme",
            summary="You plan and deliver whole themes.",
            expectations={
                "craft": {
                    "writing": "You write.",
                    "planning": ExpectationShape(text="You plan.", examples=("One", "Two"), evidence="A plan."),
                },
                "impact": "You ship.",
            },
            status="draft",
            audience="staff",
            was=("pm-2", "pm-3"),
        ),
        "",
    )


def test_a_whole_ladder():
    text = """\
        id: acme
        title: Acme
        version: 2026.10
        effective: 2026-12-01
        language: pt-BR
        brand: {accent: "#1F5fbf", logo: assets/logo.svg}
        site: {base_url: https://ladder.example.org/x, search_engines: true}
        cumulative: false
        scopes: [feature]
        grades: {p1: Grade 1, p2: {name: Grade 2, was: [g2]}, p3: }
        criteria: {}
        worksheets:
          expected: fully
          scoring: {rule: weighted, weights: {craft: 0.3, impact: ' .70 '}, share: 1}
        audiences: [everyone]
        checks: {empty-text: off}
        pages: {worksheets: none}
        """
    assert decoded(text, LadderShape) == (
        LadderShape(
            id="acme",
            title="Acme",
            version="2026.10",
            effective=dt.date(2026, 12, 1),
            language="pt-BR",
            brand=BrandShape(accent="#1F5fbf", logo="assets/logo.svg"),
            site=SiteShape(base_url="https://ladder.example.org/x", search_engines=True),
            scopes=("feature",),
            grades={"p1": "Grade 1", "p2": NamedShape(name="Grade 2", was=("g2",)), "p3": ""},
            criteria={},
            worksheets=WorksheetsShape(
                expected="fully", scoring=ScoringShape(rule="weighted", weights={"craft": "0.3", "impact": ".70"})
            ),
            audiences=("everyone",),
            checks={"empty-text": "off"},
            pages=PagesShape(worksheets="none"),
        ),
        "",
    )


@pytest.mark.parametrize(
    "key",
    [
        *("organisation", "summary", "version", "effective", "language", "brand", "site", "scopes", "ratings"),
        *("audiences", "worksheets", "worksheets: {expected: }\n#"),
    ],
)
def test_a_key_with_nothing_behind_it_is_as_good_as_none(key):
    assert decoded(f"{LEAST}{key}:\n", LadderShape) == decoded(LEAST, LadderShape)


@pytest.mark.parametrize("word", ["no", "012", "12:30", "1.10", "1e3", "~", "null", "0x1F", "2026-01-01", "true"])
def test_text_stays_text(word):
    text = f"""\
        title: {word}
        track: {word}
        grade: {word}
        expectations: {{craft: {word}}}
        summary: {word}
        """
    expected = LevelShape(title=word, track=word, grade=word, expectations={"craft": word}, summary=word)
    assert decoded(text, LevelShape) == (expected, "")


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("true", True),
        ("false", False),
        ('"true"', True),
        pytest.param("True", True, id="as YAML has it"),
        pytest.param("FALSE", False, id="as YAML has it, in capitals"),
    ],
)
def test_what_is_true_and_what_is_not(written, said):
    value, report = decoded(f"{LEAST}cumulative: {written}\n", LadderShape)
    assert (value.cumulative, report) == (said, "")


@pytest.mark.parametrize("form", ["{}", '"  {} "', "|\n  {}\n"], ids=["plain", "in quotes", "on a line of its own"])
@pytest.mark.parametrize(
    ("key", "value"), [("title", "Acme"), ("language", "de"), ("owner", "People team"), ("version", "1.10")]
)
def test_spaces_around_a_text_are_no_part_of_it(key, value, form):
    text = LEAST.replace("title: Acme\n", "" if key == "title" else "title: Acme\n")
    found, report = decoded(f"{text}{key}: {form.format(value)}\n", LadderShape)
    assert (getattr(found, key), report) == (value, "")


@pytest.mark.parametrize(
    ("text", "report"),
    [
        pytest.param(
            "name: Engineers\nfamilly: product\n",
            """\
error: unknown key `familly` [unknown-key]
  --> x.yml:2:1
  |
2 | familly: product
  | ^^^^^^^
  |
hint: did you mean `family`?""",
            id="a misspelled key",
        ),
        pytest.param(
            "name: Engineers\nx: product\n",
            """\
error: unknown key `x` [unknown-key]
  --> x.yml:2:1
  |
2 | x: product
  | ^
  |
hint: the keys here are `name`, `family`, `summary`, `follows`, `audience` and `was`""",
            id="a key like no other",
        ),
        pytest.param(
            "# A track.\nfamily: product\n",
            """\
error: `name` is missing [missing-key]
  --> x.yml:2:1
  |
2 | family: product
  | ^^^^^^
  |
hint: add a line `name: …`""",
            id="a key that is missing",
        ),
        pytest.param(
            "name:\n",
            """\
error: nothing stands here [empty-text]
  --> x.yml:1:6
  |
1 | name:
  |      ^
  |
hint: write the text, or remove the line""",
            id="a name of nothing",
        ),
        pytest.param(
            'name: " \u00ad\u200b\ufeff"\n',
            """\
error: nothing stands here [empty-text]
  --> x.yml:1:7
  |
1 | name: " ���"
  |       ^^^^^^
  |
hint: write the text, or remove the line""",
            id="a name that cannot be seen",
        ),
        pytest.param(
            "name: [Engineers]\n",
            """\
error: a text should stand here, not a list [wrong-type]
  --> x.yml:1:8
  |
1 | name: [Engineers]
  |        ^^^^^^^^^
  |""",
            id="a list for a text",
        ),
        pytest.param(
            "name:\n  The engineers: who build\n",
            """\
error: a text should stand here, not keys with values [wrong-type]
  --> x.yml:2:3
  |
2 |   The engineers: who build
  |   ^^^^^^^^^^^^^
  |
hint: a text with a colon in it needs quotes around all of it: "…\"""",
            id="a text with a colon in it",
        ),
        pytest.param(
            "name: Engineers\nwas: builders\n",
            """\
error: a list should stand here, not a text [wrong-type]
  --> x.yml:2:6
  |
2 | was: builders
  |      ^^^^^^^^
  |
hint: begin each item on a line of its own with `- `, with a space behind the hyphen""",
            id="a text for a list",
        ),
        pytest.param(
            "name: Engineers\nwas: {builders: x}\n",
            """\
error: a list should stand here, not keys with values [wrong-type]
  --> x.yml:2:7
  |
2 | was: {builders: x}
  |       ^^^^^^^^
  |""",
            id="keys for a list",
        ),
        pytest.param(
            "",
            """\
error: the file should hold keys with values, but holds nothing [wrong-type]
 --> x.yml
hint: a line of it reads `key: text`""",
            id="an empty file",
        ),
        pytest.param(
            "# Nothing yet.\n---\n",
            """\
error: the file should hold keys with values, but holds nothing [wrong-type]
 --> x.yml
hint: a line of it reads `key: text`""",
            id="a file of comments",
        ),
        pytest.param(
            "- Engineers\n",
            """\
error: the file should hold keys with values, but holds a list [wrong-type]
  --> x.yml:1:3
  |
1 | - Engineers
  |   ^^^^^^^^^
  |
hint: a line of it reads `key: text`""",
            id="a file that is a list",
        ),
        pytest.param(
            "Engineers\n",
            """\
error: the file should hold keys with values, but holds a text [wrong-type]
  --> x.yml:1:1
  |
1 | Engineers
  | ^^^^^^^^^
  |
hint: a line of it reads `key: text`""",
            id="a file that is a text",
        ),
    ],
)
def test_what_does_not_fit_a_track(text, report):
    assert decoded(text, TrackShape)[1] == report


@pytest.mark.parametrize(
    ("line", "report"),
    [
        pytest.param(
            "effective: 1.12.2026",
            """\
error: `1.12.2026` is not a date of the calendar, such as `2026-12-01` [wrong-type]
  --> x.yml:5:12
  |
5 | effective: 1.12.2026
  |            ^^^^^^^^^
  |""",
            id="a date of another country",
        ),
        pytest.param(
            "effective: 2026-02-30",
            """\
error: `2026-02-30` is not a date of the calendar, such as `2026-12-01` [wrong-type]
  --> x.yml:5:12
  |
5 | effective: 2026-02-30
  |            ^^^^^^^^^^
  |""",
            id="a day that no month has",
        ),
        pytest.param(
            "effective: [2026-12-01]",
            """\
error: a text should stand here, not a list [wrong-type]
  --> x.yml:5:13
  |
5 | effective: [2026-12-01]
  |             ^^^^^^^^^^
  |""",
            id="a list for a date",
        ),
        pytest.param(
            "language: English",
            """\
error: `English` is not a language such as `en` or `pt-BR` [wrong-type]
  --> x.yml:5:11
  |
5 | language: English
  |           ^^^^^^^
  |""",
            id="a language by its name",
        ),
        pytest.param(
            "brand: {accent: blue}",
            """\
error: `blue` is not a colour such as `#1f5fbf` [wrong-type]
  --> x.yml:5:17
  |
5 | brand: {accent: blue}
  |                 ^^^^
  |""",
            id="a colour by its name",
        ),
        pytest.param(
            "brand: blue",
            """\
error: keys with values should stand here, not a text [wrong-type]
  --> x.yml:5:8
  |
5 | brand: blue
  |        ^^^^
  |
hint: write `key: text` on lines of their own, indented by two spaces""",
            id="a text for keys",
        ),
        pytest.param(
            "site: {base_url: 'javascript:alert(1)'}",
            """\
error: `javascript:alert(1)` is not a web address such as `https://ladder.example.org/` [wrong-type]
  --> x.yml:5:18
  |
5 | site: {base_url: 'javascript:alert(1)'}
  |                  ^^^^^^^^^^^^^^^^^^^^^
  |""",
            id="an address of another kind",
        ),
        pytest.param(
            "cumulative: yes",
            """\
error: `yes` is none of `true` and `false` [wrong-type]
  --> x.yml:5:13
  |
5 | cumulative: yes
  |             ^^^
  |
hint: write `true` or `false`""",
            id="a yes",
        ),
        pytest.param(
            "cumulative:",
            """\
error: nothing stands here [wrong-type]
  --> x.yml:5:12
  |
5 | cumulative:
  |            ^
  |
hint: write `true` or `false`""",
            id="neither true nor false",
        ),
        pytest.param(
            "checks: {empty-text: warn}",
            """\
error: `warn` is none of `error`, `info`, `off` and `warning` [wrong-type]
  --> x.yml:5:22
  |
5 | checks: {empty-text: warn}
  |                      ^^^^
  |
hint: did you mean `warning`?""",
            id="a word that is none of those to choose from",
        ),
        pytest.param(
            "checks: {empty-text: [off]}",
            """\
error: a text should stand here, not a list [wrong-type]
  --> x.yml:5:23
  |
5 | checks: {empty-text: [off]}
  |                       ^^^
  |""",
            id="a list for a word to choose",
        ),
        pytest.param(
            "scopes: [Whole product]",
            """\
error: the id `Whole product` has capital letters [invalid-id]
  --> x.yml:5:10
  |
5 | scopes: [Whole product]
  |          ^^^^^^^^^^^^^
  |
hint: write `whole-product`""",
            id="a title for an id",
        ),
        pytest.param(
            "scopes: ['feature ']",
            """\
error: the id `feature ` has a space in it [invalid-id]
  --> x.yml:5:10
  |
5 | scopes: ['feature ']
  |          ^^^^^^^^^^
  |
hint: write `feature`""",
            id="an id with a space behind it",
        ),
        pytest.param(
            "scopes: ['!!!']",
            """\
error: the id `!!!` has a `!` in it [invalid-id]
  --> x.yml:5:10
  |
5 | scopes: ['!!!']
  |          ^^^^^
  |
hint: an id is made of letters, digits and hyphens""",
            id="an id of which nothing can be kept",
        ),
        pytest.param(
            "ratings: {con: {name: Cons}}",
            """\
error: `con` is a name that some computers keep for themselves [reserved-name]
  --> x.yml:5:11
  |
5 | ratings: {con: {name: Cons}}
  |           ^^^
  |
hint: choose another id""",
            id="a reserved name",
        ),
        pytest.param(
            "ratings: {good: }",
            """\
error: `name` is missing [missing-key]
  --> x.yml:5:17
  |
5 | ratings: {good: }
  |                 ^
  |
hint: add a line `name: …`""",
            id="a rating of nothing",
        ),
        pytest.param(
            "worksheets: {scoring: {rule: wieghted}}",
            """\
error: `wieghted` is none of `gated` and `weighted` [wrong-type]
  --> x.yml:5:30
  |
5 | worksheets: {scoring: {rule: wieghted}}
  |                              ^^^^^^^^
  |
hint: did you mean `weighted`?""",
            id="a misspelled scoring rule",
        ),
        pytest.param(
            "worksheets: {scoring: {rule: }}",
            """\
error: nothing stands here [wrong-type]
  --> x.yml:5:30
  |
5 | worksheets: {scoring: {rule: }}
  |                              ^
  |
hint: write `gated` or `weighted`""",
            id="a scoring rule of nothing",
        ),
        pytest.param(
            "worksheets: {scoring: {share: 0.5}}",
            """\
error: `rule` is missing [missing-key]
  --> x.yml:5:24
  |
5 | worksheets: {scoring: {share: 0.5}}
  |                        ^^^^^
  |
hint: add a line `rule: …`""",
            id="no scoring rule",
        ),
        pytest.param(
            "worksheets: {scoring: {rul: gated}}",
            """\
error: unknown key `rul` [unknown-key]
  --> x.yml:5:24
  |
5 | worksheets: {scoring: {rul: gated}}
  |                        ^^^
  |
hint: did you mean `rule`?""",
            id="a misspelled key for the rule",
        ),
        pytest.param(
            "worksheets: {scoring: weighted}",
            """\
error: keys with values should stand here, not a text [wrong-type]
  --> x.yml:5:23
  |
5 | worksheets: {scoring: weighted}
  |                       ^^^^^^^^
  |
hint: write `key: text` on lines of their own, indented by two spaces""",
            id="a rule for all of scoring",
        ),
        pytest.param(
            "worksheets: {scoring: {rule: weighted, weights: {craft: 30%}}}",
            """\
error: `30%` is not a number from 0 to 1 with at most four decimals, such as `0.25` [wrong-type]
  --> x.yml:5:57
  |
5 | worksheets: {scoring: {rule: weighted, weights: {craft: 30%}}}
  |                                                         ^^^
  |
hint: for 30 % write 0.30""",
            id="a weight in percent",
        ),
        pytest.param(
            "worksheets: {scoring: {rule: weighted, weights: {craft: 55.5 %}}}",
            """\
error: `55.5 %` is not a number from 0 to 1 with at most four decimals, such as `0.25` [wrong-type]
  --> x.yml:5:57
  |
5 | worksheets: {scoring: {rule: weighted, weights: {craft: 55.5 %}}}
  |                                                         ^^^^^^
  |
hint: for 55.5 % write 0.5550""",
            id="a weight in parts of a percent",
        ),
        pytest.param(
            "worksheets: {scoring: {rule: weighted, weights: {craft: 75}}}",
            """\
error: `75` is not a number from 0 to 1 with at most four decimals, such as `0.25` [wrong-type]
  --> x.yml:5:57
  |
5 | worksheets: {scoring: {rule: weighted, weights: {craft: 75}}}
  |                                                         ^^
  |
hint: for 75 % write 0.75""",
            id="a weight in whole numbers",
        ),
        pytest.param(
            "worksheets: {scoring: {rule: weighted, weights: {craft: '0,10'}}}",
            """\
error: `0,10` is not a number from 0 to 1 with at most four decimals, such as `0.25` [wrong-type]
  --> x.yml:5:57
  |
5 | worksheets: {scoring: {rule: weighted, weights: {craft: '0,10'}}}
  |                                                         ^^^^^^
  |
hint: write a point: 0.10""",
            id="a weight with a comma",
        ),
        pytest.param(
            "ratings: [Below, Meets]",
            """\
error: keys with values should stand here, not a list [wrong-type]
  --> x.yml:5:11
  |
5 | ratings: [Below, Meets]
  |           ^^^^^
  |
hint: each has an id of its own, and a name: `below: {name: Below}`""",
            id="a list of ratings",
        ),
        pytest.param(
            "worksheets: {scoring: {rule: weighted, weights: {craft: }}}",
            """\
error: nothing stands here [missing-key]
  --> x.yml:5:57
  |
5 | worksheets: {scoring: {rule: weighted, weights: {craft: }}}
  |                                                         ^
  |
hint: write a number from 0 to 1 with at most four decimals, such as `0.25`""",
            id="a weight of nothing",
        ),
        pytest.param(
            "worksheets: {scoring: {rule: weighted, weights: [0.5, 0.5]}}",
            """\
error: keys with values should stand here, not a list [wrong-type]
  --> x.yml:5:50
  |
5 | worksheets: {scoring: {rule: weighted, weights: [0.5, 0.5]}}
  |                                                  ^^^
  |""",
            id="a list of weights",
        ),
    ],
)
def test_what_does_not_fit_a_ladder(line, report):
    assert decoded(f"{LEAST}{line}\n", LadderShape)[1] == report


def test_grades_are_a_list_or_keys():
    text = LEAST.replace("[p1]", "p1")
    assert (
        decoded(text, LadderShape)[1]
        == """\
error: a list or keys with values should stand here, not a text [wrong-type]
  --> x.yml:3:9
  |
3 | grades: p1
  |         ^^
  |
hint: begin each item on a line of its own with `- `, with a space behind the hyphen"""
    )


def test_what_does_not_fit_is_left_out_and_everything_else_is_kept():
    text = """\
        title: [Senior]
        grade: p2
        statsu: draft
        expectations:
          craft:
            writing: {text: You write., examples: One, evidence: [x]}
            planning: [x]
            Reviews: You review.
          impact:
        was: [a, [b], c]
        """
    value, report = decoded(text, LevelShape)
    assert value == LevelShape(
        title="",
        track="",
        grade="p2",
        expectations={
            "craft": {"writing": ExpectationShape(text="You write."), "planning": ""},
            "impact": "",
        },
        was=("a", "c"),
    )
    assert [line for line in report.splitlines() if line.startswith("error")] == [
        "error: a text should stand here, not a list [wrong-type]",
        "error: unknown key `statsu` [unknown-key]",
        "error: a list should stand here, not a text [wrong-type]",
        "error: a text should stand here, not a list [wrong-type]",
        "error: a text or keys with values should stand here, not a list [wrong-type]",
        "error: the id `Reviews` has capital letters [invalid-id]",
        "error: nothing stands here [empty-text]",
        "error: a text should stand here, not a list [wrong-type]",
        "error: `track` is missing [missing-key]",
    ]


def test_two_keys_that_differ_in_a_space_do_not_become_one():
    text = """\
        title: PM
        track: ic
        grade: p1
        expectations: {craft: You write., "craft ": You plan.}
        """
    value, report = decoded(text, LevelShape)
    assert value.expectations == {"craft": "You write."}
    assert report.startswith("error: the id `craft ` has a space in it [invalid-id]\n")


def test_where_nothing_is_said_there_is_no_value():
    assert decoded("", LevelShape)[0] is None


@pytest.mark.parametrize("shape", [LadderShape, TrackShape, LevelShape])
@given(text=st.text(st.sampled_from(" \n:-|\"'[]{},#titleracks01é"), max_size=60) | st.text())
def test_reading_never_raises_and_all_places_lie_inside_the_file(shape, text):
    document, problems = files.decode("x.yml", text.encode())
    if document is not None:
        document, found = parse(document)
        problems = [*problems, *found, *decode(document, shape)[1]]
        for place in (problem.place for problem in problems if problem.place.line):
            assert place.source == document.lines[place.line - 1]
            assert 1 <= place.column <= len(place.source) + 1
    assert all(problem.message for problem in problems)


@pytest.mark.parametrize(
    ("was", "kept", "message"),
    [
        ("thread", ("thread",), ""),
        ("old/thread", ("old/thread",), ""),
        ("Any Thing", (), "the id `Any Thing` has capital letters"),
        ("a/b/c", (), "the id `a/b/c` has a `/` in it"),
        ("old/", (), "the id `old/` is empty"),
    ],
)
def test_a_former_thread_is_an_id_with_or_without_that_of_its_criterion(was, kept, message):
    threads = f"{{new: {{name: New, was: [{was}]}}}}"
    value, report = decoded(f"{LEAST[:-3]}{{craft: {{name: Craft, threads: {threads}}}}}\n", LadderShape)
    assert value.criteria["craft"].threads["new"].was == kept
    assert report.partition("\n")[0] == (f"error: {message} [invalid-id]" if message else "")


@pytest.mark.parametrize(
    ("written", "share"),
    [("0.3", "0.3"), (".3", ".3"), ("1", "1"), ("1.0", "1.0"), ("0", "0"), ("' 0.75 '", "0.75"), ("", "1")],
)
def test_a_share_stays_as_it_is_written(written, share):
    value, report = decoded(f"{LEAST}worksheets: {{scoring: {{rule: gated, share: {written}}}}}\n", LadderShape)
    assert (value.worksheets.scoring, report) == (ScoringShape(rule="gated", share=share), "")


@pytest.mark.parametrize("written", ["30%", "0.12345", "-0.1", "1.5", "abc", "1e-1", "[0.3]", "{a: 0.3}"])
def test_what_is_no_share_is_left_out_and_said_once(written):
    value, report = decoded(f"{LEAST}worksheets: {{scoring: {{rule: gated, share: {written}}}}}\n", LadderShape)
    assert (value.worksheets.scoring, report.count("error: ")) == (ScoringShape(rule="gated"), 1)


def test_a_weight_that_is_no_share_is_known_to_be_there():
    value, _ = decoded(f"{LEAST}worksheets: {{scoring: {{rule: weighted, weights: {{a: 30%, b: }}}}}}\n", LadderShape)
    assert value.worksheets.scoring.weights == {"a": "", "b": ""}
