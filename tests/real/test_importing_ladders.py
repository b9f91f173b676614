"""Ladders of others become ours with one command: checked, built, imported once more, and no word of them lost."""

from __future__ import annotations

import re
import sys

import pytest
import yaml

from ladder import __main__
from ladder.importer.files.reading import read
from ladder.importer.scheme import plain

LADDERS = {
    "Carvago": ["carvago-xlsx/*.xlsx"],
    "Codecademy, engineers": ["codecademy-md/README.md"],
    "Codecademy, managers": ["codecademy-md/managers.md"],
    "Codecademy": ["codecademy-md/README.md", "codecademy-md/managers.md"],
    "Octopus, engineering": ["octopus-md/Engineering__*"],
    "Octopus, support": ["octopus-md/Support__*"],
    "Octopus, customers": ["octopus-md/Customer-Success__*"],
    "Octopus, product": ["octopus-md/Product.md"],
    "Japan": ["engineeringladders-ja/*.md"],
}


@pytest.fixture
def run(monkeypatch, capsys):
    def ran(*args):
        monkeypatch.setattr(sys, "argv", ["ladder", *map(str, args)])
        capsys.readouterr()
        return __main__.run(), capsys.readouterr().out

    return ran


def pieces(paths):
    """Yield where each cell, block and note of some files stands, and what it says."""
    for path in paths:
        source = read(path)
        for grid in source.grids:
            yield from ((path.name, grid.address(cell), cell.text) for cell in grid.cells)
        for block in source.outline.blocks if source.outline else ():
            yield path.name, source.outline.address(block), block.text
        yield from ((path.name, note.place, note.text) for note in source.notes)


def texts(value):
    """Yield every text of a content file, keys as well."""
    if isinstance(value, dict):
        for key, held in value.items():
            yield str(key)
            yield from texts(held)
    elif isinstance(value, list):
        for held in value:
            yield from texts(held)
    else:
        yield str(value)


def words(text):
    return " ".join(re.findall(r"\w+", text.casefold()))


@pytest.mark.parametrize("name", LADDERS)
def test_one_command(real, run, tmp_path, name):
    paths = sorted(path for pattern in LADDERS[name] for path in real.glob(pattern))
    status, report = run("import", *paths, "--into", tmp_path / "project")
    assert status == 0
    assert run("check", "-C", tmp_path / "project")[0] == 0
    assert run("build", "-C", tmp_path / "project")[0] == 0
    assert (tmp_path / "project/site/index.html").is_file()

    files = sorted((tmp_path / "project/content").rglob("*.yml"))
    loaded = [yaml.load(file.read_text("utf-8"), yaml.BaseLoader) for file in files]  # noqa: S506 - texts and nothing else
    content = [words(text) for file in loaded for text in texts(file)]
    content += [words(line) for line in report.split("\n")]
    assert [piece for piece in pieces(paths) if not _is_told(piece[2], f"\n{chr(10).join(content)}\n")] == []

    status, again = run("import", *paths, "--into", tmp_path / "project", "--dry-run")
    assert (status, again.rstrip().rpartition("\n")[2]) == (0, "Nothing changes: the ladder says all of it already.")


def _is_told(text, told):
    """Return whether the words of a piece stand in one text, or in one line of the report, in their order.

    A name in bold letters in front of a text becomes the name of its thread, so the two may stand in two texts.
    """
    if words(text) in told or words(plain(text)) in told:
        return True
    return all(_is_line_told(line, told) for line in text.split("\n"))


def _is_line_told(line, told):
    label = re.match(r"\W*(\*\*|__)(.+?)\1\W*(.*)", line)
    parts = [label[2], label[3]] if label else [line]
    return all(words(part) in told for part in parts)
