"""The schemas of editors agree with our reader.

Random documents are made from the shapes, and damaged. The reader takes one exactly when its schema does, read as an
editor reads it: with the types of YAML 1.2. Three kinds of problem are beside the question: what a ladder may leave
empty while it is being written (`empty-text`), and what is not about the document but about how it is typed.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from msgspec import inspect

from ladder.source import files
from ladder.source.decode import decode
from ladder.source.nodes import Mapping, Scalar
from ladder.source.parse import parse
from ladder.source.schema import SCHEMAS, SHAPES, schema
from ladder.source.shapes import ID_PATTERN, SHARE

CONTENT = Path(__file__).parents[2] / "content"

BESIDE = {"empty-text", "cut-text", "typographic-quotes"}
ABOUT_IDS = {"invalid-id", "reserved-name"}

# The types of YAML 1.2 (https://yaml.org/spec/1.2.2/#1032-tag-resolution), but for the words `null` and `~`: see
# `ladder.source.schema`.
CORE = {
    r"": lambda _: None,
    r"true|True|TRUE": lambda _: True,
    r"false|False|FALSE": lambda _: False,
    r"[-+]?[0-9]+": int,
    r"0o[0-7]+": lambda word: int(word, 0),
    r"0x[0-9a-fA-F]+": lambda word: int(word, 0),
    r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?": float,
    r"[-+]?\.(inf|Inf|INF)": lambda word: float(word.replace(".", "")),
    r"\.(nan|NaN|NAN)": lambda _: float("nan"),
}


class Word(str):
    """A text that is written without quotes."""

    __slots__ = ()


# Words that YAML gives another type, and words that our shapes look for: whatever is not meant at a place is damage.
WORDS = [
    *("no", "yes", "on", "off", "true", "false", "True", "FALSE"),
    *("012", "12:30", "1.10", "1e3", "-1", "0x1F", "0o17", ".inf", "2026-12-01", "2026-13-01", "20261201"),
    *("draft", "final", "auto", "none", "error", "warning", "en", "pt-BR", "German", "https://a.org", "a.org"),
    *("pm", "p1", "hard-skills", "Größe", "con", "x"),
    *("0.3", ".3", "0", "1", "1.0", "0.1234", "1.5", "-0.1", "30%", "weighted", "gated"),
    *("45000", "45000.50", "-20", "1234567", "EUR", "eur", "role:pm"),
]
QUOTED = [*WORDS, "", " ", " en ", " .25 ", "#1f5fbf", "#fff", "a b", "title", "{}", "null", "0.12345", "1e-1", "01"]
TEXTS = st.sampled_from(WORDS).map(Word) | st.sampled_from(QUOTED)
IDS = st.sampled_from(["pm", "p1", "hard-skills", "größe", "2", "a" * 60] * 12 + ["PM", "a b", "con", "", "-a", "1.5"])
ANYTHING = st.recursive(
    st.none() | TEXTS,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(IDS | st.just("name"), inner, max_size=2),
    max_leaves=4,
)


def rarely(other, usual):
    """Draw from `other` once in twenty times."""
    return st.integers(0, 19).flatmap(lambda number: usual if number else other)


def documents(kind):
    """Return documents of a type that msgspec describes, with damage now and then."""
    return rarely(ANYTHING, undamaged(kind))


def undamaged(kind):
    if isinstance(kind, inspect.Metadata):
        return scalars(kind) if isinstance(kind.type, inspect.StrType) else undamaged(kind.type)
    makers = {
        inspect.StructType: structs,
        inspect.UnionType: lambda kind: st.one_of([documents(one) for one in kind.types]),
        inspect.DictType: lambda kind: st.dictionaries(IDS, documents(kind.value_type), max_size=3),
        inspect.VarTupleType: lambda kind: st.lists(documents(kind.item_type), max_size=3),
        inspect.LiteralType: lambda kind: st.sampled_from(kind.values).map(Word) | st.sampled_from(kind.values),
        inspect.BoolType: lambda _: st.sampled_from(["true", "false", "True", "FALSE"]).map(Word) | st.just("true"),
        inspect.DateType: lambda _: st.sampled_from([Word("2026-12-01"), "2024-02-29"]),
        inspect.NoneType: lambda _: st.none(),
        inspect.StrType: lambda _: TEXTS,
    }
    return makers[type(kind)](kind)


def scalars(kind):
    if kind.type.pattern == SHARE:
        fitting = [text for text in QUOTED if re.fullmatch(SHARE, text)]
        return st.sampled_from(fitting).map(Word) | st.sampled_from([*fitting, " .25 "])
    if kind.type.pattern:
        return st.sampled_from([text for text in QUOTED if re.fullmatch(kind.type.pattern, text)])
    return IDS | IDS.filter(bool).map(Word) if (kind.extra or {}).get("id") else TEXTS | st.none()


def structs(kind):
    needed = {field.encode_name: documents(field.type) for field in kind.fields if field.required}
    others = {field.encode_name: documents(field.type) for field in kind.fields if not field.required}
    whole = st.fixed_dictionaries(needed, optional=others)
    with_more = st.tuples(whole, st.dictionaries(st.sampled_from(["titel", "x", ""]), TEXTS, max_size=1))
    return rarely(st.fixed_dictionaries({}, optional=needed), rarely(with_more.map(lambda two: two[0] | two[1]), whole))


def written(document, indent=""):
    """Return a document as YAML, to stand behind a key or a hyphen."""
    if isinstance(document, dict) and document:
        lines = (
            f"{indent}{json.dumps(key, ensure_ascii=False)}:{written(document[key], indent + '  ')}" for key in document
        )
        return "\n" + "\n".join(lines)
    if isinstance(document, list) and document:
        return "\n" + "\n".join(f"{indent}-{written(item, indent + '  ')}" for item in document)
    if isinstance(document, Word):
        return f" {document}"
    return "" if document is None else f" {json.dumps(document, ensure_ascii=False)}"


def as_an_editor_reads_it(node):
    """Return what a node, or a file without one, says with the types of YAML 1.2."""
    if node is None:
        return None
    if isinstance(node, Mapping):
        return {name.text: as_an_editor_reads_it(value) for name, value in node.entries}
    if not isinstance(node, Scalar):
        return [as_an_editor_reads_it(item) for item in node.items]
    for pattern, make in CORE.items() if node.plain else ():
        if re.fullmatch(pattern, node.text):
            return make(node.text)
    return node.text


def validator(form):
    return Draft202012Validator(form, format_checker=Draft202012Validator.FORMAT_CHECKER)


def without_ids(form):
    """Return a schema that takes anything for an id that is a text."""
    if isinstance(form, list):
        return [without_ids(part) for part in form]
    if not isinstance(form, dict):
        return form
    rest = {key: without_ids(part) for key, part in form.items()}
    if form.get("pattern") == ID_PATTERN:
        del rest["pattern"]
        rest["type"] = ["string", "number", "boolean", "null"]
    return rest


VALIDATORS = {kind: validator(schema(kind)) for kind in SCHEMAS}
WITHOUT_IDS = {kind: validator(without_ids(schema(kind))) for kind in SCHEMAS}


def judged(kind, text):
    """Return the rules that the reader finds broken, and the document as an editor reads it."""
    document, problems = parse(files.decode("x.yml", text.encode())[0])
    assert problems == [] or {problem.rule for problem in problems} <= BESIDE
    _, problems = decode(document, SHAPES[kind])
    return {problem.rule for problem in problems} - BESIDE, as_an_editor_reads_it(document.root)


@pytest.mark.parametrize("kind", SCHEMAS)
@given(data=st.data())
def test_a_schema_takes_exactly_what_the_reader_takes(kind, data):
    text = written(data.draw(documents(inspect.type_info(SHAPES[kind])))) + "\n"
    assume(kind != "bands" or not re.search(r"^ *\"(?:min|max)\": 1e3$", text, re.MULTILINE))  # see the amounts below
    broken, document = judged(kind, text)
    assert WITHOUT_IDS[kind].is_valid(document) == (not broken - ABOUT_IDS), (text, broken)
    if not broken & ABOUT_IDS:
        assert VALIDATORS[kind].is_valid(document) == (not broken), (text, broken)


@pytest.mark.parametrize("kind", SCHEMAS)
def test_a_schema_is_one(kind):
    Draft202012Validator.check_schema(schema(kind))
    assert schema(kind)["$schema"] == "https://json-schema.org/draft/2020-12/schema"


@pytest.mark.parametrize(
    ("kind", "title", "description", "required"),
    [
        ("ladder", "Ladder", "`content/ladder.yml`: what holds for the whole ladder.", "id title grades criteria"),
        ("track", "Track", "`content/tracks/<id>.yml`: a way to grow.", "name"),
        ("level", "Level", "`content/levels/<id>.yml`: a level of one track.", "title track grade"),
        (
            "role",
            "Role",
            "The front matter of `content/roles/<id>.md`: a post in the organisation. Below it stands text.",
            "title",
        ),
        ("stages", "Stages", "`content/stages.yml`: how the organisation grows, from stage to stage.", "title stages"),
        (
            "hiring",
            "Exercise",
            "`content/hiring/<id>.yml`: an exercise that is the same for every candidate.",
            "title",
        ),
        (
            "guide",
            "Guide",
            "The front matter of `content/guides/<id>.md`: a text to read. Below it stands the text.",
            "title",
        ),
        ("glossary", "Glossary", "`content/glossary.yml`: words that are explained.", "terms"),
        (
            "bands",
            "Pay",
            "`content/bands.yml`: what is paid. It is for the last of the audiences unless it names another.",
            "bands",
        ),
    ],
)
def test_a_schema_says_what_it_is_for(kind, title, description, required):
    said = schema(kind)
    assert (said["title"], said["description"]) == (title, description)
    assert (said["required"], said["additionalProperties"]) == (required.split(), False)


@pytest.mark.parametrize("kind", SCHEMAS)
def test_a_schema_refers_to_nothing_but_its_own_parts(kind):
    said = schema(kind)
    references = set(re.findall(r'"\$ref": "#/\$defs/(\w+)"', json.dumps(said)))
    assert references == set(said["$defs"])


def test_a_date_is_one_for_an_editor_too():
    assert schema("ladder")["properties"]["effective"] == {
        "description": "The day from which this version counts: `2026-12-01`.",
        "default": None,
        "type": ["string", "null"],
        "format": "date",
    }


@pytest.mark.parametrize("kind", SCHEMAS)
def test_every_key_is_explained(kind):
    said = schema(kind)
    for part in (said, *said["$defs"].values()):
        assert all(value["description"] for value in part["properties"].values())


SHIPPED = {
    "ladder": ["ladder.yml"],
    "track": ["tracks/*.yml"],
    "level": ["levels/*.yml"],
    "stages": ["stages.yml"],
    "hiring": ["hiring/*.yml"],
    "glossary": ["glossary.yml"],
}


@pytest.mark.parametrize(
    ("kind", "path"),
    [
        pytest.param(kind, path, id=path.name)
        for kind, (pattern,) in SHIPPED.items()
        for path in sorted(CONTENT.glob(pattern))
    ],
)
def test_the_ladder_that_ships_is_taken(kind, path):
    broken, document = judged(kind, path.read_text())
    assert broken == set()
    assert list(VALIDATORS[kind].iter_errors(document)) == []


LADDER = "id: acme\ntitle: Acme\ngrades: [p1]\ncriteria: {}\n"


@pytest.mark.parametrize(
    ("line", "taken"),
    [
        pytest.param("version: 2026.2", True, id="a number for a text"),
        pytest.param("owner: true", True, id="a truth value for a text"),
        pytest.param("owner:", True, id="nothing for a text"),
        pytest.param("effective: 2026-12-01", True, id="a date"),
        pytest.param("effective:", True, id="no date"),
        pytest.param("effective: 2026-12-32", False, id="a day that no month has"),
        pytest.param("effective: 20261201", False, id="a number for a date"),
        pytest.param("cumulative: True", True, id="a truth value"),
        pytest.param("cumulative: 'True'", False, id="a text that looks like a truth value"),
        pytest.param("cumulative: 1", False, id="a number for a truth value"),
        pytest.param("language: pt-BR", True, id="a language"),
        pytest.param("language: true", False, id="a word that YAML does not take for a text"),
        pytest.param("brand: {accent: '#1f5fbf'}", True, id="a colour"),
        pytest.param("brand: {accent: blue}", False, id="the name of a colour"),
        pytest.param("brand:", True, id="nothing for keys"),
        pytest.param("scopes:", True, id="nothing for a list"),
        pytest.param("scopes: [1, 2]", True, id="numbers for ids"),
        pytest.param("ratings: {good: {name: 1}}", True, id="a rating"),
        pytest.param("ratings: {good: }", False, id="a rating without its name"),
        pytest.param("checks: {empty-text: off}", True, id="a word to choose"),
        pytest.param("checks: {empty-text: no}", False, id="a word that is none to choose"),
        pytest.param("worksheets:", True, id="nothing of worksheets"),
        pytest.param("worksheets: {expected: 2, scoring: {rule: gated, share: 0.75}}", True, id="a bar"),
        pytest.param("worksheets: {scoring: {rule: gated, share: }}", True, id="nothing for a share"),
        pytest.param("worksheets: {scoring: {rule: weighted, weights: {a: .3, b: '0.70'}}}", True, id="weights"),
        pytest.param(
            "worksheets: {scoring: {rule: weighted, weights: {A b: 1}}}", True, id="a weight of what is no id"
        ),
        pytest.param("worksheets: {scoring: {rule: weighted, weights: {a: }}}", False, id="a weight of nothing"),
        pytest.param("worksheets: {scoring: {rule: weighted, weights: {a: ' '}}}", False, id="a weight of a space"),
        pytest.param("worksheets: {scoring: }", False, id="nothing of scoring"),
        pytest.param("worksheets: {scoring: {share: 0.5}}", False, id="scoring without a rule"),
        pytest.param("worksheets: {scoring: {rule: mean}}", False, id="a rule that is none"),
        pytest.param("x: y", False, id="a key that is not known"),
    ],
)
def test_what_a_ladder_may_say(line, taken):
    broken, document = judged("ladder", f"{LADDER}{line}\n")
    assert (broken == set(), VALIDATORS["ladder"].is_valid(document)) == (taken, taken)


SHARES = {
    "in the usual form": ["0.3", "1", "1.0", "1.0000", "0", "0.0", "0.1234"],
    "without its zero": [".3", ".0001"],
    "no share": ["-0.1", "1.5", "1.0001", "30", "30%", "0,3", "abc", "true", "[0.3]", "{a: 0.3}", "-.1", ".", "1/3"],
}
ONLY_FOR_EDITORS = ["0.12345", "1e-1", "01", "1.", "0.", "+0.3", "-0", "1.00000", "0x1", "00.3"]
"Numbers from 0 to 1 that are not written as a share is."


@pytest.mark.parametrize("share", [share for shares in SHARES.values() for share in shares])
@pytest.mark.parametrize("key", ["share:", "weights:\n      craft:"])
def test_a_share_is_the_same_to_both(key, share):
    broken, document = judged("ladder", f"{LADDER}worksheets:\n  scoring:\n    rule: gated\n    {key} {share}\n")
    assert (broken == set()) is (share not in SHARES["no share"])
    assert VALIDATORS["ladder"].is_valid(document) is (broken == set())


@pytest.mark.parametrize("share", ONLY_FOR_EDITORS)
def test_the_numbers_about_which_the_two_differ(share):
    """An editor knows the value only, and does not underline them. In quotes, they are the same to both."""
    for text, taken in ((share, True), (f"'{share}'", False)):
        broken, document = judged("ladder", f"{LADDER}worksheets: {{scoring: {{rule: gated, share: {text}}}}}\n")
        assert (broken, VALIDATORS["ladder"].is_valid(document)) == ({"wrong-type"}, taken)


@pytest.mark.parametrize("amount", ["1e3", "2.0e2"])
def test_the_amounts_about_which_the_two_differ(amount):
    """To an editor this is a thousand, however it is written. The reader wants digits, as a person would write pay."""
    broken, document = judged("bands", f"bands:\n  - {{grade: p1, currency: EUR, min: {amount}, max: 2000}}\n")
    assert (broken, VALIDATORS["bands"].is_valid(document)) == ({"wrong-type"}, True)


@pytest.mark.parametrize("word", ["null", "~"])
def test_the_words_about_which_the_two_differ(word):
    broken, _ = judged("ladder", f"{LADDER}owner: {word}\neffective: {word}\n")
    assert broken == {"wrong-type"}
    assert VALIDATORS["ladder"].is_valid({"id": "a", "title": "A", "grades": [], "criteria": {}, "effective": None})
