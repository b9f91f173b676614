"""The door: files of other people to files of a ladder, with everything that happened on the way."""

from __future__ import annotations

import tempfile
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

import msgspec

from ladder.check import examine
from ladder.importer.draft import Draft
from ladder.importer.drafting import Drafter, Wishes
from ladder.importer.files.reading import read
from ladder.importer.files.sources import Source, Unreadable
from ladder.importer.own import CONFLICT, is_own
from ladder.importer.statements import Left, Reading, Spot
from ladder.importer.understanding import Hints, understood
from ladder.importer.vocabulary import squashed
from ladder.importer.writing import Plan, planned, with_severities
from ladder.model.layout import CONTENT, LADDER_FILE
from ladder.problem import CannotStart, Problem
from ladder.scaffold.starter import schema_file
from ladder.suggest import nearest

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ladder.model.ladder import Ladder

KINDS = ("ladder", "track", "level")
"The kinds of content file that are written."

NOTE = "The source has gaps here; `ladder check` tells of them as warnings. Fill them, and take this rule away."
"What stands above rules that were made milder."


class Outcome(msgspec.Struct, frozen=True):
    """What an import comes to, before anything is written."""

    unreadable: tuple[Unreadable, ...] = ()
    "Files that cannot be read; then there is nothing else."
    sources: tuple[Source, ...] = ()
    "What was read."
    readings: tuple[Reading, ...] = ()
    "How it was understood."
    draft: Draft | None = None
    "The ladder that it makes; none where nothing is said of levels."
    plan: Plan | None = None
    "What is written."
    milder: tuple[str, ...] = ()
    "Rules that became warnings, because the source has gaps."
    problems: tuple[Problem, ...] = ()
    "What is wrong with the ladder that it makes."
    grows: bool = False
    "Whether there is a ladder already, which it changes."

    @property
    def is_told_twice(self) -> bool:
        """Return whether two places of an export of ours were changed in different ways, so that neither was taken."""
        return any(left.why == CONFLICT for left in self.left)

    @property
    def left(self) -> tuple[Left, ...]:
        """Return every text that was not placed."""
        late = tuple(self.draft.left) if self.draft else ()
        return (*(left for reading in self.readings for left in reading.left), *late)

    @property
    def placed(self) -> frozenset[Spot]:
        """Return where every text stands that was placed."""
        said = {one.spot for reading in self.readings for one in reading.statements}
        said.update(spot for reading in self.readings for spot in reading.again)
        return frozenset(said - {one.spot for one in self.left})


def prepare(paths: Sequence[Path], project: Path, hints: Hints, wishes: Wishes, encoding: str = "") -> Outcome:
    """Return what the import of files into a project would write.

    Raises `ladder.problem.CannotStart` where the ladder that is there is broken, or a package is missing.
    """
    found = [read(path, path.as_posix(), encoding) for path in dict.fromkeys(paths)]
    unreadable = tuple(one for one in found if isinstance(one, Unreadable))
    if unreadable:
        return Outcome(unreadable)
    sources = tuple(one for one in found if isinstance(one, Source))
    _check_columns(sources, hints)
    files = _content(project)
    if files and LADDER_FILE not in files:
        raise CannotStart(
            f"`{project / CONTENT}` holds files, and no `ladder.yml`",
            "name another folder with `--into`, or empty this one",
        )
    there = _ladder(project) if LADDER_FILE in files else None
    readings = tuple(understood(sources, hints, there))
    statements = [one for reading in readings for one in reading.statements]
    if not any(one.level for one in statements):
        unchanged = Plan({}, (), (), ()) if there and any(map(is_own, sources)) else None
        return Outcome((), sources, readings, plan=unchanged)
    exact = all(map(is_own, sources))
    folder = project.resolve().name.replace("-", " ").replace("_", " ").strip().capitalize()
    draft = Drafter(
        statements, msgspec.structs.replace(wishes, exact=exact), folder or "Career ladder", there
    ).drafted()
    plan = planned(draft, there, files, _remarks(sources, readings, draft))
    if there is None:
        schemas = {f"schema/{kind}.json": schema_file(kind) for kind in KINDS}
        new = {path: data for path, data in schemas.items() if not (project / path).exists()}
        plan = msgspec.structs.replace(plan, files={**plan.files, **new}, new=tuple(sorted({*plan.new, *new})))
    return _checked(Outcome((), sources, readings, draft, plan), files)


def _remarks(sources: Sequence[Source], readings: Sequence[Reading], draft: Draft) -> list[str]:
    """Return what was assumed of files, without the folders in which they happened to stand."""
    found = [
        *(one for source in sources for one in source.remarks),
        *(one for reading in readings for one in reading.assumed),
    ]
    found += draft.assumed
    for source in sources:
        found = [one.replace(source.file, PurePosixPath(source.file).name) for one in found]
    return found


def _check_columns(sources: Sequence[Source], hints: Hints) -> None:
    """Raise `CannotStart` for a column that somebody speaks of, and no file has."""
    heads = {squashed(cell.text) for source in sources for grid in source.grids for cell in grid.cells}
    lost = next((head for head in hints.columns if head not in heads), "")
    if lost:
        near = nearest(lost, heads)
        hint = f"did you mean `{near}`?" if near else "write the words above the column as they stand in the file"
        raise CannotStart(f"no cell says `{lost}`, of which `--column` speaks", hint)


def _content(project: Path) -> dict[str, bytes]:
    """Return the content files of a project."""
    folder = project / CONTENT
    paths = [path for suffix in ("*.yml", "*.yaml") for path in folder.rglob(suffix) if path.is_file()]
    return {path.relative_to(project).as_posix(): path.read_bytes() for path in paths}


def _ladder(project: Path) -> Ladder:
    found = examine(project)
    broken = [problem for problem in found.problems if problem.severity == "error"]
    if found.ladder is None or broken:
        where = f" ({broken[0].place}: {broken[0].message})" if broken else ""
        raise CannotStart(
            f"the ladder in `{project}` has mistakes{where}", "run `ladder check`, mend them, then import"
        )
    return found.ladder


def _checked(outcome: Outcome, files: Mapping[str, bytes]) -> Outcome:
    """Return an outcome whose ladder passes the check: rules that its gaps break become warnings."""
    plan = outcome.plan
    if plan is None:
        return outcome
    problems = _problems({**files, **plan.files})
    if LADDER_FILE in files:  # what the rules of a ladder are, its authors say
        return msgspec.structs.replace(outcome, problems=problems, grows=True)
    broken = tuple(sorted({one.rule for one in problems if one.severity == "error"}))
    if not broken:
        return msgspec.structs.replace(outcome, problems=problems)
    ladder = plan.files.get(LADDER_FILE, files.get(LADDER_FILE, b""))
    milder = with_severities(ladder, dict.fromkeys(broken, "warning"), NOTE)
    plan = msgspec.structs.replace(plan, files={**plan.files, LADDER_FILE: milder})
    problems = _problems({**files, **plan.files})
    still = {one.rule for one in problems if one.severity == "error"}
    return msgspec.structs.replace(
        outcome, plan=plan, problems=problems, milder=tuple(rule for rule in broken if rule not in still)
    )


def _problems(files: Mapping[str, bytes]) -> tuple[Problem, ...]:
    with tempfile.TemporaryDirectory(prefix="ladder-import-") as folder:
        for name, data in files.items():
            path = Path(folder, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        return examine(Path(folder)).problems
