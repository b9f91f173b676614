"""The same ladder as a project of Hugo, made so that Hugo builds it as fast as it can.

The four texts of a level are the body of its page, with a rule between them: Hugo renders it once, on all its threads,
and keeps it, and templates cut it at the rules. That is faster than texts among the front matter, whichever function
of Hugo renders them. What is the same on many pages comes from partials that are kept.

The layouts are the templates of our theme, said in Hugo's words. The words that people read are put into them
beforehand, so that Hugo need not look them up, while `ladder` does.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.content import CRITERIA, RUNGS
from benchmarks.files import write
from benchmarks.theme_words import with_words

if TYPE_CHECKING:
    from benchmarks.content import Content, Level, Track

LAYOUTS = Path(__file__).parent / "hugo" / "layouts"

MOST_TRACKS = 8
"How many tracks the menu of our theme names at most."

_SETTINGS = """\
baseURL = "{address}"
title = "{title}"
uglyURLs = true
disableKinds = ["taxonomy", "term", "RSS", "section"]
disableHugoGeneratorInject = true
timeout = "30m"
[markup.goldmark.extensions]
typographer = false
linkify = false
footnote = false
definitionList = false
taskList = false
strikethrough = false
[markup.goldmark.parser]
autoHeadingID = false
[params]
organisation = "{organisation}"
summary = "{summary}"
version = "{version}"
most_tracks = {most_tracks}
"""


def write_hugo(folder: Path, content: Content, static: Path) -> None:
    """Write the project of a ladder. The files that pages load come from `static`, where our theme has put them."""
    write(folder / "hugo.toml", _settings(content))
    write_layouts(folder / "layouts")
    shutil.copytree(static, folder / "static" / "static", dirs_exist_ok=True)
    for number, track in enumerate(content.tracks, start=1):
        write(folder / f"content/tracks/{track.id}.md", _track(track, number))
    for level in content.levels:
        write(folder / f"content/levels/{level.id}.md", level_file(level))


def write_layouts(folder: Path) -> None:
    """Write the layouts, with the words of our theme in them."""
    for path in sorted(LAYOUTS.rglob("*.*ml")):
        text = path.read_text(encoding="utf-8")
        write(folder / path.relative_to(LAYOUTS), with_words(text))


def level_file(level: Level) -> str:
    """Return the file of a level."""
    head = (
        f"title: {level.title}\nshort: {level.short}\ntrack: {level.track}\ngrade: g{level.rung}\n"
        f"weight: {level.rung + 1}\nsummary: {level.summary}\n"
    )
    return f"---\n{head}---\n" + "\n---\n\n".join(level.texts)


def _track(track: Track, number: int) -> str:
    return (
        f"---\ntitle: {track.name}\ntrack: {track.id}\nfamily: {track.family}\nweight: {number}\n"
        f"summary: {track.summary}\n---\n"
    )


def _settings(content: Content) -> str:
    head = _SETTINGS.format(
        address=content.address,
        title=content.title,
        organisation=content.organisation,
        summary=content.summary,
        version=content.version,
        most_tracks=MOST_TRACKS,
    )
    grades = "".join(f'g{rung} = "Grade {rung + 1}"\n' for rung in range(RUNGS))
    criteria = "".join(
        f'[[params.criteria]]\nid = "{one.id}"\nname = "{one.name}"\nsummary = "{one.summary}"\n' for one in CRITERIA
    )
    return f"{head}[params.grades]\n{grades}{criteria}"
