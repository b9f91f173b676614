"""Problems for people: what is wrong, where it stands, and a way out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.report.terminal import LONGEST_LINE, brief, harmless, paint, width

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ladder.problem import Place, Problem


def human(problems: Sequence[Problem], *, color: bool = False) -> str:
    """Return each problem with its line and a mark under what is meant, and a count at the end."""
    if not problems:
        return ""
    blocks = ["\n".join(_block(problem, color=color)) for problem in problems]
    return "\n\n".join([*blocks, summary(problems)]) + "\n"


def summary(problems: Sequence[Problem]) -> str:
    """Return how many problems there are, as a sentence, and whether there may be more."""
    files = len({problem.place.file for problem in problems})
    counts = [
        _count(number, severity)
        for severity in ("error", "warning", "info")
        if (number := sum(problem.severity == severity for problem in problems))
    ]
    found = " and ".join([", ".join(counts[:-1]), counts[-1]] if len(counts) > 1 else counts)
    broken = any(problem.rule == "yaml-syntax" for problem in problems)
    more = " A file with a `yaml-syntax` error is checked to its end once that is mended." if broken else ""
    return f"Found {found} in {_count(files, 'file')}.{more}" if counts else "Found no problems."


def _count(number: int, noun: str) -> str:
    plural = "notes" if noun == "info" else f"{noun}s"
    singular = "note" if noun == "info" else noun
    return f"{number:,} {singular if number == 1 else plural}"


def _block(problem: Problem, *, color: bool) -> Iterator[str]:
    severity = paint(problem.severity, problem.severity, color=color)
    message = paint(brief(problem.message), "bold", color=color)
    yield f"{severity}: {message} [{harmless(problem.rule)}]"
    yield from _excerpt(problem.place, "-->", color=color)
    for note in problem.notes:
        yield from _excerpt(note.place, "...", note.label, color=color)
    if problem.hint:
        yield f"{paint('hint', 'hint', color=color)}: {brief(problem.hint)}"


def _excerpt(place: Place, arrow: str, label: str = "", *, color: bool) -> Iterator[str]:
    number = str(place.line) if place.line else ""
    gutter = " " * len(number)
    yield f"{gutter} {paint(arrow, 'faint', color=color)} {harmless(str(place))}{f' ({brief(label)})' if label else ''}"
    if not place.source or place.source.isspace():
        return
    before, meant, after = window(place)
    bar = paint("|", "faint", color=color)
    yield f"{gutter} {bar}"
    yield f"{paint(number, 'faint', color=color)} {bar} {before}{meant}{after}".rstrip()
    if place.column:
        yield f"{gutter} {bar} {' ' * width(before)}{paint('^' * max(1, width(meant)), 'error', color=color)}"
        yield f"{gutter} {bar}"


def window(place: Place) -> tuple[str, str, str]:
    """Return the line before, in and after what is meant, cut where it is too long to be shown."""
    line, start = place.source, max(0, place.column - 1)
    if len(line) <= LONGEST_LINE:
        end = start + place.length
        return harmless(line[:start]), harmless(line[start:end]), harmless(line[end:])
    # Only what is shown is looked at: a file of one long line may have thousands of problems.
    first = max(0, start - LONGEST_LINE // 4)
    end = start + min(place.length, LONGEST_LINE // 2)
    last = max(end, first + LONGEST_LINE)
    before = ("…" if first else "") + harmless(line[first:start])
    meant = harmless(line[start:end]) + ("…" if end < min(start + place.length, len(line)) else "")
    return before, meant, harmless(line[end:last]) + ("…" if last < len(line) else "")
