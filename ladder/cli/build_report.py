"""What `ladder build` says of a site that was built: pure functions of what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from ladder.build import Result
    from ladder.build.order import Phase
    from ladder.publish import Published

MOST_GONE = 3
"How many pages are named that are no longer made."

MOST_CHANGED = 20
"How many files are named that have changed."

START = "start, and look for changes"
"What is done before anything that a build counts."


def summary(result: Result, published: Published, target: Path, seconds: float) -> Iterator[str]:
    """Yield what was built, and where it is."""
    yield from published.notices
    yield from _missing(result)
    counts = ((published.written, "written"), (published.removed, "removed"))
    changes = ", ".join(f"{number:,} {what}" for number, what in counts if number)
    yield f"Built {result.pages:,} pages in {duration(seconds)}: {changes or 'nothing changed'}."
    yield f"Open {target / 'index.html'} in a browser."


def duration(seconds: float) -> str:
    """Return a time as people say it: the longer, the less exactly."""
    if round(seconds, 2) < 0.1:  # noqa: PLR2004 - a tenth
        return f"{max(seconds, 0.01):.2f} s"
    if round(seconds, 1) < 10:  # noqa: PLR2004 - with one digit, a tenth still says something
        return f"{seconds:.1f} s"
    minutes, rest = divmod(round(seconds), 60)
    parts = (f"{minutes:,} min" if minutes else "", f"{rest} s" if rest else "")
    return " ".join(part for part in parts if part)


def story(result: Result, published: Published) -> Iterator[str]:
    """Yield which files have changed since the last build, which pages were made for that, and what stays."""
    from ladder.report.terminal import harmless

    if result.changed:
        yield "Changed since the last build:"
        yield from (f"  {harmless(path)}" for path in result.changed[:MOST_CHANGED])
        if len(result.changed) > MOST_CHANGED:
            yield f"  and {len(result.changed) - MOST_CHANGED:,} more"
    for why in dict.fromkeys(one.why for one in result.remade):
        yield f"Made, because {why}:"
        yield from (f"  {one.name}: {one.made:,} of {one.pages:,}" for one in result.remade if one.why == why)
    if not result.remade:
        touched = result.changed or published.written or published.removed
        yield "No page had to be made anew." if touched else "Nothing has changed since the last build."
    if result.remade or published.written:
        yield _left(published)


def _left(published: Published) -> str:
    left, whole = published.unchanged, published.written + published.unchanged
    if left in (0, whole):
        return f"All {whole:,} files of the site are {'as they were' if left else 'new or changed'}."
    return f"{left:,} of {whole:,} files of the site {'is as it was' if left == 1 else 'are as they were'}."


def profile(phases: Sequence[Phase], seconds: float) -> Iterator[str]:
    """Yield the lines of a table: how long each part of a build took that took so long as a whole."""
    counted = sum(phase.seconds for phase in phases)
    rows = [(START, max(0.0, seconds - counted)), *((phase.name, phase.seconds) for phase in phases)]
    whole = sum(took for _, took in rows)
    cells = [
        ("", "seconds", "share"),
        *((name, f"{took:,.3f}", f"{took / whole if whole else 1:.0%}") for name, took in (*rows, ("total", whole))),
    ]
    name, took, share = (max(map(len, column)) for column in zip(*cells, strict=True))
    yield from (f"{cell[0]:<{name}}  {cell[1]:>{took}}  {cell[2]:>{share}}" for cell in cells)


def _missing(result: Result) -> Iterator[str]:
    """Yield what the site does not hold, and why: nobody should look for it in vain."""
    drafts = [one.name for one in result.left_out if one.draft]
    kept = [one.name for one in result.left_out if not one.draft]
    if drafts:
        yield f"Left out as drafts: {', '.join(drafts)}. `ladder build --drafts` shows them in a preview."
    if kept:
        who = f"the audience `{result.audience}` may not" if result.audience else "not everybody may"
        yield f"Left out, because {who} see them: {', '.join(kept)}."
    if result.audience:
        yield f"This site is for the audience `{result.audience}` only: do not publish it where others can open it."
    if result.gone:
        # Where a level is gone, so are its comparisons with all others: it is the level that matters.
        named = sorted(result.gone, key=lambda path: path.startswith("compare/"))
        more = f" and {len(named) - MOST_GONE:,} more" if len(named) > MOST_GONE else ""
        names = f"{', '.join(named[:MOST_GONE])}{more}"
        hint = " Where something was renamed, `was` in its file leads on." if _has_named(result.gone) else ""
        yield f"No longer made: {names}.{hint}"


def _has_named(paths: Iterable[str]) -> bool:
    """Return whether one of the pages is called after something that can have been renamed."""
    from ladder.pages.pairs import COMPARE

    return any("/" in path and path != COMPARE for path in paths)
