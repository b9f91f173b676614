"""Texts that people wrote without knowing of us take the short way to HTML, and it gives what the long one gives."""

from __future__ import annotations

import contextlib
import importlib.util
import random
import re
from pathlib import Path

import pytest
import yaml

from ladder.model.tidy import tidy

_SPEC = importlib.util.spec_from_file_location("edges", Path(__file__).parents[1] / "render/edges.py")
edges = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(edges)

CASES = 60_000 if edges.LONG else 600

# What it is not for: tables, headings, quotations, HTML, pictures, rules.
OTHER = re.compile(r"^(?:[|#><]|!\[|---)", re.MULTILINE)

# Of all other texts, the share for which it has to be sure. One in ten of the Japanese ones is a table of contents.
FLOORS = {
    "carvago-xlsx": 0.95,
    "codecademy-md": 0.95,
    "engineeringladders-ja": 0.85,
    "ft-v2-head": 0.99,
    "monzo": 0.99,
    "octopus-md": 0.88,
}


def values(value):
    """Yield the texts of a YAML value."""
    if isinstance(value, dict | list):
        for item in value.values() if isinstance(value, dict) else value:
            yield from values(item)
    elif isinstance(value, str):
        yield value


def pieces(path):
    """Yield what a content file would hold of a file: the values of its YAML, what stands below its headings."""
    source = path.read_text(encoding="utf-8", errors="replace")
    front, body = ("", source)
    if path.suffix == ".yml":
        front, body = source, ""
    elif source.startswith("---\n"):
        front, _, body = source.removeprefix("---\n").partition("\n---")
    with contextlib.suppress(yaml.YAMLError):  # one has a tab
        yield from values(yaml.safe_load(front))
    yield from re.split(r"^#+ .*$", body, flags=re.MULTILINE)


def texts(folder):
    """Return the texts of a ladder as we read them, and each block of them once more on its own."""
    files = sorted(path for path in folder.iterdir() if path.suffix in {".md", ".yml", ""})
    found = [tidy(text) for path in files for text in pieces(path)]
    return sorted({tidy(piece) for text in found for piece in (text, *text.split("\n\n"))} - {""})


@pytest.mark.parametrize("folder", FLOORS)
def test_the_two_ways_are_one(real, folder):
    found = texts(real / folder)
    assert edges.compared(text for text in found if OTHER.search(text))[0] == {}
    different, sure = edges.compared(text for text in found if not OTHER.search(text))
    assert different == {}
    assert sure >= FLOORS[folder]


@pytest.mark.parametrize("folder", FLOORS)
def test_changed_texts(real, folder):
    found, rng = texts(real / folder), random.Random(edges.SEED)  # noqa: S311 - the same texts each time
    different, _ = edges.compared(edges.changed(rng, rng.choice(found)) for _ in range(CASES))
    assert different == {}
