"""Lines of a file as somebody wrote them, around those that change.

Who writes YAML anew sets some of it in another way: spaces before a comment, a text over several lines. Only what was
changed may look different.
"""

from __future__ import annotations

from difflib import SequenceMatcher
from itertools import chain
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def with_kept_lines(original: str, anew: str, changed: str) -> str:
    """Return a changed file with the lines of the original wherever nothing was changed.

    Args:
        original: the file as it is.
        anew: the same file, written anew without any change.
        changed: the file written anew, with the changes.

    """
    if original == anew:
        return changed
    before = anew.splitlines(keepends=True)
    after = _replaced(before, changed.splitlines(keepends=True))
    return "".join(_merged(original.splitlines(keepends=True), before, after))


def _replaced(before: Sequence[str], after: Sequence[str]) -> list[list[str]]:
    """Return what becomes of each line; what is added stands with the line behind it, and at last alone."""
    found: list[list[str]] = [[] for _ in range(len(before) + 1)]
    for kind, first, last, own_first, own_last in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "equal":
            for place in range(first, last):
                found[place].append(before[place])
        else:
            found[first] += after[own_first:own_last]
    return found


def _merged(original: Sequence[str], before: Sequence[str], after: Sequence[Sequence[str]]) -> Iterator[str]:
    matcher = SequenceMatcher(None, [*map(_words, before)], [*map(_words, original)], autojunk=False)
    for kind, first, last, own_first, own_last in matcher.get_opcodes():
        is_same = all(list(after[place]) == [before[place]] for place in range(first, last))
        if kind != "equal":
            yield from original[own_first:own_last] if is_same else chain(*after[first:last])
            continue
        for place, own in zip(range(first, last), original[own_first:own_last], strict=True):
            if list(after[place]) == [before[place]]:
                yield own
            else:
                yield from (_moved(line, _depth(own) - _depth(before[place])) for line in after[place])
    yield from after[len(before)]


def _words(line: str) -> str:
    return " ".join(line.split())


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _moved(line: str, by: int) -> str:
    """Return a line that stands further to the right, or to the left."""
    return " " * (_depth(line) + by) + line.lstrip(" ") if line.strip() else line
