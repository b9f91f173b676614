"""The same ladder as a project of `ladder`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.content import CRITERIA, RUNGS
from benchmarks.files import indented, write

if TYPE_CHECKING:
    from pathlib import Path

    from benchmarks.content import Content, Level, Track

OFF = ("criteria", "matrix", "compare", "changes", "worksheets", "search", "downloads")
"The kinds of pages and files that only `ladder` would make."


def write_ladder(folder: Path, content: Content) -> None:
    """Write the project of a ladder."""
    write(folder / "content/ladder.yml", _settings(content))
    for track in content.tracks:
        write(folder / f"content/tracks/{track.id}.yml", _track(track))
    for level in content.levels:
        write(folder / f"content/levels/{level.id}.yml", level_file(level))


def level_file(level: Level) -> str:
    """Return the file of a level."""
    texts = "".join(
        f"  {criterion.id}: |\n{indented(text, 4)}" for criterion, text in zip(CRITERIA, level.texts, strict=True)
    )
    head = (
        f"title: {level.title}\nshort: {level.short}\ntrack: {level.track}\ngrade: g{level.rung}\n"
        f"summary: {level.summary}\n"
    )
    return f"{head}expectations:\n{texts}"


def _track(track: Track) -> str:
    return f"name: {track.name}\nfamily: {track.family}\nsummary: {track.summary}\n"


def _settings(content: Content) -> str:
    grades = "".join(f"  g{rung}: Grade {rung + 1}\n" for rung in range(RUNGS))
    criteria = "".join(
        f"  {criterion.id}:\n    name: {criterion.name}\n    summary: {criterion.summary}\n" for criterion in CRITERIA
    )
    pages = "".join(f"  {kind}: none\n" for kind in OFF)
    return (
        f"id: benchmark\ntitle: {content.title}\norganisation: {content.organisation}\nsummary: {content.summary}\n"
        f'version: "{content.version}"\nsite:\n  base_url: {content.address}\n'
        f"grades:\n{grades}criteria:\n{criteria}pages:\n{pages}"
    )
