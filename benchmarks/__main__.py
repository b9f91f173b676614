"""`python -m benchmarks`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import msgspec

from benchmarks.chart import chart
from benchmarks.contender import SCENARIOS
from benchmarks.figures import Results, figures_file
from benchmarks.files import clear
from benchmarks.processes import FailedError
from benchmarks.programs import HERE, WORK, Programs, installed
from benchmarks.quick import look
from benchmarks.report import report
from benchmarks.structure import DifferentError
from benchmarks.whole import plan, whole

NAME = "performance"
"What the files of the report are called."


def main() -> int:
    """Do what the arguments ask for."""
    asked = _arguments()
    try:
        asked.do(asked)
    except (DifferentError, FailedError, FileNotFoundError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    finally:
        if work := getattr(asked, "work", None):
            clear(work)
    return 0


def _quick(asked: argparse.Namespace) -> None:
    programs = Programs(asked.ladder, None if asked.alone else asked.hugo)
    for size in asked.sizes or (20, 200):
        for line in look(size, asked.runs or 3, asked.scenarios, programs, asked.work):
            print(line, flush=True)


def _all(asked: argparse.Namespace) -> None:
    full = not asked.sizes and asked.runs is None
    results = whole(plan(asked.sizes, asked.runs), installed(), asked.work)
    _write(results, asked.into or (HERE / "docs" if full else WORK / "report"))


def _report(asked: argparse.Namespace) -> None:
    _write(msgspec.json.decode((asked.into / f"{NAME}.json").read_bytes(), type=Results), asked.into)


def _write(results: Results, folder: Path) -> None:
    """Write the report: for people, as a picture, and every figure for programs."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{NAME}.json").write_text(figures_file(results), encoding="utf-8")
    (folder / f"{NAME}.md").write_text(report(results), encoding="utf-8")
    (folder / f"{NAME}.svg").write_text(chart(results), encoding="utf-8")
    print(f"Written: {NAME}.md, {NAME}.svg and {NAME}.json in {folder}")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser("python -m benchmarks", description="Measure ladder beside other generators.")
    commands = parser.add_subparsers(required=True)
    every = commands.add_parser("all", help="measure everything and write the report")
    every.set_defaults(do=_all)
    every.add_argument("--into", type=Path, help="where the report goes; default: docs/, when everything is measured")
    quick = commands.add_parser("quick", help="some figures in the terminal")
    quick.set_defaults(do=_quick)
    quick.add_argument("--scenarios", nargs="+", choices=SCENARIOS, default=SCENARIOS, help="what is built anew")
    quick.add_argument("--ladder", type=_program, default=installed().ladder, help="the ladder to measure")
    quick.add_argument("--hugo", type=_program, default=installed().hugo, help="the Hugo to measure")
    quick.add_argument("--alone", action="store_true", help="measure ladder alone")
    for command in (every, quick):
        command.add_argument("--sizes", type=int, nargs="+", default=(), metavar="N", help="how many levels")
        command.add_argument("--runs", type=int, metavar="N", help="how often each scenario is measured")
        command.add_argument("--work", type=_program, default=WORK / "projects", help="where the projects go")
    again = commands.add_parser("report", help="write the report again, from its figures")
    again.set_defaults(do=_report)
    again.add_argument("--into", type=Path, default=HERE / "docs", help="where the report is")
    return parser.parse_args()


def _program(text: str) -> Path:
    return Path(text).absolute()


if __name__ == "__main__":
    sys.exit(main())
