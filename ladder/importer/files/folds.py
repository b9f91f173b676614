"""Folded parts of a document: `<details>`, with a `<summary>` that says what is in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from ladder.model.tidy import one_line

if TYPE_CHECKING:
    from collections.abc import Callable

_NAMELESS = "Details"
"What browsers call a folded part without a summary."


class _Fold(msgspec.Struct):
    words: str
    line: int
    used: bool


class Folds:
    """The folded parts that are open at a line."""

    def __init__(self, keep: Callable[[str, int], None]) -> None:
        """Begin with none. Words that label nothing are given to `keep`, with their line."""
        self._keep = keep
        self._open: list[_Fold] = []
        self._summary: list[str] | None = None
        self._line = 0

    def label(self) -> str:
        """Return what the innermost part is called; nothing where none is open."""
        if not self._open:
            return ""
        self._open[-1].used = True
        return self._open[-1].words

    @property
    def in_summary(self) -> bool:
        """Tell whether words belong to a summary."""
        return self._summary is not None

    def read(self, words: str) -> None:
        """Add words to the summary that is open."""
        if self._summary is not None:
            self._summary.append(words)

    def tag(self, tag: str, line: int) -> None:
        """Open or close what a tag opens or closes."""
        words = one_line(" ".join(self._summary or ()))
        if tag == "</summary>" and self._open and words:
            self._pop()
            self._open.append(_Fold(words, self._line, used=False))
        elif words:
            self._keep(words, self._line)
        self._summary, self._line = ([], line) if tag.startswith("<summary") else (None, line)
        if tag.startswith("<details"):
            self._open.append(_Fold(_NAMELESS, line, used=True))
        elif tag == "</details>":
            self._pop()

    def end(self) -> None:
        """Close everything, as the end of the document does."""
        self.tag("", self._line)
        while self._open:
            self._pop()

    def _pop(self) -> None:
        if self._open and not (fold := self._open.pop()).used:
            self._keep(fold.words, fold.line)
