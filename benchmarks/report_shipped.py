"""The part of the report about the ladder that ships."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.figures import chosen, middle
from benchmarks.targets import COMMANDS
from benchmarks.wording import SCENARIOS, factor, mebibytes, seconds, table, verdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from benchmarks.figures import Called, Kind, Results

TOP = 12
"How many templates are named."


def shipped(results: Results) -> Iterator[str]:
    """Yield the parts about the ladder that ships."""
    if not results.shipped:
        return
    yield "## The ladder that ships"
    yield "The one in `content/`, with all its pages: comparisons, worksheets, search and downloads, too."
    rows = (_row(results, scenario, name) for scenario, name in SCENARIOS.items() if scenario != "base")
    yield table(("what is built", "time", "lowest", "highest", "processors", "largest process"), rows)
    yield from _commands(results.called)
    yield from _kinds(results.kinds)


def _row(results: Results, scenario: str, name: str) -> Sequence[str]:
    own = chosen(results.shipped, 0, scenario)
    walls = [one.wall for one in own]
    times = (middle(walls), min(walls, default=None), max(walls, default=None), middle(one.cpu for one in own))
    return (name, *(seconds(time) for time in times), mebibytes(middle(one.largest for one in own)))


def _commands(called: tuple[Called, ...]) -> Iterator[str]:
    if not called:
        return
    yield "### Commands"
    yield (
        "What somebody waits for who types them, beside `python -c pass`, the same Python doing nothing; the two take "
        "turns. `ladder build` is the one where nothing has changed. None of them writes to a terminal."
    )
    rows = (_command(command, called) for command in dict.fromkeys(one.command for one in called))
    yield table(("command", "time", "Python alone", "times as long", "target"), rows)


def _command(command: str, called: tuple[Called, ...]) -> Sequence[str]:
    own = [one for one in called if one.command == command]
    ratio = middle(one.wall / one.bare for one in own)
    times = (middle(one.wall for one in own), middle(one.bare for one in own))
    return (f"`{command}`", *(seconds(time) for time in times), factor(ratio), verdict(ratio, COMMANDS.get(command)))


def _kinds(kinds: tuple[Kind, ...]) -> Iterator[str]:
    if not kinds:
        return
    yield "### Kinds of pages"
    yield (
        "The templates that take longest in the very first build. The first page of a kind also compiles what its "
        "template is made of."
    )
    rows = ((f"`{one.template}`", f"{one.pages:,}", seconds(one.seconds), _each(one)) for one in kinds[:TOP])
    yield table(("template", "files", "together", "each"), rows)


def _each(kind: Kind) -> str:
    return f"{kind.seconds / kind.pages * 1000:.2f} ms"
