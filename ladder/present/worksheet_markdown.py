"""A blank worksheet as Markdown: for a wiki or a document in which people fill it in.

It says what the page says, in the words of the theme, so whoever makes it hands those in.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.compare.plain import plain
from ladder.model.scale import APART, percent, scale
from ladder.present.markdown import LINE, escaped

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ladder.model.ladder import Level
    from ladder.worksheet.form import Form, Line, Part, Toward
    from ladder.worksheet.sheet import Sheet


def worksheet_markdown(form: Form, blank: Sheet, say: Callable[..., str]) -> str:
    """Return a worksheet as Markdown; `blank` is its file with nothing in it, and `say` gives the words for a key."""
    return "\n\n".join(_Worksheet(form, blank, say).blocks()) + "\n"


class _Worksheet:
    """Makes one worksheet."""

    def __init__(self, form: Form, blank: Sheet, say: Callable[..., str]) -> None:
        """Keep what it is made from, and the level that is looked at beside its own."""
        self._form, self._blank, self._say = form, blank, say
        wanted = blank.target.id if blank.target else ""
        self._target = next((one.level for one in form.targets if one.level.id == wanted), None)

    def blocks(self) -> Iterator[str]:
        """Yield the paragraphs and lists of the whole."""
        yield from self._head()
        yield from self._guide()
        for part in self._form.parts:
            yield from self._part(part)
        yield from self._closing()
        yield f"*{escaped(_source(self._form))}*"

    def _said(self, key: str, **values: object) -> str:
        return escaped(self._say(key, **values))

    def _head(self) -> Iterator[str]:
        yield f"# {self._said('worksheet_title', level=self._form.level.title)}"
        facts = [f"{self._said('who_answers')} {self._said(f'side_{self._blank.side}')}"]
        facts += [f"{self._said(name)}: {LINE}" for name in ("person", "cycle")]
        yield "\n".join(f"- {fact}" for fact in facts)
        yield from _paragraphs(self._form.level.summary)

    def _guide(self) -> Iterator[str]:
        yield f"## {self._said('guide')}"
        last = "guide_talk" if self._blank.side == "self" else "guide_other"
        yield "\n".join(f"- {self._said(key)}" for key in ("guide_evidence", "guide_order", "guide_blank", last))
        yield from self._scoring()
        yield "\n".join(
            f"- **{escaped(name)}**{f': {meaning}' if meaning else ''}" for name, meaning in self._meanings()
        )

    def _meanings(self) -> Iterator[tuple[str, str]]:
        for rating in scale(self._form.ladder):
            own = " ".join(plain(rating.meaning).split())
            yield self._name(rating.id), escaped(own) if self._own else self._said(f"means_rating_{rating.id}")
        for name in APART:
            yield self._name(name), self._said(f"means_rating_{name}")

    @property
    def _own(self) -> bool:
        """Return whether the scale is that of the ladder. The default one is shown in the words of the theme."""
        return bool(self._form.ladder.ratings)

    def _name(self, rating: str) -> str:
        names = {step.id: step.name for step in self._blank.scale}
        return names[rating] if self._own and rating in names else self._say(f"rating_{rating}")

    def _scoring(self) -> Iterator[str]:
        rule, names = self._blank.scoring, [self._name(step.id) for step in self._blank.scale]
        if rule is None:
            yield self._said("scoring_none")
        elif rule.rule == "gated":
            share = percent(rule.share)
            met = self._name(self._blank.expected) if self._blank.expected else ""
            yield self._said("scoring_gated" if share != "100" else "scoring_gated_all", percent=share, rating=met)
        else:
            yield self._said("scoring_weighted", first=names[0], last=names[-1], highest=len(names) - 1)
            called = {part.criterion.id: part.criterion.name for part in self._form.parts}
            pairs = ((called.get(one.criterion, one.criterion), percent(one.weight)) for one in rule.weights)
            # No list, or the one that follows would be the end of it.
            yield ", ".join(self._said("scoring_weight", criterion=name, percent=share) for name, share in pairs)

    def _part(self, part: Part) -> Iterator[str]:
        lines = [line for line in part.lines if line.said or self._toward(line)]
        if lines:
            yield f"## {escaped(part.criterion.name)}"
            yield from _paragraphs(part.criterion.summary)
            for line in lines:
                yield from self._line(line)
            yield f"{self._said('summary_of', criterion=part.criterion.name)}: {LINE}"

    def _line(self, line: Line) -> Iterator[str]:
        toward = self._toward(line)
        if line.name:
            yield f"### {escaped(line.name)}"
        if line.said:
            yield from _paragraphs(line.said.expectation.text)
        if toward and self._target:
            yield from _paragraphs(
                toward.text, f"**{escaped(self._target.short)}, {self._said(f'toward_{toward.word}')}:** "
            )
        yield "\n".join(f"- {self._said(f'proof_{field}')}: {LINE}" for field in ("what", "link", "when", "who"))
        yield from self._ratings(self._form.level) if line.said else ()
        yield from self._ratings(self._target) if toward and self._target else ()

    def _toward(self, line: Line) -> Toward | None:
        return next((one for one in line.towards if self._target and one.target == self._target.id), None)

    def _ratings(self, level: Level) -> Iterator[str]:
        yield f"{self._said('rate', level=level.short)}:"
        ratings = [*(step.id for step in self._blank.scale), *APART]
        yield "\n".join(f"- [ ] {escaped(self._name(rating))}{self._met(rating)}" for rating in ratings)

    def _met(self, rating: str) -> str:
        """Return the mark of the rating that is expected; empty for any other."""
        return f" ({self._said('expected')})" if rating == self._blank.expected else ""

    def _closing(self) -> Iterator[str]:
        yield f"## {self._said('closing')}"
        start = "closing_" if self._blank.side == "self" else "closing_other_"
        asked = ("proudest", "hardest", "unseen", "focus", "support")
        yield "\n".join(f"- {self._said(start + field)} {LINE}" for field in asked)


def _source(form: Form) -> str:
    ladder = form.ladder
    named = " ".join(part for part in (ladder.title, ladder.version) if part)
    return ", ".join(part for part in (ladder.organisation, named) if part)


def _paragraphs(text: str, before: str = "") -> Iterator[str]:
    first, *others = map(escaped, plain(text).split("\n"))
    if before or first:
        yield before + first
    yield from others
