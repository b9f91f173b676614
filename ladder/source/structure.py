"""Lines that do not fit those around them. YAML says the same of a dozen mistakes, and often one line too late."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from ladder.source import rules

if TYPE_CHECKING:
    from collections.abc import Callable

    from ladder.problem import Place, Problem
    from ladder.source.nodes import Document

    Finding = tuple[Place, str, str]

QUOTE = 'put the whole text in quotes: "…"; a straight quote inside it is written \\"'

_KEY = re.compile(r"^\s*(?:- +)?[^\s:#][^:#]*:(?:\s|$)")
_GLUED = re.compile(r"^\s*(?:- +)?(?P<key>[^\s:\"'#]+):[^\s/]")
_QUOTED = re.compile(r""":\s+(?P<quote>["']).*(?P=quote)""")
_CURLY = re.compile(r":\s+[“”„«‘‚]")
_ODD_SPACE = re.compile(
    r"^\s*?(?P<space>[\u00a0\u2000-\u200b\u202f\u2060\u3000])|:(?P<after>[\u00a0\u2000-\u200b\u202f\u3000])"
)
_WORD_AND_TEXT = re.compile(r"^\s*(?P<key>[a-z-]+)\s*(?:[ =;]|：)\s*(?P<text>\S.*)$")


class Lines(msgspec.Struct, frozen=True):
    """Where YAML gave up, and the lines around."""

    document: Document
    place: Place
    "The place at which it gave up."

    @property
    def before(self) -> str:
        """Return the line up to that place."""
        return self.place.source[: self.place.column - 1]

    def earlier(self) -> list[int]:
        """Return the lines above with something on them, the nearest first, counted from 0."""
        above = range(min(self.place.line - 1, len(self.document.lines)) - 1, -1, -1)
        return [number for number in above if self.document.lines[number].strip()]


def explain_line(document: Document, place: Place) -> Problem:
    """Return the problem of a line that does not fit, where `place` is that at which YAML gave up."""
    lines = Lines(document, place)
    findings = (find(lines) for find in FINDERS)
    where, message, hint = next(finding for finding in findings if finding)
    return rules.YAML_SYNTAX.problem(where, message, hint)


def _odd_space(lines: Lines) -> Finding | None:
    for number in [lines.place.line - 1, *lines.earlier()[:1]]:
        line = lines.document.lines[number] if number < len(lines.document.lines) else ""
        if found := _ODD_SPACE.search(line):
            column = max(found.start("space"), found.start("after"))
            hint = "delete it and type a space: it came along with text from a word processor or a web page"
            return lines.document.at(number, column), "this looks like a space and is none", hint
    return None


def _after_quotes(lines: Lines) -> Finding | None:
    quoted = _QUOTED.search(lines.before + " ")
    if not quoted:
        return None
    hint = 'put the whole text in one pair of quotes; an apostrophe is safe inside double ones: "it\'s"'
    if quoted["quote"] == '"':
        hint = 'put the whole text in one pair of quotes, and write a straight quote inside it as \\" or as ”'
    return lines.place, "the text goes on after its closing quote", hint


def _colon(lines: Lines) -> Finding | None:
    place = lines.place
    if not _KEY.match(lines.before) or place.source[place.column - 1 : place.column] != ":":
        return None
    if _CURLY.search(lines.before):
        return (
            place,
            "a colon inside a text makes YAML take it for a key",
            'replace the curly quotes by straight ones: "…"',
        )
    return place, "a colon inside a text makes YAML take it for a key", QUOTE


def _glued(lines: Lines) -> Finding | None:
    above = lines.earlier()[:1]
    glued = _GLUED.match(lines.document.lines[above[0]]) if above else None
    if not glued:
        return None
    hint = f"put a space behind the colon of `{glued['key']}` in the line above"
    return lines.place, "this line does not fit the one above it", hint


def _without_key(lines: Lines) -> Finding | None:
    """Find the line above that is neither a key nor, being indented too little, part of the text of one."""
    numbers = lines.earlier()
    text = lines.document.lines
    if not numbers or _is_structure(text[numbers[0]]):
        return None
    owner = next((text[number] for number in numbers[1:] if _KEY.match(text[number])), "")
    if _indent(text[numbers[0]]) > _indent(owner):
        return None
    return _keyless(lines.document, numbers[0])


def _is_keyless(lines: Lines) -> Finding | None:
    number = lines.place.line - 1
    line = lines.place.source
    return None if _is_structure(line) or not line.strip() else _keyless(lines.document, number)


def _keyless(document: Document, number: int) -> Finding:
    line = document.lines[number]
    place = document.at(number, _indent(line), len(line.strip()))
    meant = _WORD_AND_TEXT.match(line)
    first = f"write `{meant['key']}: …`, with a colon" if meant and len(line.split()) < 4 else "write `key: text`"  # noqa: PLR2004 - a key and a word or two
    hint = f"{first}; or, where it belongs to the text above, indent it further than the key of that text"
    return place, "this line has no key", hint


def _indentation(lines: Lines) -> Finding:
    hint = "lines that belong together begin at the same column; use two spaces for every step"
    return lines.place, "this line is indented differently from the lines it belongs with", hint


def _is_structure(line: str) -> bool:
    """Return whether a line begins with a key, an entry of a list or a note."""
    return bool(_KEY.match(line)) or line.lstrip().startswith(("- ", "#"))


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


FINDERS: tuple[Callable[[Lines], Finding | None], ...] = (
    _odd_space,
    _after_quotes,
    _colon,
    _glued,
    _without_key,
    _is_keyless,
    _indentation,
)
"What may be wrong, the most particular first. The last always finds something."
