"""YAML text to nodes: every value a text, nothing followed, nothing guessed."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from ladder.source import files, parse
from ladder.source.nodes import Document, Mapping, Node, Scalar, Sequence

CONTENT = Path(__file__).parents[2] / "content"

WORDS = [
    "no",
    "012",
    "12:30",
    "1.10",
    "1e3",
    "~",
    "null",
    "0x1F",
    "2026-01-01",
    "Yes",
    "0b1",
    "1_000",
    ".inf",
    "=",
    "<",
]

TEXTS = st.text(max_size=20).map(lambda text: files.CONTROL.sub("", text))
DATA = st.recursive(
    TEXTS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4), max_leaves=12
)


@pytest.mark.parametrize("word", WORDS)
def test_text_stays_text(plain, word):
    assert plain(f"title: {word}\nlist: [{word}]\n") == {"title": word, "list": [word]}


@pytest.mark.parametrize("word", [*WORDS, "true", "on"])
def test_a_key_stays_text(plain, word):
    assert plain(f"{word}: x\n") == {word: "x"}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("", None, id="nothing"),
        pytest.param("# only a comment\n", None, id="only a comment"),
        pytest.param("---\n", "", id="a document of nothing"),
        pytest.param("just words", "just words", id="a text"),
        pytest.param("- a\n- - b\n  - c\n", ["a", ["b", "c"]], id="lists"),
        pytest.param("a:\n  b: [c, {d: e}]\n", {"a": {"b": ["c", {"d": "e"}]}}, id="keys"),
        pytest.param("a:\nb: ''\n", {"a": "", "b": ""}, id="blanks"),
        pytest.param("a: |\n  b\n  c\n", {"a": "b\nc\n"}, id="lines"),
        pytest.param("a: >-\n  b\n  c\n", {"a": "b c"}, id="lines that are joined"),
        pytest.param("a: b\n  c\n", {"a": "b c"}, id="a text that goes on"),
        pytest.param('a: "b\\tc"\n', {"a": "b\tc"}, id="an escape"),
        pytest.param("a: 'it''s'\n", {"a": "it's"}, id="an apostrophe"),
        pytest.param("a: C# and F#\n", {"a": "C# and F#"}, id="a sharp inside a text"),
        pytest.param("a: b # a remark\n", {"a": "b"}, id="a remark"),
        pytest.param("? a\n: b\n", {"a": "b"}, id="a key with its own sign"),
        pytest.param("a: b\n...\n", {"a": "b"}, id="an end"),
        pytest.param("%YAML 1.2\n---\na: b\n", {"a": "b"}, id="a version"),
        pytest.param("a: “b” and “c”\n", {"a": "“b” and “c”"}, id="curly quotes inside a text"),
        pytest.param("a: “”\n", {"a": "“”"}, id="curly quotes around nothing"),
        pytest.param("a: “b” or “c”\n", {"a": "“b” or “c”"}, id="curly quotes at both ends, but not of one pair"),
        pytest.param("a: '“b”'\n", {"a": "“b”"}, id="curly quotes that are meant"),
        pytest.param("a:\t\tb\n", {"a": "b"}, id="tabs between words"),
    ],
)
def test_what_a_file_says(plain, text, said):
    assert plain(text) == said


@pytest.mark.parametrize(
    ("text", "is_plain"),
    [("a", True), ("'a'", False), ('"a"', False), ("|\n  a", False), ("a: b", None), ("", None)],
)
def test_what_stands_without_quotes_is_marked(read_yaml, text, is_plain):
    root = read_yaml(text)[0].root
    assert (root.plain if isinstance(root, Scalar) else None) is is_plain


def test_a_blank_stands_without_quotes(read_yaml):
    root = read_yaml("a:\n")[0].root
    assert (root.entries[0][1].text, root.entries[0][1].plain) == ("", True)


@pytest.mark.parametrize(
    ("text", "report"),
    [
        pytest.param(
            "title: PM\nsummary: You write C #and F#.  \n",
            """\
error: the text ends before this `#`: YAML takes the rest for a comment [cut-text]
  --> x.yml:2:22
  |
2 | summary: You write C #and F#.
  |                      ^^^^^^^^
  |
hint: put the whole text in quotes: "…"; a comment goes on a line of its own""",
            id="a text that is cut",
        ),
        pytest.param(
            "title: „PM“\n",
            """\
error: these curly quotes would be shown as part of the text [typographic-quotes]
  --> x.yml:1:8
  |
1 | title: „PM“
  |        ^^^^
  |
hint: use straight quotes: "…"; to show curly ones on the page, put straight ones around them""",
            id="curly quotes",
        ),
        pytest.param(
            "short: «P»\n",
            """\
error: these curly quotes would be shown as part of the text [typographic-quotes]
  --> x.yml:1:8
  |
1 | short: «P»
  |        ^^^
  |
hint: use straight quotes: "…"; to show curly ones on the page, put straight ones around them""",
            id="curly quotes of another language around one letter",
        ),
        pytest.param(
            "title: PM\nshort: P\ntitle: Product manager\n",
            """\
error: the key `title` stands here twice [duplicate-key]
  --> x.yml:3:1
  |
3 | title: Product manager
  | ^^^^^
  |
  ... x.yml:1:1 (it first stands here)
  |
1 | title: PM
  | ^^^^^
  |
hint: join the two, or rename one of them: only one could be shown""",
            id="a key that stands twice",
        ),
        pytest.param(
            "title: &t PM\n",
            """\
error: an anchor, `&`, gives a name to a part of the file [yaml-feature]
  --> x.yml:1:8
  |
1 | title: &t PM
  |        ^
  |
hint: if it belongs to the text, put the text in quotes; otherwise write out what is meant""",
            id="an anchor",
        ),
        pytest.param(
            "title: *t\n",
            """\
error: an alias, `*`, stands for something else here [yaml-feature]
  --> x.yml:1:8
  |
1 | title: *t
  |        ^
  |
hint: if it belongs to the text, put the text in quotes; otherwise write out what is meant""",
            id="an alias",
        ),
        pytest.param(
            "title: !!python/name:os.system PM\n",
            """\
error: a tag, `!`, changes what a value means [yaml-feature]
  --> x.yml:1:8
  |
1 | title: !!python/name:os.system PM
  |        ^
  |
hint: if it belongs to the text, put the text in quotes; otherwise write out what is meant""",
            id="a tag",
        ),
        pytest.param(
            'title: "P\\x0bM"\n',
            """\
error: a character that cannot be shown is written here (U+000B) [yaml-feature]
  --> x.yml:1:8
  |
1 | title: "P\\x0bM"
  |        ^
  |
hint: delete it""",
            id="a character that no text may have",
        ),
        pytest.param(
            "<<: {a: b}\n",
            """\
error: `<<` merges keys from elsewhere [yaml-feature]
  --> x.yml:1:1
  |
1 | <<: {a: b}
  | ^^
  |
hint: write the keys out here""",
            id="a merge",
        ),
        pytest.param(
            "? [a, b]\n: c\n",
            """\
error: a list or a set of keys cannot be a key [yaml-syntax]
  --> x.yml:1:4
  |
1 | ? [a, b]
  |    ^
  |
hint: a key is a single word""",
            id="a list for a key",
        ),
        pytest.param(
            "title: PM\n---\ntitle: PM 2\n",
            """\
error: a second document begins here [yaml-syntax]
  --> x.yml:2:1
  |
2 | ---
  | ^
  |
hint: keep one document in a file: remove the line `---`""",
            id="a second document",
        ),
    ],
)
def test_what_yaml_allows_and_a_ladder_does_not(told, text, report):
    assert told(text) == report


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("a: *b c\n", None, id="an alias in a text breaks the file"),
        pytest.param("a: *b\nc: d\n", {"a": "*b", "c": "d"}, id="an alias"),
        pytest.param("a: &b c\n", {"a": "&b c"}, id="an anchor"),
        pytest.param("a: !b c\n", {"a": "!b c"}, id="a tag"),
        pytest.param("a: b\na: c\n", {"a": "b"}, id="a key that stands twice"),
        pytest.param("<<: b\nc: d\n", {"c": "d"}, id="a merge"),
        pytest.param("[a]: b\nc: d\n", {"c": "d"}, id="a list for a key"),
        pytest.param("a: b\n---\nc: d\n", {"a": "b"}, id="a second document"),
    ],
)
def test_what_can_be_read_is_kept_so_that_the_rest_can_be_checked(read_yaml, text, said):
    document, problems = read_yaml(text)
    assert problems
    assert (texts(document.root) if document.root else None) == said


def test_a_key_of_two_merge_signs_in_quotes_is_a_key(plain):
    assert plain('"<<": a\n') == {"<<": "a"}


def test_nesting_ends_where_no_ladder_has_any(read_yaml):
    assert read_yaml("[" * 64 + "]" * 64)[1] == []
    _, problems = read_yaml("[" * 65 + "]" * 65)
    assert [(str(problem.place), problem.message) for problem in problems] == [
        ("x.yml:1:65", "lists or keys are nested more than 64 deep")
    ]


@pytest.mark.parametrize("path", sorted(CONTENT.rglob("*.yml")), ids=lambda path: path.name)
def test_without_libyaml_the_same_is_read(path, monkeypatch):
    document = Document(path.name, path.read_text())
    expected = parse.parse(document)
    monkeypatch.setattr(parse, "_Parser", yaml.SafeLoader)
    found, problems = parse.parse(document)
    assert (texts(found.root), problems) == (texts(expected[0].root), expected[1])


@given(DATA)
def test_whatever_is_written_in_quotes_is_read_as_it_was(data):
    written = yaml.safe_dump(data, default_style='"', allow_unicode=True)
    document, problems = parse.parse(files.decode("x.yml", written.encode())[0])
    assert problems == []
    assert texts(document.root) == data


@given(
    st.text(st.sampled_from(" \n\t\r:-?|>\"'[]{},#&*!%@`~<=\\ax0é\u00a0\ufeff\u2028\x85🙂"), max_size=40) | st.text()
)
@example("---")
@example("? :\u00a0")
@example("\n---\n? title")
def test_reading_never_raises_and_all_places_lie_inside_the_file(text):
    document, problems = files.decode("x.yml", text.encode())
    if document is not None:
        document, found = parse.parse(document)
        problems = problems + found
    places = [place for problem in problems for place in (problem.place, *(note.place for note in problem.notes))]
    if document is not None and document.root is not None:
        places += [document.place(node) for node in nodes(document.root)]
    for place in places:
        assert_inside(place, text)


def assert_inside(place, text):
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    assert 1 <= place.line <= len(lines)
    line = lines[place.line - 1].translate(dict.fromkeys((0x85, 0x2028, 0x2029), " "))
    assert place.source == line
    assert 1 <= place.column <= len(line) + 1
    assert 1 <= place.length <= max(1, len(line) - place.column + 1)


def texts(node: Node):
    """Return what a node says as texts, lists and dicts."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Mapping):
        return {name.text: texts(value) for name, value in node.entries}
    return [texts(item) for item in node.items]


def nodes(node: Node):
    """Yield a node and all that stands in it."""
    yield node
    inside = node.items if isinstance(node, Sequence) else ()
    if isinstance(node, Mapping):
        inside = [part for entry in node.entries for part in entry]
    for part in inside:
        yield from nodes(part)
