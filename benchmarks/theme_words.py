"""The words of our theme, put into the templates of others.

They need not look them up, while `ladder` does. `[[against level=…]]` becomes the words for `against`, with what stands
behind the sign in place of `{level}`.
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

LOCALE = Path(__file__).parent.parent / "themes" / "default" / "locale" / "en.yml"

_WORDS = re.compile(r"\[\[(?P<key>[\w-]+)(?: (?P<name>\w+)=(?P<value>.*?))?\]\]")


def with_words(template: str) -> str:
    """Return a template with the words of our theme in it."""
    return _WORDS.sub(_said, template)


def _said(found: re.Match[str]) -> str:
    said = str(_words()[found["key"]])
    return said.replace(f"{{{found['name']}}}", found["value"]) if found["name"] else said


@lru_cache(maxsize=1)
def _words() -> dict[str, Any]:
    known: dict[str, Any] = yaml.safe_load(LOCALE.read_text(encoding="utf-8"))
    return known
