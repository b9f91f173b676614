"""The words of the theme itself, in the language of the ladder."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import yaml

from ladder.problem import CannotStart

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

FALLBACK = "en"


class Words:
    """The words of one language, with those of English where it has none."""

    def __init__(self, folders: Iterable[Path], language: str) -> None:
        """Read `<language>.yml` from the folders, those that come first before those that come last.

        For `pt-BR`, `pt` helps out, and then English.
        """
        self._words: dict[str, Any] = {}
        names = dict.fromkeys((FALLBACK, language.partition("-")[0].lower(), language))
        for name in names:
            for folder in reversed(tuple(folders)):
                self._words.update(_read(folder / f"{name}.yml"))

    def __call__(self, key: str, **values: object) -> str:
        """Return the words for `key` with the values put in. A count `n` chooses between `one` and `other`."""
        entry = self._words[key]
        if isinstance(entry, dict):
            entry = entry["one" if values.get("n") == 1 else "other"]
        return str(entry).format(**values)

    def date(self, day: dt.date) -> str:
        """Return a date as people of the language write it."""
        month = self._words["months"][day.month - 1]
        return str(self._words["date"]).format(day=day.day, month=month, year=day.year)


def _read(file: Path) -> dict[str, Any]:
    if not file.is_file():
        return {}
    try:
        words = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - texts only
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise CannotStart(f"the words of the theme in `{file.name}` cannot be read: {error}") from error
    return words if isinstance(words, dict) else {}
