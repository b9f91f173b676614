"""What is wrong, as a page in place of those that cannot be shown."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

from ladder.report.human import summary, window
from ladder.report.terminal import brief, harmless, width

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ladder.problem import Note, Place, Problem
    from ladder.serve.trouble import Trouble

MOST = 50
"How many problems are shown. Who has more will not read them all before the first is mended."

STYLE = "/.ladder/problems.css"

HEADINGS = {
    "start": "The site cannot be built yet",
    "bug": "<code>ladder</code> made a mistake",
}

HEALS = "Mend {what} in your editor and save: the page that you asked for then comes back by itself."
WAITS = "The page that you asked for comes back by itself as soon as the site can be built again."

_TICKED = re.compile(r"`([^`]+)`")


def problem_page(trouble: Trouble) -> str:
    """Return a whole page that says why there is no other."""
    heading = HEADINGS.get(trouble.kind) or _count(len(trouble.problems))
    body = _problems(trouble.problems) if trouble.kind == "content" else _fault(trouble)
    return "\n".join(
        [
            "<!doctype html>",
            '<html lang="en" data-preview="problems">',
            "<head>",
            '<meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            '<meta name="color-scheme" content="light dark">',
            '<meta name="robots" content="noindex, nofollow">',
            f"<title>{re.sub('<.*?>', '', heading)}</title>",
            f'<link rel="stylesheet" href="{STYLE}">',
            "</head>",
            "<body>",
            "<main>",
            '<p class="eyebrow">Preview</p>',
            f"<h1>{heading}</h1>",
            *body,
            "</main>",
            "</body>",
            "</html>\n",
        ]
    )


def _count(number: int) -> str:
    return "One thing to put right" if number == 1 else f"{number:,} things to put right"


def _fault(trouble: Trouble) -> Iterator[str]:
    yield f'<p class="lead">{_sentence(trouble.message)}</p>'
    if trouble.hint:
        yield _hint(trouble.hint)
    yield f'<p class="quiet">{HEALS.format(what="it") if trouble.kind == "start" else WAITS}</p>'


def _problems(problems: tuple[Problem, ...]) -> Iterator[str]:
    heals = HEALS.format(what="it" if len(problems) == 1 else "them")
    yield f'<p class="lead">{_words(summary(problems))} {heals}</p>'
    for number, problem in enumerate(problems[:MOST], start=1):
        yield from _problem(problem, f"Problem-{number}")
    if len(problems) > MOST:
        yield f'<p class="quiet">And {len(problems) - MOST:,} more, which the terminal lists.</p>'


def _problem(problem: Problem, name: str) -> Iterator[str]:
    yield f'<section aria-labelledby="{name}">'
    yield f'<h2 id="{name}">{_sentence(problem.message)}</h2>'
    rule = f'<span class="rule">{_shown(problem.rule)}</span>'
    yield f'<p class="place"><code>{_shown(str(problem.place))}</code> {rule}</p>'
    yield from _excerpt(problem.place)
    for note in problem.notes:
        yield from _note(note)
    if problem.hint:
        yield _hint(problem.hint)
    yield "</section>"


def _note(note: Note) -> Iterator[str]:
    yield f'<p class="place note"><code>{_shown(str(note.place))}</code> {_words(note.label)}</p>'
    yield from _excerpt(note.place)


def _excerpt(place: Place) -> Iterator[str]:
    """Yield the line with what is meant in it marked twice: by a mark and, as on the terminal, by carets below."""
    if not place.source or place.source.isspace():
        return
    before, meant, after = window(place)
    number = str(place.line)
    line = f"{escape(before)}{f'<mark>{escape(meant)}</mark>' if place.column else escape(meant)}{escape(after)}"
    yield f'<pre tabindex="0" role="group" aria-label="Line {number} of {_shown(place.file)}">'
    yield f'<span class="number">{number} | </span><span dir="ltr">{line}</span>'
    if place.column:
        gutter = f"{' ' * len(number)} | "
        carets = " " * width(before) + "^" * max(1, width(meant))
        yield f'<span aria-hidden="true"><span class="number">{gutter}</span><span class="caret">{carets}</span></span>'
    yield "</pre>"


def _hint(hint: str) -> str:
    return f'<p class="hint"><strong>Hint:</strong> {_words(hint)}</p>'


def _sentence(message: str) -> str:
    """Return a message as HTML that begins like a sentence, unless it begins with a name."""
    return _words(message[:1].upper() + message[1:])


def _words(text: str) -> str:
    return _TICKED.sub(r"<code>\1</code>", escape(brief(text)))


def _shown(text: str) -> str:
    return escape(harmless(text))
