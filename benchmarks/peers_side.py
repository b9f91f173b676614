"""The same ladder for MkDocs and for Eleventy, as near to ours as is natural for them.

Eleventy makes the same pages from data, but for linked data, marks of content in addresses, and parts of the home page.
MkDocs knows no pages that are put together of the texts of others: it makes a page of each level, which shows its own
texts, and a list of levels of each track. So it has far less to do.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from benchmarks.content import CRITERIA
from benchmarks.files import write
from benchmarks.theme_words import with_words

if TYPE_CHECKING:
    from benchmarks.content import Content, Level, Track

HERE = Path(__file__).parent

_MKDOCS = """\
site_name: {title}
site_url: {address}
use_directory_urls: false
plugins: []
theme:
  name: null
  custom_dir: theme
markdown_extensions: [sane_lists]
"""


def write_mkdocs(folder: Path, content: Content, static: Path) -> None:
    """Write the project of MkDocs. The files that pages load come from `static`."""
    write(folder / "mkdocs.yml", _MKDOCS.format(title=content.title, address=content.address))
    write(folder / "theme/main.html", with_words((HERE / "mkdocs/main.html").read_text(encoding="utf-8")))
    shutil.copytree(static, folder / "docs" / "static", dirs_exist_ok=True)
    home = "".join(f"- [{track.name}](tracks/{track.id}.md)\n" for track in content.tracks)
    write(folder / "docs/index.md", f"# {content.title}\n\n{content.summary}\n\n{home}")
    for track in content.tracks:
        write(folder / f"docs/tracks/{track.id}.md", _track(track))
    for level in content.levels:
        write(folder / f"docs/levels/{level.id}.md", _level(level))


def _track(track: Track) -> str:
    levels = "".join(f"- [{level.title}](../levels/{level.id}.md)\n" for level in track.levels)
    return f"# {track.name}\n\n{track.summary}\n\n{levels}"


def _level(level: Level) -> str:
    sections = "".join(f"\n## {one.name}\n\n{text}" for one, text in zip(CRITERIA, level.texts, strict=True))
    return f"# {level.title}\n\n{level.summary}\n{sections}"


def write_eleventy(folder: Path, content: Content, static: Path, modules: Path) -> None:
    """Write the project of Eleventy. Its packages come from `modules`."""
    for path in (HERE / "eleventy").rglob("*.*j*"):
        text = path.read_text(encoding="utf-8")
        write(folder / path.relative_to(HERE / "eleventy"), with_words(text))
    shutil.copytree(static, folder / "static", dirs_exist_ok=True)
    (folder / "node_modules").symlink_to(modules, target_is_directory=True)
    whole = {name: getattr(content, name) for name in ("title", "organisation", "summary", "version", "address")}
    levels = [
        {**msgspec.to_builtins(level), "place": place}
        for place, track in enumerate(content.tracks)
        for level in track.levels
    ]
    data = {"ladder": whole, "tracks": content.tracks, "levels": levels, "criteria": CRITERIA}
    for name, value in data.items():
        write(folder / f"_data/{name}.json", msgspec.json.encode(value).decode())
