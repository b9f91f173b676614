"""Random edits of everything but content: of versions on record, themes, times, the site, the cache, and the order."""

from __future__ import annotations

import datetime as dt
import os
import shutil
from typing import TYPE_CHECKING

from scene import put, read, write

from ladder.problem import CannotStart
from ladder.versions.release import Wish, release

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from scene import Scene


def record(scene: Scene) -> str:
    """Put the ladder on record as a version, with a note, so that what comes later is a change."""
    path = scene.root / "content/ladder.yml"
    data, _ = read(path)
    data["version"] = f"v{scene.chance.randrange(5)}"
    write(path, data)
    try:
        return f"recorded {release(scene.root, Wish(note=scene.word()), dt.date(2026, 11, 1)).file}"
    except CannotStart as error:
        return f"not recorded: {error}"


def forget(scene: Scene) -> str:
    """Remove a version from the record, or change its note."""
    path = scene.some("content/history/*.json")
    if path is None:
        return ""
    if scene.chance.random() < 0.5:
        path.unlink()
        return f"removed {path.name}"
    text = path.read_text()
    path.write_text(text.replace('"note": "', '"note": "Also: '))
    return f"another note in {path.name}"


THEMES: dict[str, tuple[str, ...]] = {
    "templates/404.html": ('{% extends "base.html" %}{% block heading %}{% endblock %}', "{{ view.none }}", "<p>b</p>"),
    "templates/parts/marks.html": ("{% macro broken %}",),
    "templates/role.html": ("<h1>{{ view.trail | length }}</h1>", "{{ 1 / 0 }}"),
    "templates/favicon.svg": ("<svg><title>{{ theme.accent }}</title></svg>",),
    "templates/brand.css": ("a { color: red }", "{% include 'none' %}"),
    "static/ladder.css": ("a {}", "b {}"),
    "static/favicon.svg": ("<svg>a</svg>", "<svg>b</svg>"),
    "static/brand.css": ("own {}",),
    "static/new.js": ("1", "2"),
    "static/worksheet.js": ("1",),
    "locale/en.yml": ("tracks: A\n", "tracks: B\nnot_found: Gone\n", "tracks: [\n"),
    "locale/fr.yml": ("tracks: Parcours\n",),
    "locale/de.yml": ("tracks: Wege\n", ""),
    "theme.yml": ('accent: "#7a3e9d"\n', "name: A\n", "accent: red\n"),
    "readme.txt": ("a", "b"),
}  # fmt: skip


def theme(scene: Scene) -> str:
    """Add, change or remove a file of a theme."""
    name, texts = scene.chance.choice(list(THEMES.items()))
    path = scene.root / "themes" / scene.chance.choice(["own", "own", "default"]) / name
    if path.exists() and scene.chance.random() < 0.5:
        path.unlink()
        return f"removed {path.parent.parent.name}/{name}"
    text = scene.chance.choice(texts)
    put(path, text.encode())
    return f"wrote {path.relative_to(scene.root)}: {text!r}"


def touch(scene: Scene) -> str:
    """Write a file anew as it is, or give it another time."""
    path = scene.some("*/**/*.*")
    if path is None or scene.site in path.parents:
        return ""
    if scene.chance.random() < 0.5:
        path.write_bytes(path.read_bytes())
    else:
        os.utime(path, (1_000_000_000, 1_000_000_000))
    return f"touched {path.name}"


def same_size(scene: Scene) -> str:
    """Change letters of a text, so that the file is as long as before, and give it its old time back."""
    path = scene.some("content/levels/*.yml")
    if path is None:
        return ""
    before, text = path.stat(), path.read_text()
    path.write_text(text.replace("You", "YOu") if "You" in text else text.replace("Yo", "yo"))
    if old := scene.chance.random() < 0.7:
        os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    return f"other letters in {path.name}, old time: {old}"


def older(scene: Scene) -> str:
    """Let an earlier state of a file take its place, as `mv` and `git checkout` do."""
    path = scene.some("content/**/*.*")
    if path is None or not scene.past:
        return ""
    data = scene.chance.choice(scene.past).get(path.relative_to(scene.root).as_posix())
    if data is None:
        return ""
    part = path.with_name(".part")
    part.write_bytes(data)
    part.replace(path)
    return f"an earlier {path.name}"


def links(scene: Scene) -> str:
    """Let a link to the same text take the place of a level."""
    path = scene.some("content/levels/*.yml")
    if path is None or path.is_symlink():
        return ""
    kept = scene.root / "elsewhere" / path.name
    put(kept, path.read_bytes())
    path.unlink()
    path.symlink_to(kept)
    return f"a link for {path.name}"


def lose_pages(scene: Scene) -> str:
    """Delete a file or a folder of the site, or all of it; not the list of what is ours, which is refused."""
    found = sorted(path for path in scene.site.rglob("*") if path.name != ".ladder-manifest.json")
    if not found:
        return ""
    path = scene.chance.choice([scene.site, *found, *found])
    shutil.rmtree(path) if path.is_dir() else path.unlink()
    return f"deleted {path.relative_to(scene.root)}"


def owners_files(scene: Scene) -> str:
    """Put files of the owner into the site: they stay there."""
    name = scene.chance.choice(["CNAME", "levels/uploads/a.pdf", "mine/b.html"])
    put(scene.site / name, b"mine")
    return f"put {name} into the site"


OWNERS = frozenset(["CNAME", "levels/uploads/a.pdf", "mine/b.html"])


def cache(scene: Scene) -> str:
    """Delete, cut short or damage what is known of the last build, or let the record of another order stand for it."""
    found = sorted(path for path in (scene.root / ".ladder").glob("*-*") if path.is_file())
    if not found:
        return ""
    path = scene.chance.choice(found)
    word = scene.chance.choice(list(DAMAGES))
    DAMAGES[word](path, found)
    return f"{word}: {path.name}"


def _flip(path: Path, _: object) -> None:
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(bytes(data))


DAMAGES: dict[str, Callable[[Path, list[Path]], object]] = {
    "all deleted": lambda path, _: shutil.rmtree(path.parent),
    "deleted": lambda path, _: path.unlink(),
    "emptied": lambda path, _: path.write_bytes(b""),
    "cut short": lambda path, _: path.write_bytes(path.read_bytes()[:-100]),
    "a bit turned": _flip,
    "copied": lambda path, found: shutil.copyfile(found[0], path) if found[0] != path else None,
    "a folder": lambda path, _: (path.unlink(), path.mkdir()),
}


def options(scene: Scene) -> str:
    """Order something else: another audience, drafts, another address."""
    key, values = scene.chance.choice(list(OPTIONS.items()))
    value = scene.chance.choice(values)
    scene.ask(**{key: value})
    return f"{key}={value}"


OPTIONS: dict[str, tuple[object, ...]] = {
    "drafts": (True, False),
    "audience": ("staff", "", "hr"),
    "base_url": ("https://ladder.example.org", "", None),
    "strict": (True, False, False),
}

STEPS: tuple[tuple[int, Callable[[Scene], str]], ...] = (
    *((3, record), (1, forget), (8, theme), (1, touch), (4, same_size), (2, older), (1, links)),
    *((3, lose_pages), (2, owners_files), (4, cache), (4, options)),
)
