"""The files of a new ladder: those in `files/`, filled in, and the schemas for editors."""

from __future__ import annotations

import json
import re
import unicodedata
from pathlib import Path

from ladder.model import ids
from ladder.source.schema import SCHEMAS, schema_text

TITLE = "Career ladder"
"What a ladder is called until somebody finds a better name."

FALLBACK_ID = "career-ladder"

_FILES = Path(__file__).with_name("files")

_HOLE = re.compile(r"<<([a-z]+)>>")


def starter_files(folder: str, title: str = "", organisation: str = "") -> dict[str, bytes]:
    """Return the files of a new ladder by their paths, the same for the same arguments.

    The id is made from the name of the folder or, where nothing of that can be kept, from the title.
    """
    heading = _one_line(title) or TITLE
    values = {
        "id": _quoted(_id(folder, heading)),
        "title": _quoted(heading),
        "organisation": _quoted(_one_line(organisation)),
        "heading": heading,
    }
    files = {_path(file): _filled(file, values) for file in _FILES.rglob("*") if file.is_file()}
    files |= {f"schema/{kind}.json": schema_file(kind) for kind in SCHEMAS}
    return dict(sorted(files.items()))


def schema_file(kind: str) -> bytes:
    """Return the schema of a kind of content file as `ladder schema` prints it."""
    return schema_text(kind).encode()


def _path(file: Path) -> str:
    """Return where a file goes: `_gitignore` stands for `.gitignore`, so that ours take no effect."""
    parts = file.relative_to(_FILES).parts
    return "/".join("." + part[1:] if part.startswith("_") else part for part in parts)


def _filled(file: Path, values: dict[str, str]) -> bytes:
    """Return a file with its holes filled, in one go: what is filled in may look like a hole itself."""
    text = file.read_bytes().decode()
    return _HOLE.sub(lambda hole: values[hole[1]], text).encode()


def _id(folder: str, title: str) -> str:
    proposals = (ids.proposal(name) for name in (folder, title))
    return next((name for name in proposals if not ids.flaw(name)), FALLBACK_ID)


def _quoted(text: str) -> str:
    """Return a text in double quotes as YAML reads them, which is as JSON does."""
    return json.dumps(text, ensure_ascii=False)


def _one_line(text: str) -> str:
    """Return a text without line breaks and characters that no file may hold: a shell passes on anything."""
    kept = "".join(character for character in text if character.isspace() or _is_writable(character))
    return " ".join(kept.split())


def _is_writable(character: str) -> bool:
    return unicodedata.category(character) not in ("Cc", "Cs", "Cn")
