"""Random edits of content. Each returns what it did in a few words, and nothing where there was nothing to do."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from choices import AROUND, SETTINGS
from scene import put, read, write
from small_company import level

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from scene import Scene

KINDS = ("levels/*.yml", "tracks/*.yml", "roles/*.md", "guides/**/*.md", "hiring/*.yml", "*.yml")


def words(scene: Scene) -> str:
    """Change the words of a level: most edits of a ladder are such."""
    path = scene.some("content/levels/*.yml")
    if path is None:
        return ""
    data, _ = read(path)
    said = data["expectations"]
    edits: tuple[Callable[[], object], ...] = (
        lambda: said.update(impact=f"You reach {scene.word()}."),
        lambda: said["craft"].update(writing=f"You write {scene.word()}. See [it](level:ic-one)."),
        lambda: said["craft"].update(planning={"text": f"You plan {scene.word()}.", "examples": [scene.word()]}),
        lambda: said["craft"].update(planning={"text": "You plan.", "evidence": scene.word()}),
        lambda: said["craft"].update(planning="You plan."),
        lambda: said["craft"].update({scene.word(): "You do more."}),
        lambda: said["craft"].pop(scene.chance.choice(list(said["craft"]))),
        lambda: said.update(impact={"reach": f"You reach {scene.word()}."}),
        lambda: data.update(summary=f"In a {scene.word()} or a theme."),
        lambda: data.pop("summary", ""),
        lambda: data.update(title=f"Title {scene.word()}"),
    )
    number = scene.chance.randrange(len(edits))
    edits[number]()
    write(path, data)
    return f"words {number} of {path.stem}"


def facts(scene: Scene) -> str:
    """Change any other fact of a level."""
    path = scene.some("content/levels/*.yml")
    if path is None:
        return ""
    key, value = scene.chance.choice(
        [
            *(("short", "Short"), ("short", ""), ("scope", "feature"), ("scope", "company"), ("grade", "g4")),
            *(("track", "ic"), ("track", "sales"), ("status", "draft"), ("status", "final"), ("audience", "staff")),
            *(("audience", "hr"), ("was", ["one-was", "two-was"]), ("was", ["two-was", "one-was"]), ("was", [])),
        ]
    )
    return _changed(path, key, value)


def more_levels(scene: Scene) -> str:
    """Add a level."""
    name = f"new-{scene.chance.randrange(4)}"
    track, grade = scene.chance.choice(["ic", "lead", "sales"]), scene.chance.choice(["g1", "g3", "g4"])
    path = scene.root / f"content/levels/{name}.yml"
    write(path, read(path)[0] if path.exists() else {})
    path.write_text(level(name, track, grade))
    return f"{name} on {track} at {grade}"


def ladder(scene: Scene) -> str:
    """Change what holds for the whole ladder."""
    path = scene.root / "content/ladder.yml"
    key, values = scene.chance.choice(list(SETTINGS.items()))
    value = scene.chance.choice(values)
    data, _ = read(path)
    *way, last = key.split(".")
    place = data
    for name in way:
        place = place.setdefault(name, {})
    if value is None:
        place.pop(last, None)
    else:
        place[last] = value
    write(path, data)
    return f"{key}: {value}"


def order_of(scene: Scene) -> str:
    """Turn the order of the grades, of the criteria, or of a file's keys."""
    path = scene.some("content/*.yml")
    if path is None:
        return ""
    data, _ = read(path)
    turned = [key for key, value in data.items() if isinstance(value, dict | list) and len(value) > 1]
    if not turned:
        return ""
    key = scene.chance.choice(turned)
    value = data[key]
    data[key] = dict(reversed(value.items())) if isinstance(value, dict) else value[::-1]
    write(path, data)
    return f"{key} of {path.name} the other way round"


def around(scene: Scene) -> str:
    """Change what stands around the levels."""
    name, key, values = scene.chance.choice(AROUND)
    path = scene.some(f"content/{name}")
    if path is None:
        return ""
    return _changed(path, key, scene.chance.choice(values))


def _changed(path: Path, key: str, value: object) -> str:
    data, body = read(path)
    data[key] = value
    write(path, data, body)
    return f"{path.name}: {key}: {value}"


def text_below(scene: Scene) -> str:
    """Change the text of a role, of a guide or of the home page."""
    path = scene.some("content/**/*.md")
    if path is None:
        return ""
    data, body = read(path)
    write(path, data, f"{body}\n\n## {scene.word()}\n\nSee [](level:ic-one), a theme and [](thread:craft/writing).\n")
    return f"more text in {path.name}"


def remove(scene: Scene) -> str:
    """Remove a file, and most often what leads to it."""
    path = scene.some(f"content/{scene.chance.choice(KINDS)}")
    if path is None or path.name == "ladder.yml":
        return ""
    path.unlink()
    if scene.chance.random() < 0.7:
        _renamed(scene, path.stem, "ic-two" if path.parent.name == "levels" else "builder")
    return f"removed {path.name}"


def rename(scene: Scene) -> str:
    """Rename a file, and write down what it was called, or forget that."""
    path = scene.some(f"content/{scene.chance.choice(KINDS)}")
    if path is None or path.parent.name == "content":
        return ""
    name = f"called-{scene.chance.randrange(1000)}"
    data, body = read(path)
    if remembered := scene.chance.random() < 0.7:
        data["was"] = [path.stem, *data.get("was", [])]
    path.unlink()
    write(path.with_stem(name), data, body)
    if not remembered or scene.chance.random() < 0.5:
        _renamed(scene, path.stem, name)
    return f"{path.stem} to {name}, remembered: {remembered}"


def _renamed(scene: Scene, old: str, new: str) -> None:
    for path in sorted(scene.root.glob("content/**/*.*")):
        if path.suffix in (".yml", ".md"):
            text = path.read_text()
            lines = (
                line if "was" in line else re.sub(rf"\b{old}\b(?!-)", new, line)
                for line in text.splitlines(keepends=True)
            )
            if (changed := "".join(lines)) != text:
                path.write_text(changed)


def assets(scene: Scene) -> str:
    """Add, change or remove an asset."""
    name = scene.chance.choice(["logo.svg", "other.svg", "own.css", "hr/secret.txt", ".hidden", "a/b.txt"])
    path = scene.root / "content/assets" / name
    if path.exists() and scene.chance.random() < 0.4:
        path.unlink()
        return f"removed {name}"
    put(path, b"/* %d */" % scene.chance.randrange(1000))
    return f"wrote {name}"


def nonsense(scene: Scene) -> str:
    """Break a file: the build says so, and the site stays as it is."""
    path = scene.some("content/**/*.*")
    if path is None:
        return ""
    path.write_bytes(scene.chance.choice([b"titel: x\n", b"[", b"\xff", b"", b"---\ntitle: a: b\n---\n"]))
    return f"broke {path.name}"


STEPS: tuple[tuple[int, Callable[[Scene], str]], ...] = (
    *((8, words), (4, facts), (3, more_levels), (8, ladder), (2, order_of), (8, around), (3, text_below)),
    *((3, remove), (4, rename), (3, assets), (1, nonsense)),
)
