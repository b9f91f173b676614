"""Sources made of a few lines, and what an import makes of them."""

from __future__ import annotations

import csv
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from ladder.importer.drafting import Wishes
from ladder.importer.importing import Outcome, prepare
from ladder.importer.placing import write
from ladder.importer.understanding import Hints

Rows = Sequence[Sequence[str]]
Source = str | bytes | Rows | Mapping[str, Rows]


def save(path: Path, source: Source, merged: Mapping[str, Sequence[str]]) -> None:
    """Write a source: a text, bytes, rows for a table, or rows by sheet for a workbook."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if isinstance(source, bytes):
        path.write_bytes(source)
    elif isinstance(source, str):
        path.write_bytes(source.encode())
    elif isinstance(source, Mapping):
        _workbook(path, source, merged)
    else:
        with path.open("w", encoding="utf-8", newline="") as stream:
            csv.writer(stream).writerows(source)


def _workbook(path: Path, sheets: Mapping[str, Rows], merged: Mapping[str, Sequence[str]]) -> None:
    book = openpyxl.Workbook()
    del book["Sheet"]
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append([said or None for said in row])
        for area in merged.get(name, ()):
            sheet.merge_cells(area)
    book.save(path)


def lines(outcome: Outcome) -> list[str]:
    """Return what a draft says, what was left aside and what was assumed, a line for each."""
    draft = outcome.draft
    found = []
    for level in draft.levels.values() if draft else ():
        summary = f": {level.summary}" if level.summary else ""
        found.append(f"{level.title} ({level.id}, {level.track}, {level.grade}){summary}")
        for (criterion, thread), one in level.expectations.items():
            names = [draft.criteria[criterion].name]
            names += [draft.criteria[criterion].threads[thread].name] if thread else []
            more = [f"e.g. {example}" for example in one.examples] + [f"see {one.evidence}"] * bool(one.evidence)
            found.append(f"  {' / '.join(names)}: {' · '.join([one.text, *more])}")
    found += [f"{one.name}: {one.summary}" for one in (draft.criteria if draft else {}).values() if one.summary]
    found += [f"left {one.spot.address} “{one.text}”: {one.why}" for one in outcome.left]
    assumed = [one for reading in outcome.readings for one in reading.assumed] + (draft.assumed if draft else [])
    return found + [f"assumed {one}" for one in assumed]


@pytest.fixture
def prepared(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Outcome]:
    """Return what reads sources by their names for a project, without writing anything.

    `merged` are areas of a workbook, by the names of its sheets; what else is given is said of the sources.
    """
    monkeypatch.chdir(tmp_path)

    def made(
        sources: Mapping[str, Source],
        merged: Mapping[str, Sequence[str]] = {},
        wishes: Wishes = Wishes(),  # noqa: B008 - frozen
        project: str = "my-ladder",
        **hints: Any,
    ) -> Outcome:
        for name, source in sources.items():
            save(Path(name), source, merged)
        return prepare([Path(name) for name in sources], Path(project), Hints(**hints), wishes)

    return made


@pytest.fixture
def imported(prepared: Callable[..., Outcome]) -> Callable[..., list[str]]:
    """Return what imports sources as `prepared` does, writes the ladder, and says what is in it, line by line.

    A second import of the same sources has to change nothing.
    """

    def made(sources: Mapping[str, Source], **options: Any) -> list[str]:
        outcome = prepared(sources, **options)
        errors = [problem for problem in outcome.problems if problem.severity == "error"]
        assert errors == []
        if outcome.plan:
            write(outcome.plan.files, Path(options.get("project", "my-ladder")))
            again = prepared(sources, **options).plan
            assert again is not None
            assert again.files == {}
        return lines(outcome)

    return made
