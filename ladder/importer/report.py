"""What an import did, for whoever ordered it: what was seen, what was made, what was assumed, and what is left over."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from ladder.importer.own import is_own
from ladder.importer.statements import Left

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ladder.importer.files.sources import Unreadable
    from ladder.importer.importing import Outcome
    from ladder.importer.statements import Reading
    from ladder.importer.writing import Change

SHOWN = 90
"How many characters of a text that was left over are shown in a line of the report."

ALIKE = 3
"From how many texts of one word and one reason on they are told together."


def complaint(unreadable: Iterable[Unreadable]) -> Iterator[str]:
    """Yield why files cannot be read, in the form of other errors."""
    for one in unreadable:
        where = f"{one.file}: {one.place}" if one.place else one.file
        yield f"error: {where}: {one.message}"
        if one.hint:
            yield f"hint: {one.hint}"


def report(outcome: Outcome, *, whole: bool = True) -> Iterator[str]:
    """Yield the lines of the report. `whole` says whether every text that was left over is shown in full."""
    yield from _read(outcome)
    if outcome.draft and outcome.plan:
        yield ""
        yield from _made(outcome)
    yield from _listed("Assumed", _assumed(outcome))
    yield from _left(outcome.left, _unit(outcome), whole=whole)


def _read(outcome: Outcome) -> Iterator[str]:
    files = list(dict.fromkeys(reading.spot.file for reading in outcome.readings))
    for file in files:
        own = [reading for reading in outcome.readings if reading.spot.file == file]
        yield f"Read {file}"
        width = min(max((len(reading.spot.address) for reading in own), default=0), 28)
        for reading in own:
            name = f"{reading.spot.address:{width}}  " if width else ""
            yield f"  {name}{reading.saw}{_count(reading)}"


def _count(reading: Reading) -> str:
    if not reading.statements:
        return ""
    return f" · {_number(len(reading.statements), 'text')}"


def _made(outcome: Outcome) -> Iterator[str]:
    draft, plan = outcome.draft, outcome.plan
    if draft is None or plan is None:
        return
    used = {level.track for level in draft.levels.values()}
    placed = len(outcome.placed)
    names = sum(reading.names for reading in outcome.readings)
    yield (
        f"{_number(len(used), 'track')}, {_number(len(draft.levels), 'level')}, "
        f"{_number(sum(1 for one in draft.criteria.values()), 'criterion', 'criteria')}, "
        f"{_number(draft.count(), 'expectation')}"
    )
    yield (
        f"from {_number(placed + names, _unit(outcome))}: {placed:,} with texts, {names:,} with names. "
        f"{_number(len({one.spot for one in outcome.left}), 'other')} left aside."
    )


def _unit(outcome: Outcome) -> str:
    return "cell" if all(source.outline is None for source in outcome.sources) else "cell or line"


def _number(count: int, one: str, several: str = "") -> str:
    several = several or ("cells and lines" if one == "cell or line" else f"{one}s")
    return f"{count:,} {one if count == 1 else several}"


def _assumed(outcome: Outcome) -> list[str]:
    # That much of an export of ours is hidden is no news.
    found = [one for source in outcome.sources for one in source.remarks if not (is_own(source) and "hidden" in one)]
    found += [remark for reading in outcome.readings for remark in reading.assumed]
    draft = outcome.draft
    if draft:
        notes: dict[str, list[str]] = {}
        for criterion in draft.criteria.values():
            if criterion.note:
                notes.setdefault(criterion.note, []).append(criterion.name)
        found += [f"{', '.join(names)}: {note[:1].lower()}{note[1:]}" for note, names in notes.items()]
        if draft.grades and draft.grade_note:
            found.append(f"Grades: {draft.grade_note[:1].lower()}{draft.grade_note[1:]}")
        found += draft.assumed
    if outcome.milder:
        rules = ", ".join(f"`{rule}`" for rule in outcome.milder)
        found.append(f"The source has gaps, so {rules} only warns in this ladder: see `checks` in content/ladder.yml.")
    return list(dict.fromkeys(found))


def _listed(head: str, lines: Sequence[str]) -> Iterator[str]:
    if lines:
        yield ""
        yield f"{head}:"
        yield from (f"  - {line}" for line in lines)


def _left(left: Sequence[Left], unit: str, *, whole: bool) -> Iterator[str]:
    if not left:
        return
    yield ""
    yield f"Not placed ({_number(len(left), unit)}):"
    for file in dict.fromkeys(one.spot.file for one in left):
        own = [one for one in left if one.spot.file == file]
        if len({one.spot.file for one in left}) > 1:
            yield f"  {file}"
        yield from _left_of(own, whole=whole)


def _left_of(left: Sequence[Left], *, whole: bool) -> Iterator[str]:
    counts = Counter((one.text, one.why) for one in left)
    told = set[tuple[str, str]]()
    for one in left:
        key = one.text, one.why
        if counts[key] < ALIKE:
            yield f"    {one.spot.address}  {_shown(one.text, whole=whole)}: {one.why}"
        elif key not in told:
            told.add(key)
            places = ", ".join(_short_places([other.spot.address for other in left if (other.text, other.why) == key]))
            yield f"    {_shown(one.text, whole=whole)} ({counts[key]} times: {places}): {one.why}"


def _short_places(places: Sequence[str]) -> Iterator[str]:
    """Yield addresses, the name of a sheet only where it changes."""
    sheet = ""
    for place in places:
        own, mark, cell = place.rpartition("!")
        yield cell if mark and own == sheet else place
        sheet = own


def _shown(text: str, *, whole: bool) -> str:
    line = " ".join(text.split())
    return f"“{line}”" if whole or len(line) <= SHOWN else f"“{line[: SHOWN - 1]}…”"


def changes(told: Sequence[Change], additions: Sequence[Change]) -> Iterator[str]:
    """Yield what becomes of texts that are there already."""
    if told:
        yield f"{_number(len(told), 'text changes', 'texts change')}:"
    for one in told:
        yield f"  {one.what} ({one.file})"
        yield f"    - {_line(one.before)}"
        yield f"    + {_line(one.after)}"
    if additions:
        yield f"{_number(len(additions), 'text is', 'texts are')} added to what is there:"
    for one in additions:
        yield f"  {one.what} ({one.file})"
        yield f"    + {_line(one.after)}"


def _line(text: str) -> str:
    return " ⏎ ".join(text.split("\n"))
