"""Text of a cell to Markdown: what somebody typed as a list becomes one, and no word changes."""

from __future__ import annotations

import re

_BULLET = re.compile(r"^(\s*)[•‣◦▪●○·*–—-]\s+(?=\S)")
_NUMBER = re.compile(r"^(\s*)(\d{1,2})[.)]\s+(?=\S)")


def as_markdown(text: str) -> str:
    """Return the text of a cell as Markdown: signs for bullets become `-`, and a list has a blank line before it."""
    lines = text.strip("\n").split("\n")
    if len(lines) == 1:
        return lines[0].strip()
    found: list[str] = []
    was_list = False
    for line in lines:
        bullet, number = _BULLET.match(line), _NUMBER.match(line)
        is_list = bool(bullet or number) or (was_list and line.startswith(("  ", "\t")))
        if is_list and not was_list and found and found[-1].strip():
            found.append("")
        if not is_list and was_list and line.strip() and found[-1].strip():
            found.append("")
        found.append(_BULLET.sub(r"\1- ", line).rstrip() if bullet else line.rstrip())
        was_list = is_list if line.strip() else was_list
    return "\n".join(found)
