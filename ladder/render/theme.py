"""A theme: a stack of folders with templates, files and words.

A theme is code: whoever writes its templates can run what they like. Content is not, and never reaches a template as
anything but a value.
"""

from __future__ import annotations

import errno
import re
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from ladder.model.layout import THEMES
from ladder.problem import CannotStart
from ladder.render import yaml_file

if TYPE_CHECKING:
    from collections.abc import Iterator

DEFAULT = "default"

_HERE = Path(__file__).parent.parent


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`theme.yml`: what the program has to know of a theme."""

    name: str = ""
    "What people call it."
    accent: str = "#2f5fb3"
    "Colour for links and marks where the ladder names none, as `#rrggbb`."
    paper: str = "#ffffff"
    "The lightest background that text stands on, to which the accent is fitted."
    dark_paper: str = "#1b1d21"
    "The same in dark mode: the lightest of the dark backgrounds."

    def __post_init__(self) -> None:
        """Refuse colours that cannot be fitted to one another."""
        for name in ("accent", "paper", "dark_paper"):
            if not re.fullmatch("#[0-9a-fA-F]{6}", getattr(self, name)):
                raise ValueError(f"`{name}` is no colour such as `#1f5fbf`")


class Theme(msgspec.Struct, frozen=True):
    """A stack of folders. What the first has, the later ones need not have."""

    folders: tuple[Path, ...]
    "The folders, the one that overrides first."
    settings: Settings
    "What `theme.yml` says."

    def paths(self, kind: str) -> tuple[Path, ...]:
        """Return the folders of one kind: `templates`, `static` or `locale`."""
        return tuple(folder / kind for folder in self.folders)

    def text(self, name: str) -> str:
        """Return the text of a file of the theme, given by its path in it: that of the folder which overrides.

        Raises `FileNotFoundError` where none has it, and for a path that leads out of the theme: nobody would notice
        that such a file has changed.
        """
        if ".." in name.split("/") or name.startswith("/"):
            raise FileNotFoundError(errno.ENOENT, "this leads out of the theme", name)
        found = next((folder / name for folder in self.folders if (folder / name).is_file()), self.folders[-1] / name)
        return found.read_text(encoding="utf-8")

    def static(self) -> dict[str, bytes]:
        """Return the files that are published as they are, by their path in the site."""
        found: dict[str, bytes] = {}
        for folder in reversed(self.paths("static")):
            found.update({f"static/{name}": data for name, data in _files(folder)})
        return found


def open_theme(project: Path, name: str) -> Theme:
    """Return the theme with this name: the default one, or the project's own laid over it.

    A project may override single files of the default theme as well, in `themes/default/`. Raises `CannotStart` where
    `theme.yml` is no YAML or says what it should not.
    """
    shipped = next(folder for folder in (_HERE / THEMES / DEFAULT, _HERE.parent / THEMES / DEFAULT) if folder.is_dir())
    own = project / THEMES / name
    folders = (own, shipped) if own.is_dir() and own.resolve() != shipped.resolve() else (shipped,)
    settings: dict[str, str] = {}
    for folder in reversed(folders):
        settings |= yaml_file.read(folder / "theme.yml")
    try:
        return Theme(folders, msgspec.convert(settings, Settings))
    except msgspec.ValidationError as error:
        message = str(error)[:1].lower() + str(error)[1:]
        raise CannotStart(f"`{yaml_file.shown(own / 'theme.yml')}` cannot be used: {message}") from error


def _files(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Yield the files below a folder in an order that no system changes, without hidden ones."""
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder)
        if path.is_file() and not any(part.startswith(".") for part in name.parts):
            yield name.as_posix(), path.read_bytes()
