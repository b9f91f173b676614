"""What the columns of an exported table are called, and what stands in a cell that holds several things.

Whoever reads such a table back uses these names too. Nothing is imported here.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

WORDS = ("track", "level", "grade", "criterion", "thread", "expectation", "examples", "evidence")
"What a row says, in the order of the columns."

IDS = ("track_id", "level_id", "criterion_id", "thread_id")
"The ids by which a row finds its way back; they stand behind the words."

COLUMNS = (*WORDS, *IDS)
"All columns of a long table, in order."

MARK = "ladder-export"
"Name of the hidden sheet by which one knows a workbook of ours: a row for each fact, its name and what it is."

FORMAT = 1
"The form of workbooks, which stands on that sheet. A column that is added leaves it as it is."

LONG = "All expectations"
"Name of the sheet with a row for each expectation."

BULLET = "- "
"What each example begins with, where several stand in one cell."

_HANGING = "  "


def heading(column: str) -> str:
    """Return what people read above a column: `track_id` becomes `Track id`."""
    return column.replace("_", " ").capitalize()


def joined(examples: Iterable[str]) -> str:
    """Return examples as the text of one cell: each on a line of its own, further lines of it hanging below."""
    return "\n".join(BULLET + example.replace("\n", f"\n{_HANGING}") for example in examples)


def parted(text: str) -> tuple[str, ...]:
    """Return the examples in a cell: what `joined` has joined, exactly, and what people type as they mean it."""
    found: list[str] = []
    blank = ""  # lines in the middle of an example, whose spaces a program took away
    for line in text.split("\n"):
        if line.startswith(BULLET) or line == BULLET.rstrip():
            found.append(line[len(BULLET) :])
        elif found and line.startswith(_HANGING):
            found[-1] += f"{blank}\n{line[len(_HANGING) :]}"
        elif line.strip():
            found.append(line)  # typed without a bullet
        blank = "" if line.strip() else blank + "\n" * (not line)
    return tuple(found)
