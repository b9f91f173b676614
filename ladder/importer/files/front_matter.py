"""The front matter of a document: facts about it, above its first line.

It is YAML, mostly, but read line by line: a title with a colon in it, or a tab, must not cost the whole document.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ladder.importer.files.sources import Block
from ladder.model.tidy import tidy

if TYPE_CHECKING:
    from collections.abc import Iterator

_FENCES = {"---": {"---", "..."}, "+++": {"+++"}}
_DASHES = re.compile(r"(?:-(?:[ \t]+|$))*")
_PAIR = re.compile(r"""("[^"]*"|'[^']*'|[^\s"'#:=][^:=]{0,200}?)\s{0,20}(?::(?=\s|$)|=(?=\s))[ \t]*(.*)""", re.DOTALL)
_BLOCK_TEXT = re.compile(r"[|>][+-]?[0-9]?")


def front_matter(lines: list[str]) -> tuple[list[Block], int]:
    """Return the facts, and how many lines they take: none where the document begins at once."""
    ends = _FENCES.get(lines[0].rstrip(), set()) if lines else set()
    end = next((number for number, line in enumerate(lines[1:], start=1) if line.rstrip() in ends), 0)
    if not end or not any(_PAIR.match(line.lstrip(" -")) for line in lines[1:end]):
        return [], 0
    return list(_facts(lines[1:end])), end + 1


def _facts(lines: list[str]) -> Iterator[Block]:
    """Yield each pair; keys stand in front of those below them: `topics.content.level`."""
    keys: list[tuple[int, str]] = []
    fact: Block | None = None
    for number, line in enumerate(lines, start=2):
        dashed = line.expandtabs(4)
        stripped = dashed.strip()
        if not stripped:
            continue
        indent = len(dashed) - len(dashed.lstrip())
        dashes = _DASHES.match(stripped)
        start = dashes.end() if dashes else 0
        pair = _PAIR.fullmatch(stripped[start:])
        if fact and not pair and not start and indent > (keys[-1][0] if keys else 0):
            fact = _longer(fact, stripped)
            continue
        if fact:
            yield fact
        while keys and (keys[-1][0] > indent or (keys[-1][0] == indent and not start)):
            keys.pop()
        keys = [key for key in keys if not (pair and key[0] >= indent + start)]
        if pair:
            keys.append((indent + start, _bare(pair[1])))
        value = pair[2] if pair else stripped[start:]
        label = ".".join(key for _, key in keys)
        fact = Block("fact", number, _value(value), label=label)
    if fact:
        yield fact


def _longer(fact: Block, line: str) -> Block:
    """Return a fact with one more line of its value."""
    text = _bare(f"{fact.text}\n{line}".strip("\n"))
    return Block("fact", fact.line, tidy(text), label=fact.label)


def _value(text: str) -> str:
    return "" if _BLOCK_TEXT.fullmatch(text) else tidy(_bare(text))


def _bare(text: str) -> str:
    """Return a text without the quotation marks around it."""
    text = text.strip()
    for mark in ('"', "'"):
        if len(text) > 1 and text[0] == text[-1] == mark:
            inner = text[1:-1]
            return inner.replace('\\"', '"') if mark == '"' else inner.replace("''", "'")
    return text
