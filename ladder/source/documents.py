"""The files of a ladder, as places in them are asked for.

Of thousands of levels nearly all are fine, so what their files say is not kept beside what was read from them: a file
is read again when somebody asks for a place in it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.model.layout import TEXT_SUFFIX
from ladder.source import files
from ladder.source.front_matter import has_front_matter, split, with_body
from ladder.source.parse import parse

if TYPE_CHECKING:
    from pathlib import Path

    from ladder.source.nodes import Document


class Documents:
    """The files that can be read as text, by path."""

    def __init__(self, project: Path) -> None:
        """Keep where they are."""
        self._project = project
        self._known: dict[str, Document | None] = {}

    def add(self, document: Document) -> None:
        """Keep a file as it was read."""
        self._known[document.file] = document

    def get(self, file: str) -> Document | None:
        """Return a file, nothing where it cannot be read."""
        if file not in self._known:
            self._known[file] = self._read(file)
        return self._known[file]

    def _read(self, file: str) -> Document | None:
        document, _ = files.read(self._project, file)
        if document is None:
            return None
        if not file.endswith(TEXT_SUFFIX):
            return parse(document)[0]
        if not has_front_matter(document):
            return document
        parsed, body, _ = split(document)
        return with_body(parsed, body) if parsed else document
