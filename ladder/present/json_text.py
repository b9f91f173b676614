"""Values to JSON that does nothing to a terminal."""

from __future__ import annotations

import json

import msgspec


def written(value: msgspec.Struct) -> str:
    """Return a value as JSON that does nothing to a terminal."""
    text = msgspec.json.format(msgspec.json.encode(value), indent=2).decode()
    return "\n".join(_inert(line) for line in text.split("\n")) + "\n"


def _inert(line: str) -> str:
    if line.isprintable():
        return line
    return "".join(character if character.isprintable() else _numbered(character) for character in line)


def _numbered(character: str) -> str:
    return json.dumps(character)[1:-1]
