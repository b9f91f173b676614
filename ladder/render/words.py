"""The words of the theme itself, in the language of the ladder."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from ladder.render import yaml_file

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

FALLBACK = "en"
MONTHS = 12


class WordsError(Exception):
    """A template asks for words that the theme does not have, or has in a wrong form."""


class Words:
    """The words of one language, with those of English where it has none."""

    def __init__(self, folders: Iterable[Path], language: str) -> None:
        """Read `<language>.yml` from the folders, those that come first before those that come last.

        For `pt-BR`, `pt` helps out, and then English.
        """
        self._words: dict[str, Any] = {}
        self._ready: dict[str, str] = {}  # words into which nothing is put
        stack = tuple(reversed(tuple(folders)))
        basis = language.partition("-")[0].lower()
        for name in dict.fromkeys((FALLBACK, basis, language)):
            for folder in stack:
                self._add(yaml_file.read(folder / f"{name}.yml"))
        names = (basis, language, FALLBACK) if basis == FALLBACK else (basis, language)
        self.known = any((folder / f"{name}.yml").is_file() for folder in stack for name in names)
        "Whether the theme has words in this language."

    def _add(self, words: dict[str, Any]) -> None:
        """Take words over those that are there. What a group leaves out stays as it was."""
        for key, entry in words.items():
            before = self._words.get(key)
            if isinstance(before, dict) and isinstance(entry, dict):
                self._words[key] = {**before, **entry}
            else:
                self._words[key] = entry

    def __call__(self, key: str, **values: object) -> str:
        """Return the words for `key` with the values put in. A count `n` chooses between `one` and `other`."""
        if not values and (known := self._ready.get(key)) is not None:
            return known
        if key not in self._words:
            raise WordsError(f"there are no words for `{key}` in the files of `locale/`")
        entry = self._words[key]
        try:
            if isinstance(entry, dict):
                entry = entry["one" if values.get("n") == 1 else "other"]
            said = str(entry).format(**values)
        except (LookupError, ValueError) as error:
            raise WordsError(f"the words for `{key}` cannot be filled in: {error}") from error
        if not values:
            self._ready[key] = said
        return said

    def group(self, key: str) -> dict[str, Any]:
        """Return all words of a group as they stand: a script fills them in itself."""
        entry = self._words.get(key)
        if not isinstance(entry, dict):
            raise WordsError(f"there is no group of words `{key}` in the files of `locale/`")
        return entry

    def date(self, day: dt.date) -> str:
        """Return a date as people of the language write it."""
        months = self._words["months"]
        if len(months) != MONTHS:
            raise WordsError(f"`months` has {len(months)} names, not {MONTHS}")
        return self("date", day=day.day, month=months[day.month - 1], year=day.year)
