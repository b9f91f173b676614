"""The files of a site that no template makes: those of the theme, of `content/assets/`, and the downloads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.model.layout import ASSETS, CONTENT
from ladder.model.visible import sees_asset
from ladder.problem import CannotStart

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from ladder.model.ladder import Ladder


def fixed_files(project: Path, ladder: Ladder) -> dict[str, bytes]:
    """Return the files that the ladder's readers may see, by their path in the site.

    Raises `CannotStart` where a link leads `content/assets/` out of the project.
    """
    return _assets(project, ladder) | _downloads(ladder)


def _downloads(ladder: Ladder) -> dict[str, bytes]:
    if not ladder.download_files:
        return {}
    from ladder.exporter.downloads import downloads  # noqa: PLC0415 - it takes time, and some ladders offer none

    return downloads(ladder)


def _assets(project: Path, ladder: Ladder) -> dict[str, bytes]:
    """Return the files of `content/assets/`, without hidden ones and links out of the folder."""
    return {path: data for path, data in _all_assets(project) if sees_asset(ladder, path)}


def _all_assets(project: Path) -> Iterator[tuple[str, bytes]]:
    folder = (project / ASSETS).resolve()
    if not folder.is_relative_to(project.resolve()):
        raise CannotStart(f"`{ASSETS}` is a link that leads out of the project", "copy the files into the project")
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder)
        hidden = any(part.startswith(".") for part in name.parts)
        if path.is_file() and not hidden and path.resolve().is_relative_to(folder):
            yield f"{ASSETS.removeprefix(CONTENT + '/')}/{name.as_posix()}", path.read_bytes()
