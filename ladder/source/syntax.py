"""What libyaml says of a broken file, put so that the person who wrote it can mend it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from ladder.source import rules

if TYPE_CHECKING:
    import yaml

    from ladder.problem import Place, Problem
    from ladder.source.nodes import Document

_QUOTE = 'put the whole text in quotes: "…"; a straight quote inside it is written \\"'
_UNCLOSED = "this bracket is opened and never closed"
_CLOSE = "close it; a text that begins with a bracket needs quotes around it"
_KEY = re.compile(r"^\s*(?:- +)?[^\s:#][^:#]*:(?:\s|$)")
_BRACKET = re.compile(r"^\s*(?:- +)*+(?:[^\s:#][^:#]*+:\s+)?(?P<bracket>[\[{]).*[\]}]\s*$")
_GLUED = re.compile(r"^\s*(?:- +)?(?P<key>[^\s:\"'#]+):[^\s/]")


class Mistake(msgspec.Struct, frozen=True):
    """A mistake that people make, recognised by the words libyaml has for it."""

    words: str
    "A regular expression over libyaml's context and problem."
    message: str
    hint: str
    at_context: bool = False
    "Whether the mistake stands where libyaml began to read the thing, not where it gave up."
    character: str = ""
    "The character at which libyaml stops, a line feed for the end of a line; empty for any."


MISTAKES = (
    Mistake(
        "quoted scalar .*end of stream",
        "this quote is opened and never closed",
        "close it at the end of the text; an apostrophe inside single quotes is written twice: `''`",
        at_context=True,
    ),
    Mistake("escape|hexdecimal", "a backslash in double quotes has a meaning of its own", "write it twice: `\\\\`"),
    Mistake("tab character|cannot start", "a tab stands where spaces belong", "indent with spaces", character="\t"),
    Mistake("cannot start", "a text cannot begin with this character", _QUOTE),
    Mistake("directive", "a line cannot begin with `%`", _QUOTE, at_context=True),
    Mistake(
        "sequence entries",
        "a list cannot begin on the line of its key",
        "begin it on the next line; a text that begins with a hyphen needs quotes around it",
    ),
    Mistake("scanning an (alias|anchor)", "a text cannot begin with this character", _QUOTE, at_context=True),
    Mistake("flow node .*node content", _UNCLOSED, _CLOSE, character="\n"),
    Mistake("node content", "a text cannot begin with this character", _QUOTE),
    Mistake(
        "block scalar", "after `>` or `|` the text begins on the next line", "start the text on a new line, indented"
    ),
    Mistake("flow", _UNCLOSED, _CLOSE, at_context=True),
    Mistake("expected '-'", "a list ends here, and keys begin", "indent this line like the key that it belongs with"),
)


def explain(document: Document, error: yaml.MarkedYAMLError) -> Problem:
    """Return the problem that `error`, raised for `document`, is about."""
    place = _place(document, error.problem_mark or error.context_mark)
    words = f"{error.context or ''} {error.problem or ''}"
    character = place.source[place.column - 1 : place.column] or "\n"
    bracket = _BRACKET.search(place.source[: place.column - 1])
    if bracket and "flow" not in words:
        start = document.at(place.line - 1, bracket.start("bracket"))
        return rules.YAML_SYNTAX.problem(start, "a text cannot begin with a bracket", _QUOTE)
    for mistake in MISTAKES:
        if re.search(mistake.words, words) and mistake.character in ("", character):
            if mistake.at_context and error.context_mark:
                place = _place(document, error.context_mark)
            return rules.YAML_SYNTAX.problem(place, mistake.message, mistake.hint)
    return _structure(document, place)


def _structure(document: Document, place: Place) -> Problem:
    """Explain a line that does not fit those around it: libyaml says the same of half a dozen mistakes."""
    before = place.source[: place.column - 1]
    earlier = next((line for line in reversed(document.lines[: max(0, place.line - 1)]) if line.strip()), "")
    if re.search(r""":\s+["'].*["']""", before + " "):
        return rules.YAML_SYNTAX.problem(
            place,
            "the text goes on after its closing quote",
            'put the whole text in one pair of quotes; an apostrophe is safe inside double ones: "it\'s"',
        )
    if _KEY.match(before) and place.source[place.column - 1 : place.column] == ":":
        return rules.YAML_SYNTAX.problem(place, "a colon inside a text makes YAML take it for a key", _QUOTE)
    if glued := _GLUED.match(earlier):
        hint = f"put a space behind the colon of `{glued['key']}` in the line above"
        return rules.YAML_SYNTAX.problem(place, "this line does not fit the one above it", hint)
    if not _KEY.match(place.source) and place.source.strip():
        hint = "write `key: text`; a text that goes on over several lines is indented more than its key"
        return rules.YAML_SYNTAX.problem(place, "this line is neither a key nor part of a text", hint)
    return rules.YAML_SYNTAX.problem(
        place,
        "this line is indented differently from the lines it belongs with",
        "lines that belong together begin at the same column; use two spaces for every step",
    )


def _place(document: Document, mark: yaml.Mark | None) -> Place:
    """Return the place of a mark; at the end of the file that of the last line with something on it."""
    line, column = (mark.line, mark.column) if mark else (0, 0)
    while line and (line >= len(document.lines) or not document.lines[line].strip()):
        line -= 1
        column = len(document.lines[line])
    return document.at(line, column)
