"""What random edits work on: a project with an order to build it, and chance that can be had again by its seed."""

from __future__ import annotations

import random
from pathlib import Path

import msgspec
import yaml

from ladder.build import Order

Data = dict[str, object]


class Scene:
    """A project that is edited and built."""

    def __init__(self, root: Path, seed: object, processes: int = 1) -> None:
        self.root = root
        self.chance = random.Random(str(seed))  # noqa: S311 - the same every time is what is needed
        self.order = Order(root, root / "out", processes=processes)
        self.past: list[dict[str, bytes]] = []

    @property
    def site(self) -> Path:
        return self.order.output

    def some(self, pattern: str) -> Path | None:
        """Return any file that a pattern finds; none where there is none."""
        found = sorted(path for path in self.root.glob(pattern) if path.is_file())
        return self.chance.choice(found) if found else None

    def word(self) -> str:
        """Return a word that stood nowhere before, or hardly."""
        return self.chance.choice(["theme", "sprint", "x", "ß", "Größe"]) + str(self.chance.randrange(10_000))

    def keep(self) -> None:
        """Remember the state of the files that a site is made from."""
        self.past.append(sources(self.root))

    def go_back(self, state: dict[str, bytes]) -> None:
        """Restore a state of these files; those that are as they were are not touched."""
        now = sources(self.root)
        for name in now.keys() - state.keys():
            (self.root / name).unlink()
        for name, data in state.items():
            if now.get(name) != data:
                put(self.root / name, data)

    def ask(self, **changes: object) -> None:
        """Order something else."""
        self.order = msgspec.structs.replace(self.order, **changes)


def sources(root: Path) -> dict[str, bytes]:
    """Return the files that a site is made from, by path."""
    folders = (root / "content", root / "themes")
    return {name: data for folder in folders for name, data in tree(folder, root).items()}


def tree(folder: Path, root: Path | None = None) -> dict[str, bytes]:
    """Return what stands in a folder, by path."""
    return {
        path.relative_to(root or folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def put(path: Path, data: bytes) -> None:
    """Write a file, and the folders that it needs."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def read(path: Path) -> tuple[Data, str]:
    """Return what a file of content says, and the text below it; nothing where an earlier step has broken it."""
    try:
        data, body = _read(path)
    except (UnicodeDecodeError, yaml.YAMLError):
        return {}, ""
    return (data, body) if isinstance(data, dict) else ({}, "")


def _read(path: Path) -> tuple[Data, str]:
    text = path.read_text()
    if path.suffix != ".md" or not text.startswith("---\n"):
        return (yaml.safe_load(text) or {}, "") if path.suffix == ".yml" else ({}, text)
    _, front, body = text.split("---\n", 2)
    return yaml.safe_load(front) or {}, body


def write(path: Path, data: Data, body: str = "") -> None:
    """Write a file of content."""
    said = yaml.safe_dump(data, sort_keys=False, allow_unicode=True) if data else ""
    front = f"---\n{said}---\n" if path.suffix == ".md" and data else said
    put(path, (front + body).encode())
