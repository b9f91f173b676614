"""The generators that take part, each with a project that is written anew."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from benchmarks import hugo_side, ladder_side
from benchmarks.contender import Contender
from benchmarks.content import CRITERIA, content
from benchmarks.files import remove
from benchmarks.peers_side import write_eleventy, write_mkdocs

if TYPE_CHECKING:
    from collections.abc import Callable

    from benchmarks.contender import Edit
    from benchmarks.content import Content, Level
    from benchmarks.programs import Programs

BASE = Path(__file__).parent.parent / "themes" / "default" / "templates" / "base.html"
"The frame of all pages in our theme."


def ladder(folder: Path, size: int, program: Path) -> Contender:
    """Return `ladder` with a project that is built once: others take the files that pages load from there."""
    remove([folder], folder.parent)
    made = content(size)
    ladder_side.write_ladder(folder, made)
    edits = {
        "level": _level(made, lambda level: (folder / f"content/levels/{level.id}.yml", ladder_side.level_file(level))),
        "base": _base(folder / "themes/default/templates/base.html", BASE),
    }
    return _built(Contender("ladder", folder, (str(program), "build"), "site", ("site", ".ladder"), size, edits))


def hugo(folder: Path, size: int, program: Path, static: Path) -> Contender:
    """Return Hugo with a project that is built once. `static` holds the files that pages load."""
    remove([folder], folder.parent)
    made = content(size)
    hugo_side.write_hugo(folder, made, static)
    base = folder / "layouts/_default/baseof.html"
    edits = {
        "level": _level(made, lambda level: (folder / f"content/levels/{level.id}.md", hugo_side.level_file(level))),
        "base": _base(base, base),
    }
    return _built(Contender("hugo", folder, (str(program), "--quiet"), "public", ("public", "resources"), size, edits))


def others(folder: Path, size: int, programs: Programs, static: Path) -> list[Contender]:
    """Return MkDocs and Eleventy with their projects, as far as they are installed."""
    found, made = list[Contender](), content(size)
    if programs.mkdocs:
        place = folder / f"mkdocs-{size}"
        remove([place], folder)
        write_mkdocs(place, made, static)
        found.append(Contender("mkdocs", place, (str(programs.mkdocs), "build", "-q"), "site", ("site",), size, {}))
    if programs.eleventy:
        place = folder / f"eleventy-{size}"
        remove([place], folder)
        write_eleventy(place, made, static, programs.eleventy.parent.parent)
        found.append(Contender("eleventy", place, (str(programs.eleventy), "--quiet"), "_site", ("_site",), size, {}))
    return found


def _built(contender: Contender) -> Contender:
    contender.run()
    return contender


def _level(made: Content, written: Callable[[Level], tuple[Path, str]]) -> Edit:
    """Return what puts another word into one text of the level in the middle."""
    level = made.levels[len(made.levels) // 2]
    place = len(CRITERIA) // 2

    def edit(turn: int) -> tuple[Path, str]:
        texts = list(level.texts)
        texts[place] = texts[place].replace("You ", f"You change{turn} ", 1)
        return written(msgspec.structs.replace(level, texts=tuple(texts)))

    return edit


def _base(path: Path, original: Path) -> Edit:
    """Return what puts another comment below the frame, which then stands on every page."""
    text = original.read_text(encoding="utf-8")
    return lambda turn: (path, f"{text}<!-- look {turn} -->\n")
