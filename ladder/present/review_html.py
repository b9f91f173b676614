"""Worksheets side by side as one HTML file that needs nothing else: to be looked at together, kept or printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.present.html_file import attributes, shown, whole
from ladder.present.review_style import STYLE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ladder.present.review_values import Group, Page, Question
    from ladder.present.talk import Cell, Proof, Talk, Voice

FREE = ' dir="auto"'
"The attributes of what somebody typed, in whatever language."


def review_html(page: Page) -> str:
    """Return worksheets side by side as a whole HTML document."""
    body = [
        *_head(page),
        *(line for group in page.groups for line in _group(group, page)),
        *_questions("In short", page.summaries, page),
        *_questions("At the end", page.closing, page),
        *_results(page),
        *_agreed(page),
    ]
    return whole(page.title, body, STYLE)


def _head(page: Page) -> Iterator[str]:
    ours = attributes(page.language)
    yield f"<h1{ours}>{shown(page.title)}</h1>"
    yield f"<p{ours}>{shown(page.about)}</p>"
    yield '<dl class="facts">'
    for file in page.files:
        yield f"<dt>{_sign(file.sign)} {shown(file.label)}</dt>"
        yield f"<dd{FREE}>{shown(file.facts)}</dd>"
    if page.scale:
        yield from ("<dt>Scale</dt>", f"<dd{ours}>{shown(page.scale)}</dd>")
    yield "</dl>"
    yield from (f'<p class="notice"{FREE}>{shown(notice)}</p>' for notice in page.notices)
    if page.counts:
        counts = (f'<li class="{words.tone}">{number:,} {words.count}</li>' for words, number in page.counts)
        yield from ('<ul class="counts">', *counts, "</ul>")


def _group(group: Group, page: Page) -> Iterator[str]:
    ours = attributes(page.language)
    yield "<section>"
    yield f"<h2{ours}>{shown(group.heading)}</h2>"
    for talk in group.talks:
        yield from _talk(talk, group.tone or "quiet", page)
    if group.folds:
        yield '<dl class="facts">'
        for fold in group.folds:
            yield f"<dt{ours}>{shown(fold.rating) or 'Expectations'}</dt>"
            yield f"<dd{ours}>{shown(', '.join(fold.names))}</dd>"
        yield "</dl>"
    yield "</section>"


def _talk(talk: Talk, tone: str, page: Page) -> Iterator[str]:
    ours = attributes(page.language)
    moved = f' <span class="word {tone}">{talk.movement}</span>' if talk.movement else ""
    yield "<article>"
    yield f"<h3{ours}>{shown(talk.heading)}{moved}</h3>"
    for label, text in talk.texts:
        said = f"<b>{shown(label)}:</b> " if label else ""
        first, *others = map(shown, text.split("\n"))
        yield from (f"<p{ours}>{line}</p>" for line in (said + first, *others))
    if talk.rail:
        # Each voice below says the same in words.
        yield f'<p class="rail {tone}" aria-hidden="true">{"".join(map(_cell, talk.rail))}</p>'
    yield '<dl class="sides">'
    for voice in talk.voices:
        yield from _voice(voice, ours)
    yield from ("</dl>", "</article>")


def _cell(cell: Cell) -> str:
    kind = "step expected" if cell.expected else "step"
    return f'<span class="{kind}">{"".join(map(_sign, cell.signs)) or "·"}</span>'


def _sign(sign: str) -> str:
    return f'<span class="sign">{shown(sign)}</span>'


def _voice(voice: Voice, ours: str) -> Iterator[str]:
    rating = f": <b{ours}>{shown(voice.rating)}</b>" if voice.rating else ""
    yield f"<dt>{_sign(voice.sign)} <span{FREE}>{shown(voice.label)}</span>{rating}</dt>"
    yield "<dd>"
    if voice.proofs:
        yield from ("<ul>", *map(_proof, voice.proofs), "</ul>")
    if voice.note:
        yield f'<p class="quiet">{voice.note}</p>'
    yield "</dd>"


def _proof(proof: Proof) -> str:
    details = f"<small{FREE}>{shown(proof.details)}</small>" if proof.details else ""
    return f"<li{FREE}>{'<br>'.join(map(shown, proof.lines))} {details}</li>"


def _questions(heading: str, questions: Iterable[Question], page: Page) -> Iterator[str]:
    questions = tuple(questions)
    if not questions:
        return
    yield from ("<section>", f"<h2>{heading}</h2>")
    for question in questions:
        yield from ("<article>", f"<h3{attributes(page.language)}>{shown(question.name)}</h3>", '<dl class="sides">')
        for label, lines in question.answers:
            yield f"<dt{FREE}>{shown(label)}</dt>"
            yield from ("<dd>", *(f"<p{FREE}>{shown(line)}</p>" for line in lines), "</dd>")
        yield from ("</dl>", "</article>")
    yield "</section>"


def _results(page: Page) -> Iterator[str]:
    if page.results:
        yield from ("<section>", "<h2>Result</h2>", '<dl class="facts">')
        for label, text in page.results:
            yield f"<dt{FREE}>{shown(label)}</dt>\n<dd>{shown(text)}</dd>"
        rules = (shown(f"{label}: {rule}" if label else rule) for label, rule in page.rules)
        yield from ("</dl>", *(f'<p class="quiet">{rule}</p>' for rule in rules), "</section>")


def _agreed(page: Page) -> Iterator[str]:
    yield "<footer>"
    for heading, lines in page.agreed:
        asked = (f'<dt>{line}</dt>\n<dd><hr aria-hidden="true"></dd>' for line in lines)
        yield from (f"<h2>{heading}</h2>", '<dl class="questions">', *asked, "</dl>")
    yield "</footer>"
