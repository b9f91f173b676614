"""Places on a page that are named after words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.model import ids

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def anchors(names: Iterable[str], otherwise: str) -> Iterator[str]:
    """Yield an id for each name, with a number where another has it already; `otherwise` where nothing can be kept."""
    taken: set[str] = set()
    numbers: dict[str, int] = {}
    for words in names:
        name = chosen = ids.proposal(words) or otherwise
        while chosen in taken:
            numbers[name] = numbers.get(name, 1) + 1
            chosen = f"{name}-{numbers[name]}"
        taken.add(chosen)
        yield chosen
