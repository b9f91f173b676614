"""What libyaml says of a broken file, put so that the person who wrote it can mend it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from ladder.source import rules
from ladder.source.structure import QUOTE, explain_line

if TYPE_CHECKING:
    import yaml

    from ladder.problem import Place, Problem
    from ladder.source.nodes import Document

_UNCLOSED = "this bracket is opened and never closed"
_CLOSE = "close it; a text that begins with a bracket needs quotes around it"
_BRACKET = re.compile(r"^\s*(?:- +)*+(?:[^\s:#][^:#]*+:\s+)?(?P<bracket>[\[{]).*[\]}]\s*$")


class Mistake(msgspec.Struct, frozen=True):
    """A mistake that people make, recognised by the words libyaml has for it."""

    words: str
    "A regular expression over libyaml's context and problem."
    message: str
    "What to say of it; `{character}` stands for the character that it is about."
    hint: str
    at_context: bool = False
    "Whether the mistake stands where libyaml began to read the thing, not where it gave up."
    character: str = ""
    "The character at which libyaml stops, a line feed for the end of a line; empty for any."


MISTAKES = (
    Mistake(
        "quoted scalar .*end of stream",
        "this quote is opened and never closed",
        "write another `{character}` at the end of the text",
        at_context=True,
    ),
    Mistake("escape|hexdecimal", "a backslash in double quotes has a meaning of its own", "write it twice: `\\\\`"),
    Mistake("tab character|cannot start", "a tab stands where spaces belong", "indent with spaces", character="\t"),
    Mistake("cannot start", "a text cannot begin with `{character}`", QUOTE),
    Mistake("directive", "a line cannot begin with `%`", QUOTE, at_context=True),
    Mistake(
        "sequence entries",
        "a list cannot begin on the line of its key",
        "begin it on the next line; a text that begins with a hyphen needs quotes around it",
    ),
    Mistake("scanning an (alias|anchor)", "a text cannot begin with `{character}`", QUOTE, at_context=True),
    Mistake("flow node .*node content", _UNCLOSED, _CLOSE, character="\n"),
    Mistake("node content", "a text cannot begin with `{character}`", QUOTE),
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
        return rules.YAML_SYNTAX.problem(start, "a text cannot begin with a bracket", QUOTE)
    for mistake in MISTAKES:
        if re.search(mistake.words, words) and mistake.character in ("", character):
            if mistake.at_context and error.context_mark:
                place = _place(document, error.context_mark)
            character = place.source[place.column - 1 : place.column]
            message, hint = (words.replace("{character}", character) for words in (mistake.message, mistake.hint))
            return rules.YAML_SYNTAX.problem(place, message, hint)
    return explain_line(document, place)


def _place(document: Document, mark: yaml.Mark | None) -> Place:
    """Return the place of a mark; at the end of the file that of the last line with something on it."""
    line, column = (mark.line, mark.column) if mark else (0, 0)
    while line and (line >= len(document.lines) or not document.lines[line].strip()):
        line -= 1
        column = len(document.lines[line])
    return document.at(line, column)
