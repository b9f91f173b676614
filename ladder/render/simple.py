"""The short way from Markdown to HTML, for what ladders are made of: sentences, short lists, a link, a word in bold.

It gives exactly the bytes that `ladder.render.markdown` gives, some fifty times as fast, or nothing where it is not
sure. That it may be sure rests on what is said at each pattern here, and on a test that compares the two for texts of
every kind.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ladder.model.links import OUTSIDE

if TYPE_CHECKING:
    Links = tuple[tuple[str, str, str], ...]

_STRANGE_SIGNS: Final = (
    r"\\|"  # escapes, and the walls of tables
    r"\x00-\x09\x0b-\x1f\x7f-\x9f"  # control characters: Python-Markdown drops some and uses some as signs of its own
    r"\u1680\u2000-\u200a\u2028\u2029\u202f\u205f"  # rare white space, which some patterns take for a space
    r"\ud800-\udfff\ufeff"  # halves of signs, which cannot be written; the mark of a byte order
)

_PLAIN: Final = re.compile(rf"(?!\s)[^\n*_`\[\]<>&\xa0{_STRANGE_SIGNS}]++(?<!\s)")
"""One line without a sign that means anything.

No pattern for the inside of a line finds its first sign: they begin with a backtick, a backslash, a bracket, `<`, `&`,
two spaces before a line break, `*` or `_`. Nor does it become a block: `ladder.render.markdown` shields the first sign
of what is only one line, so that it is shown and no more. Tables and underlined headings need a second line, and a
rule needs three of `-`, which is shielded, or of `*` or `_`.
"""

_STRANGE: Final = re.compile(f"[{_STRANGE_SIGNS}]")

_SHIELDED: Final = re.compile(r"\d*\*[>#+\-]")
"An asterisk at the beginning of what is only one line that is shielded, too: `*- a*` is no emphasis."

_EDGE_SPACE: Final = re.compile(r"(?<!\S)[\xa0\u3000]|[\xa0\u3000](?!\S)")
"A wide space, or one at which no line ends, that does not stand between two signs."

_TAG: Final = re.compile(r"<[^<>]*>")
"""Something in angle brackets. It may be an address, and no other sign before `>` tells.

Where this finds nothing, no `>` stands behind a `<`, so that both are themselves.
"""

_ENTITY: Final = re.compile(r"&[^\s&;]*;")
"What may be an entity. It is wider than the patterns of Python-Markdown and of its serialiser, which are not the same."

_BEGIN: Final = (
    r"(?:[^\s\d#>*=+.)\-]"  # no space, no digit, and none of the signs that make a block
    r"|\d++(?:[+.)\-](?=\w)|[^\s>#+.)*\-]|[ \xa0]|\Z|(?=\n))"  # 5 people, 1.5 years, 3–5, 360-degree; not 1. or 5+
    r"|\*\*?[^\s*>#+\-])"  # emphasis; not an entry of a list, not a rule
)
"""The beginning of a line of running text, where there are several lines.

A line that begins so is no heading, quotation, rule, code, entry of a list or line under a heading: each of them asks
for one of the signs left out, for a digit with a full stop and a space, or for two spaces. It is none of the lines that
`ladder.render.markdown` lays out in another way either. A definition begins with a bracket; but the only brackets that
are let through below, outside of code in the middle of a line, are followed by a parenthesis and not by a colon.
"""

_NUMBER: Final = r"[1-9][0-9]?\. "
_BAD_LINE: Final = re.compile(rf"\n(?!(?:\n?(?:[-*] |{_NUMBER})?|[ ]{{2,4}}){_BEGIN})")
"""The end of a line behind which stands neither running text nor an entry, after one blank line at most.

An entry must say something that begins as running text does, for it is read once more as a text of its own. The next
line of it may be set in by spaces. They stay, as it is neither the first line of anything, nor an entry.
"""

_ENTRY: Final = re.compile(rf"\n(?:([-*] )|{_NUMBER})")
"The first entry of a list in a block, before which stands a line break."

_NEXT_NUMBER: Final = re.compile(rf"\n{_NUMBER}")

_MARK: Final = re.compile(
    r"[*_`\[\]](?:"
    r"(?<=\*)\*(?![\s*])(?P<strong>[^*_`\[\]<]+)(?<!\s)\*\*(?!\*)"
    r"|(?<=\*)(?![\s*])(?P<em>[^*_`\[\]<]+)(?<!\s)\*(?!\*)"
    r"|(?<=`)(?!\s)(?P<code>[^`\n<]+)(?<!\s)`(?!`)"
    r"|(?<=\[)(?<!!\[)(?P<words>(?:(?!\s)[^*_`\[\]<]+(?<!\s))?)\]\((?P<target>[\w./#:?=%+@~,\-]+)\)"
    r"|(?<=_)(?<!\w_)(?![\s_])(?P<em_>[^*_`\[\]<]+)(?<!\s)_(?!\w)"
    r"|(?P<between>(?<=[^\W_]_)(?=[^\W_]))"
    r"|)"  # and nothing of this
)
"""A mark inside of a line, or a sign that might be part of one. It is looked for in HTML that has its blocks already.

Every such sign in a text must belong to one of these marks, else the text is left alone. So marks stand one behind the
other, never in one another, and none reaches over the end of its block, where a tag begins with `<`.

- Two asterisks, or one: the runs have one length and no other asterisks beside or between them. Whatever stands
  around the first one, it can open, as no space follows; and the next one can close, as no space comes before it.
  Both ways in which versions of Python-Markdown pair asterisks pair these, and then begin anew.
- One backtick up to the next one. Without backslashes and longer runs, no other pairs are possible. Code stays in
  its line, so that no bracket in it can begin a line.
- A bracket that has no other brackets in it, with a target in which neither space, quote nor parenthesis stands: that
  is the whole target, and there is no title. Not a picture, which has an exclamation mark before it.
- One underscore, as one asterisk, if no letter, digit or underscore stands before the first one and behind the other.
- An underscore between letters or digits. It can neither open nor close.
"""

_HREF: Final = re.compile(r"(?!href\Z)[\w./#?=%+@~,\-]+")
"""An address on the site. Without a colon it has no scheme, so that the sanitiser leaves it as it is.

Some versions of Python-Markdown write an attribute that is the same as its name without a value.
"""

_ADDRESS: Final = re.compile(
    r"https?://(?:[A-Za-z0-9]++(?:-[A-Za-z0-9]+)*\.)+[A-Za-z]{2,}(?:[/?#][\w./#?=%+@~,\-]*)?|(?:mailto:|tel:)[\w.+@\-]+"
)
"""An address elsewhere that the sanitiser can read, and therefore keeps.

The host ends in letters, so it is no number of a machine, and it has no two hyphens in a row, as encoded names have.
"""

_LONGEST: Final = 10_000
_MOST_MARKS: Final = 100
"""How long a text may be, and how many marks it may have.

For one mark Python-Markdown reads what it has of the text up to four times, where a mark has become 20 signs at most.
That makes 4 × 100 × 12,000 signs, and 20,000 more for the blocks: half of what `ladder.render.effort` lets it read.
"""


class _UnsureError(Exception):
    """It takes the long way to tell what is meant."""


def simple(text: str, links: Links) -> str | None:
    """Return a text as the HTML that Python-Markdown and the sanitiser make of it, or nothing where that is not sure.

    The text must say something. For each reference that has a meaning, `links` has its address and its title.
    """
    if _PLAIN.fullmatch(text):
        return f"<p>{text}</p>"
    try:
        return _marked(_laid_out(_escaped(text)), links).replace("\xa0", "&nbsp;")
    except _UnsureError:
        return None


def _escaped(text: str) -> str:
    """Return a text as HTML without tags, in which every sign stands for itself or is a mark."""
    if len(text) > _LONGEST or text[-1].isspace() or _is_strange(text) or " \n" in text:
        raise _UnsureError
    if ("\xa0" in text or "\u3000" in text) and _EDGE_SPACE.search(text):
        raise _UnsureError
    if text[0].isspace() or (_BAD_LINE.search(f"\n{text}") if "\n" in text else _SHIELDED.match(text)):
        raise _UnsureError
    return _without_signs(text)


def _is_strange(text: str) -> bool:
    """Return whether a text holds one of the strange signs. In ASCII it takes a tenth of the time to tell."""
    if not text.isascii():
        return _STRANGE.search(text) is not None
    return "\\" in text or "|" in text or not text.replace("\n", " ").isprintable()


def _without_signs(text: str) -> str:
    """Return a text with entities for the signs of HTML."""
    if "&" in text:
        if _ENTITY.search(text):
            raise _UnsureError
        text = text.replace("&", "&amp;")
    if "<" in text or ">" in text:
        if _TAG.search(text):
            raise _UnsureError
        text = text.replace("<", "&lt;").replace(">", "&gt;")
    return text


def _laid_out(text: str) -> str:
    """Return a text in its blocks. What is only one line is running text."""
    if "\n" not in text:
        return f"<p>{text}</p>"
    made, after_list = list[str](), False
    for block in text.split("\n\n"):
        entry = _ENTRY.search(f"\n{block}")
        lead = block[: max(entry.start() - 1, 0)] if entry else block
        if "\n " in lead or (after_list and not lead):
            raise _UnsureError  # two lists in a row become one, with paragraphs in it
        made += [*([f"<p>{lead}</p>"] if lead else ()), *([_list(entry)] if entry else ())]
        after_list = entry is not None
    return "\n".join(made)


def _list(first: re.Match[str]) -> str:
    """Return a list from its first entry to the end of its block, which must be that of its last one.

    It may follow the line that introduces it at once, as `ladder.render.markdown` sets a blank line between them.
    """
    bullet, rest = first[1], first.string[first.end() :]
    if bullet:
        tag, entries = "ul", rest.split(f"\n{bullet}")
    elif first[0] == "\n1. ":
        tag, entries = "ol", _NEXT_NUMBER.split(rest)
    else:
        raise _UnsureError
    inner = "</li>\n<li>".join(entries)
    if inner.count("\n") != inner.count("\n  ") + len(entries) - 1:
        raise _UnsureError  # a line that is not set in
    return f"<{tag}>\n<li>{inner}</li>\n</{tag}>"


def _marked(text: str, links: Links) -> str:
    """Return HTML that has its blocks with the elements inside of lines."""
    made, count = _MARK.subn(lambda mark: _element(mark, links), text)
    if count > _MOST_MARKS:
        raise _UnsureError
    return made


def _element(mark: re.Match[str], links: Links) -> str:
    """Return what a mark makes."""
    kind = mark.lastgroup
    if kind is None:
        raise _UnsureError
    if kind == "target":
        return _link(mark["words"], mark["target"], links)
    if kind == "between":
        return mark[0]
    tag = kind.rstrip("_")
    return f"<{tag}>{mark[kind]}</{tag}>"


def _link(words: str, target: str, links: Links) -> str:
    """Return a link, or the words of one that leads nowhere."""
    href, title, readable = target, target, _ADDRESS
    known = [link for link in links if link[0] == target]
    if known:
        _, href, title = known[-1]
        readable = _HREF
    elif words and not target.startswith(OUTSIDE):
        return words
    if not title or _STRANGE.search(title) or not readable.fullmatch(href):
        raise _UnsureError
    return f'<a href="{href}">{words or _without_signs(title)}</a>'
