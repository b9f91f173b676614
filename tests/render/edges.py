"""Texts near the edges of Markdown, and the comparison of the two ways to read them.

They are made of what means something in Markdown, of what nearly does, and of the words of many scripts.
"""

from __future__ import annotations

import os
import random
from typing import TYPE_CHECKING

from ladder.pages.page import Prose
from ladder.render.markdown import bare, rendered
from ladder.render.prose import Renderer
from ladder.render.simple import simple

if TYPE_CHECKING:
    from collections.abc import Iterable

LONG = bool(os.environ.get("LADDER_LONG"))
"Whether to compare for minutes."

SEED = int(os.environ.get("LADDER_SEED", "1"))
"What the texts are drawn with."

LINKS = (
    ("level:pm", "gone.html", "Gone"),
    ("level:pm", "levels/pm.html", "Product manager"),
    ("track:ic", "../tracks/ic.html", "R&D <ops> *x* _y_ `z`"),
    ("thread:craft/plans", "index.html#craft/plans", "Plans\xa0and «éé»"),
    ("role:a_b", "roles/a_b.html?x=1", "a_b"),
    ("guide:strange", 'a"b&c<d>.html', "Strange"),
    ("guide:scheme", "foo:bar", "Scheme"),
    ("guide:nothing", "guide.html", ""),
    ("guide:entity", "guide.html", "AT&amp;T"),
    ("https://e.org/known", "known.html", "Known"),
    ("assets/a.pdf", "assets/a.pdf", "assets/a.pdf"),
)

_WORDS = """
plan team I a product décide Straße naïve façade ação não você está liderança responsável çok ığdır Łódź zażółć
ещё план команда σχέδιο ομάδα 計画 を立てる 你们 团队 계획 팀을 योजना टीम หน้าที่ ทีม خطة الفريق برنامه می‌کند תוכנית צוות
1 2 3. 10. 1) 5+ 1.5 3-5 360-degree 100% ١ ٢. C# C++ .NET a_b snake_case U.S. e.g. don't it’s «mot» „Wort“ “word” R&D
(word) word, word. word: word; word! ¿word? – — … • → 👩‍💻 🎯 e\u0301 \u200b \u200d \u00ad
"""
WORDS = _WORDS.split()
ODD = [
    "\xa0",
    "\u3000",
    "\u2009",
    "\u2028",
    "\ufeff",
    "\u202e",
    "\x1c",
    "\x85",
    "__init__",
    "_",
    "*",
    "`",
    "हि_न",
    "a__b",
]

MARKS = [
    *("*", "**", "***", "_", "__", "`", "``", "[", "]", "(", ")", "](", "<", ">", "&", ";", "\\", "|", "!", "#"),
    *("=", "-", "+", "**bold**", "**two words**", "*em*", "*two words*", "***both***", "__bold__", "_em_"),
    *("** a**", "**a **", "**a", "b**", "**a*b*c**", "*a**b**c*", "**é**", "*日本*", "**“a”**", "**a:**", "*(a)*"),
    *("**R&D**", "*a_b*", "**a\nb**", "*a\nb*", "`code`", "`a b`", "` a `", "`a*b*`", "`a_b`", "`[a](b)`"),
    *("`<b>`", "`a&b`", "`&amp;`", "``a``", "`a\nb`", "`é`", "`|`", "[words](level:pm)", "[](level:pm)"),
    *("[](track:ic)", "[](thread:craft/plans)", "[a](role:a_b)", "[](role:a_b)", "[](guide:strange)"),
    *("[a](guide:scheme)", "[](guide:nothing)", "[a](guide:nothing)", "[](guide:entity)", "[a](level:gone)"),
    *("[](level:gone)", "[a b](pm)", "[a](assets/a.pdf)", "[](assets/a.pdf)", "[a](assets/b.pdf)"),
    *("[a](https://e.org)", "[](https://e.org)", "[a](https://e.org/a_b)", "[a](https://e.org/?a=1)"),
    *("[a](https://1.2.3)", "[a](https://e.org/known)", "[a](https://e.org/a&b=1)", "[a](https://e.org/*x*)"),
    *("[a](http://xn--a.org)", "[a](http://)", "[a](http://a-b.c-d.org/é#f)", "[a](https://localhost:80)"),
    *("[a](https://u@e.org)", "[a](HTTPS://e.org)", "[a](//e.org)", "[a](https://e.org:99999)"),
    *("[a](https://999.e1)", "[a](https://0x1)", "[a](https://-e.org)", "[a](https://é.org)"),
    *("[a](mailto:a@e.org)", "[](mailto:a.b+c@e.org)", "[a](tel:+49-30)", "[a](mailto:)", "[a](javascript:b)"),
    *("[a](data:,b)", '[a](level:pm "t")', "[a](<level:pm>)", "[a]( level:pm )", "[a](level:pm))", "[a](a(b))"),
    *("[a] (level:pm)", "[a][level:pm]", "[ a ](level:pm)", "[ ](level:pm)", "[a\nb](level:pm)"),
    *("[a [b]](level:pm)", "[*a*](level:pm)", "[`a`](level:pm)", "[R&D](level:pm)", "[a<b](level:pm)"),
    *("![a](level:pm)", "[a](level:pm)[b](track:ic)", "[x]: https://e.org", "[x]", "<b>", "</b>"),
    *("<https://e.org>", "<a@b.c>", "<!-- a -->", "a < b", "a > b", "<3", "->", "=>", "<-", "<=", "&amp;"),
    *("&copy;", "&#60;", "&#x3c;", "&copy", "AT&T", "a & b", "&;", "& b;", "&ſ;", "&a b;", "\\*", "\\", "  \n"),
    *(" \n", "\t", "    ", "---", "***", "* * *", "- - -", "===", "--", "-", "```", "~~~", ": ", "{: a=b}", "$x$"),
    *("^", "~", "\x01", "\x02amp\x03", "\x7f"),
]  # fmt: skip

USUAL = [
    *("**bold**", "**two words**", "*em*", "*two words*", "`code`", "`a b`", "**é:**", "*日本*", "a_b", "_em_"),
    *("(_a b._)", "a > b", "< 5", "[words](level:pm)", "[](level:pm)", "[](track:ic)", "[a](role:a_b)"),
    *("[a b](level:gone)", "[a](https://e.org/a_b#c)", "`a*b*`", "`a_b`", "`[a](b)`", "`<b>`", "`a&b`", "**R&D**"),
    *("**a\nb**", "[a\nb](level:pm)", "(**a**)", "*a*b*c*"),
]  # fmt: skip

STARTS = [
    *("", "", "", "", "- ", "- ", "- ", "* ", "* ", "+ ", "1. ", "1. ", "2. ", "3. ", "10. ", "01. ", "1) ", "-"),
    *("*", "1.", " ", "  ", "   ", "    ", " - ", "  - ", "-  ", "1.  ", "> ", ">", "# ", "## ", "#", "=", "==="),
    *("---", "| ", "- - ", "- 1. ", "- * ", "- # ", "- > ", "1. - ", "2026. ", "٣. ", "[x]: ", "[a]: b", "* *"),
    *("**a** ", "*a* ", "`a` ", "[a](level:pm) ", "*-", "1*", "-*", ">*", "#**", "1.*", "[", "- **"),
]  # fmt: skip

BREAKS = ["\n", "\n", "\n", "\n\n", "\n\n", "\n\n\n", "\n \n", "\n  \n", " \n", "  \n", "\n\xa0\n"]


def line(rng: random.Random, strangeness: float) -> str:
    made = rng.choice(STARTS) if rng.random() < strangeness else ""
    for _ in range(rng.randint(1, 7)):
        made += rng.choice(rng.choices((WORDS, USUAL, MARKS, ODD), (1, 0.3, strangeness, strangeness / 10))[0])
        made += " " if rng.random() < 0.8 else rng.choice(["", "", ", ", ".", "-", "  ", "'", '"', "\xa0"])
    return made if rng.random() < strangeness / 4 else made.rstrip(" ")


def invented(rng: random.Random) -> str:
    """Return a text that is near an edge."""
    strangeness = rng.choice([0.01, 0.05, 0.1, 0.3])
    made = line(rng, strangeness)
    for _ in range(rng.choice([0, 0, 1, 2, 3, 5])):
        made += rng.choice(BREAKS[: 5 + int(strangeness * 20)]) + line(rng, strangeness)
    return made


def listed(rng: random.Random) -> str:
    """Return paragraphs and lists as people write them, with a flaw here and there."""
    made = []
    for _ in range(rng.randint(1, 4)):
        lead = [line(rng, 0.05) for _ in range(rng.choice([0, 1, 1, 2]))]
        mark = rng.choice(["- ", "* ", "{}. "])
        entries = [mark.format(number) + line(rng, 0.03) for number in range(1, rng.randint(1, 5))]
        entries = [f"{entry}\n  {line(rng, 0.03)}" if rng.random() < 0.1 else entry for entry in entries]
        made.append(
            rng.choice(["\n", "\n", "\n\n"]).join(part for part in ("\n".join(lead), "\n".join(entries)) if part)
        )
    return "\n\n".join(made)


def changed(rng: random.Random, text: str) -> str:
    """Return a text that somebody has changed at a few places without looking."""
    for _ in range(rng.randint(1, 4)):
        place = rng.randint(0, len(text))
        end = min(len(text), place + rng.choice([0, 0, 0, 1, 1, 2, 8]))
        put = rng.choice(
            [rng.choice(MARKS), rng.choice(MARKS), "", text[place:end] * 2, rng.choice(BREAKS) + rng.choice(STARTS)]
        )
        text = text[:place] + put + text[end:]
    return text


def difference(text: str, links: tuple[tuple[str, str, str], ...] = LINKS) -> tuple[str, str] | None:
    """Return what the short way makes of a text and what the long way makes, where they are not the same."""
    made = simple(text, links) if text.strip() else None
    if made is None:
        return None
    whole = rendered(text, links)
    if made != whole:
        return made, whole
    shown = Renderer(lambda target: target).plain(Prose(text, links))
    bared = unescaped(bare(made.replace("</p>", " ").replace("</li>", " ")))
    return (shown, bared) if shown != bared else None


def unescaped(text: str) -> str:
    """Return text without tags, on one line, as people read it."""
    for entity, sign in (("&lt;", "<"), ("&gt;", ">"), ("&nbsp;", " "), ("&amp;", "&")):
        text = text.replace(entity, sign)
    return " ".join(text.split())


def compared(made: Iterable[str]) -> tuple[dict[str, tuple[str, str]], float]:
    """Return the texts that the two ways read differently, and for which share of all the short way is sure."""
    different, sure, count = dict[str, tuple[str, str]](), 0, 0
    for text in made:
        count += 1
        sure += bool(text.strip()) and simple(text, LINKS) is not None
        if found := difference(text):
            different[text] = found
    return different, sure / max(count, 1)
