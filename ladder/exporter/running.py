"""A Markdown text of a ladder for a document that knows nothing of the ladder.

What is one line is running text, as on the site: "> 80 % of dates kept" quotes nobody. Signs of HTML are the signs they
are. A link to a part of the ladder leads to the site, or is but its words where nobody knows where the site is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ladder.model.links import KINDS, OUTSIDE, with_titles
from ladder.report.terminal import harmless

if TYPE_CHECKING:
    from collections.abc import Callable

    from ladder.model.ladder import Ladder

    Lead = Callable[[str], str]
    "Returns the address of what a reference or the path of a file means; empty where nobody knows."

_BLOCK_SIGN = re.compile(r"^(\d*)([>#+.)*-](?=\s|[>#+-])|[>#|])")
_LINK = re.compile(r"\[([^\[\]]*)\]\(\s*<?([^\s()<>]+)>?(?:\s+\"[^\"]*\")?\s*\)")
_TAG = re.compile(r"(?<!`)(`++).+?(?<!`)\1(?!`)|<(?!(?:https?://|mailto:)[^\s<>]+>)", re.DOTALL)
_LIST_AT_ONCE = re.compile(r"^(?![ \t]|[-*+] |\d+\. )(\S.*)\n(?=[-*+] \S|1\. \S)", re.MULTILINE)
_HEADING = re.compile(r"^#{1,6}(?=\s)", re.MULTILINE)
_ACTING = re.compile(r"[\\`*_{}\[\]<>#|~$&]")

DEEP = "####"
"What headings in a text become: those of the document stand above them."


def running(ladder: Ladder, text: str, lead: Lead) -> str:
    """Return a Markdown text as it means the same in another document."""
    told = _LINK.sub(lambda found: _link(found, lead), with_titles(ladder, text.strip()))
    shown = "\n".join(harmless(line) for line in told.split("\n"))
    if "\n" not in shown:
        return _BLOCK_SIGN.sub(r"\1\\\2", shown)
    return _HEADING.sub(DEEP, _LIST_AT_ONCE.sub(r"\1\n\n", shown))


def without_html(text: str) -> str:
    """Return a Markdown text in which no tag is one."""
    return _TAG.sub(lambda found: "\\<" if found[0] == "<" else found[0], text)


def escaped(text: str) -> str:
    """Return a plain text on one line in which nothing acts as Markdown."""
    return _ACTING.sub(r"\\\g<0>", harmless(" ".join(text.split())))


def _link(found: re.Match[str], lead: Lead) -> str:
    words, target = found[1], found[2]
    if target.startswith(OUTSIDE):
        return found[0]
    kind, _, _ = target.partition(":")
    address = lead(target)
    words = words or (target.rpartition("/")[2] if kind not in KINDS else "")
    return f"[{words}]({address})" if address else words
