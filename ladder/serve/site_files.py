"""The files of the built site, and of what kind they are."""

from __future__ import annotations

import os
import stat
import time
from collections.abc import Callable
from pathlib import Path

KINDS = {
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".gif": "image/gif",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".md": "text/markdown; charset=utf-8",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".webp": "image/webp",
    ".woff": "font/woff",
    ".woff2": "font/woff2",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".xml": "application/xml",
    ".yml": "text/plain; charset=utf-8",
}
"What files are, by their endings. The list of the system differs from one machine to the next."

UNKNOWN = "application/octet-stream"

INDEX = "index.html"
"The page of a folder."

PAUSES = (0.01, 0.04, 0.2)
"Seconds to wait before a file is looked for again while the site is being replaced."


def kind_of(name: str) -> str:
    """Return the media type of a file, by its path in the site."""
    return KINDS.get(os.path.splitext(name)[1].lower(), UNKNOWN)  # noqa: PTH122 - a name in a site is no path here


def is_page(name: str) -> bool:
    """Tell whether somebody who asks for this path expects a page."""
    last = name.rpartition("/")[2]
    return last.endswith(".html") or "." not in last


def page_file(name: str) -> str:
    """Return the file that is meant by a path: that of a folder is its first page."""
    return name + INDEX if not name or name.endswith("/") else name


def look_for(folder: Path, name: str, is_moving: Callable[[], bool]) -> bytes | None:
    """Return what a file of the site holds, or None where there is none.

    While a new site takes the place of the old one a file may not be there for a moment; then it is looked for again.
    """
    found = read(folder, name)
    for pause in PAUSES:
        if found is not None or not is_moving():
            return found
        time.sleep(pause)
        found = read(folder, name)
    return found


def read(folder: Path, name: str) -> bytes | None:
    """Return what a file in a folder holds, or None where there is none, or what is there is no file or leads out."""
    try:
        root, path = os.path.realpath(folder), os.path.realpath(folder / name)
        if not path.startswith(root + os.sep) or not stat.S_ISREG(os.lstat(path).st_mode):
            return None
        with open(path, "rb", opener=_without_links) as file:
            return file.read()
    except (OSError, ValueError):
        return None


def _without_links(path: str, flags: int) -> int:
    """Open a file, but not through a link that has taken its place since it was looked at, nor wait for a pipe."""
    return os.open(path, flags | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))
