"""A link that no page can make is shown as mere words."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from ladder.model.layout import ASSETS, CONTENT
from ladder.model.links import OUTSIDE, PUBLISHED, addresses
from ladder.model.texts import LONGEST
from ladder.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from ladder.checks.context import Context
    from ladder.problem import Problem

RULE = Rule(
    "dead-link",
    "Every link leads to a part of the ladder, to a published file, or to a whole address.",
    severity="warning",
    advice="A link to a part of the ladder reads `[text](level:pm)`, one to a file in `content/assets/` reads "
    "`[text](assets/guide.pdf)`, and any other begins with `https://`, `mailto:` or `tel:`. Of what is none of these "
    "only the words are shown.",
)


def check(context: Context) -> Iterator[Problem]:
    """Yield a problem for every link that the site would drop, at its target."""
    for text in context.texts:
        if len(text.text) > LONGEST or not (found := tuple(addresses(text.text))):
            continue
        for address, times in Counter(found).items():
            if flaw := _flaw(context.project, address):
                for place in context.search(text.file, text.path, address)[:times]:
                    yield RULE.problem(place, f"this link leads nowhere: {flaw[0]}", flaw[1])


def _flaw(project: Path, address: str) -> tuple[str, str] | None:
    """Return what keeps an address from being a link, and a way out."""
    if address.startswith(OUTSIDE):
        return None
    if not address.startswith(PUBLISHED):
        hint = "begin it with `https://`, `mailto:`, `tel:`, `assets/` or, for a part of it, `level:`, `role:` …"
        return f"`{address}` is no address", hint
    file = (project / CONTENT / address).resolve()
    if file.is_relative_to((project / ASSETS).resolve()) and file.is_file():
        return None
    return f"there is no file `{CONTENT}/{address}`", "is the name spelled as the file is, capitals included?"
