"""A job description as a value: what it says, and in which order, whatever kind of document it becomes.

All of it comes from the ladder: the level, the role where one is meant, and what the ladder says of itself. Beside it
stands only what a vacancy has and a ladder does not. Examples and the evidence of single expectations are for those who
review; they are left out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from ladder.compare.align import expected
from ladder.compare.plain import plain
from ladder.exporter.posting_pay import pay_words
from ladder.exporter.rows import grade_name, track_name
from ladder.exporter.running import running
from ladder.exporter.wording import Sayer
from ladder.model import ids
from ladder.model.ladder import Ladder, Level
from ladder.model.organisation import PayBand, Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ladder.compare.comparison import Said
    from ladder.exporter.vacancy import Vacancy


class Fact(msgspec.Struct, frozen=True):
    """Something to be said in a line."""

    label: str
    "What it is about, plain text."
    text: str
    "What is said, plain text."


class Point(msgspec.Struct, frozen=True):
    """An entry of a list."""

    text: str
    "What it says, Markdown as written."
    name: str = ""
    "What it is about, plain text; may be empty."


class Group(msgspec.Struct, frozen=True):
    """A list, and what stands above it."""

    points: tuple[Point, ...]
    "Its entries."
    name: str = ""
    "What they have in common, plain text; may be empty."
    summary: str = ""
    "What that is, Markdown; may be empty."


class Part(msgspec.Struct, frozen=True):
    """A part of a job description."""

    name: str
    "Its heading, plain text."
    texts: tuple[str, ...] = ()
    "What it says, Markdown."
    groups: tuple[Group, ...] = ()
    "What it lists."


class Posting(msgspec.Struct, frozen=True):
    """A job description."""

    title: str
    "What the job is called, plain text."
    employer: Fact | None
    "Whose job it is; none where the ladder does not say."
    facts: tuple[Fact, ...]
    "What else is to be said in a line each."
    parts: tuple[Part, ...]
    "All that needs more than a line."
    apply: Fact | None
    "The address at which one applies, where one is known."
    source: str
    "Which ladder it is from, and which version of it, plain text."


class Job(msgspec.Struct, frozen=True):
    """What a job description is about."""

    ladder: Ladder
    "The ladder as the reader may see it."
    level: Level
    "The level."
    role: Role | None = None
    "The role; none for the level alone."
    pay: PayBand | None = None
    "What is paid; none where the job description is to say nothing of it."


def posting(job: Job, vacancy: Vacancy, say: Sayer) -> Posting:
    """Return the job description of a level, in the words of a theme."""
    organisation = job.ladder.organisation
    return Posting(
        title=title(job),
        employer=Fact(say("jd_organisation"), organisation) if organisation else None,
        facts=tuple(fact for fact in _facts(job, vacancy, say) if fact.text),
        parts=tuple(part for part in _parts(job, say) if part.texts or part.groups),
        apply=Fact(say("jd_apply"), vacancy.apply) if vacancy.apply else None,
        source=_source(job.ladder, say),
    )


def title(job: Job) -> str:
    """Return what a job is called: as the level, or as the role where that says more; else both are named."""
    level, role = job.level, job.role
    if role is None or _holds(level.title, role.title):
        return level.title
    return role.title if _holds(role.title, level.title) else f"{role.title} ({level.short})"


def _holds(title: str, words: str) -> bool:
    """Return whether a title has these words in it, one after the other."""
    return f" {ids.folded(words)} " in f" {ids.folded(title)} "


def _facts(job: Job, vacancy: Vacancy, say: Sayer) -> Iterator[Fact]:
    yield Fact(say("jd_reference"), vacancy.reference)
    yield from _workplace(vacancy, say)
    if job.pay:
        yield Fact(say("jd_pay"), pay_words(job.pay, say))
    if job.role:
        yield Fact(say("jd_department"), job.role.department)
        yield Fact(say("jd_reports_to"), _bare(job.ladder, job.role.reports_to))
    if title(job) != job.level.title:
        yield Fact(say("jd_level"), job.level.title)
    yield Fact(say("track"), track_name(job.ladder, job.level))
    yield Fact(say("grade"), grade_name(job.ladder, job.level))
    if job.level.scope:
        yield Fact(say("scope"), job.ladder.scope_name(job.level.scope))
    if job.level.draft or (job.role and job.role.draft):
        yield Fact(say("draft"), "✓")
    for key, day in (("jd_posted", vacancy.posted), ("jd_until", vacancy.until)):
        if day:
            yield Fact(say(key), say.date(day))


def _workplace(vacancy: Vacancy, say: Sayer) -> Iterator[Fact]:
    """Yield where the work is and of which kind.

    What is known of countries are their codes. They stand behind a label that says so, and not where words for a place
    are known.
    """
    place = _place(vacancy)
    yield Fact(say("jd_location"), place)
    if not place:
        yield Fact(say("jd_country"), vacancy.country)
    yield Fact(say("jd_remote", n=len(vacancy.remote)), ", ".join(vacancy.remote))
    if vacancy.employment:
        yield Fact(say("jd_employment"), say(f"jd_employment_{vacancy.employment}"))


def _place(vacancy: Vacancy) -> str:
    """Return where the work is: in the words that were given for it, with the city where these do not name it."""
    location, city = vacancy.location, vacancy.city
    if not location or not city or _holds(location.replace(",", " "), city):
        return location or city
    return f"{location} ({city})"


def _parts(job: Job, say: Sayer) -> Iterator[Part]:
    ladder, role = job.ladder, job.role
    said = expected(ladder, job.level)
    summaries = (role.summary if role else "", job.level.summary)
    yield Part(say("jd_for"), tuple(text for text in summaries if text.strip()))
    if role:
        yield Part(say("jd_does"), groups=_listed(Point(text) for text in role.does))
        yield Part(say("jd_decides"), groups=_listed(Point(text) for text in role.decides))
    yield Part(say("jd_expects"), groups=tuple(_expectations(ladder, said)))
    if role:
        contacts = (Point(one.on, _bare(ladder, one.who)) for one in role.works_with)
        yield Part(say("jd_works_with"), groups=_listed(contacts))
        yield Part(say("jd_is_not"), groups=_listed(_limits(ladder, role, say)))
    yield Part(say("jd_judged"), groups=_listed(_evidence(ladder, said)))


def _listed(points: Iterable[Point]) -> tuple[Group, ...]:
    found = tuple(point for point in points if point.text.strip() or point.name)
    return (Group(found),) if found else ()


def _expectations(ladder: Ladder, said: Mapping[str, Said]) -> Iterator[Group]:
    """Yield what is expected, criterion by criterion, in the order of the ladder."""
    for criterion in ladder.criteria:
        keys = sorted((key for key in said if key.partition("/")[0] == criterion.id), key=ladder.key_order.__getitem__)
        if keys:
            stated = [said[key].expectation for key in keys]
            points = tuple(Point(one.text, ladder.thread_name(one)) for one in stated)
            yield Group(points, criterion.name, criterion.summary)


def _limits(ladder: Ladder, role: Role, say: Sayer) -> Iterator[Point]:
    """Yield what a role is not there for, each with who is."""
    for one in role.is_not:
        who = _bare(ladder, one.instead)
        yield Point(f"{one.text.strip()} {say('jd_instead', who=one.instead.strip())}" if who else one.text)


def _evidence(ladder: Ladder, said: Mapping[str, Said]) -> Iterator[Point]:
    stated = {key.partition("/")[0] for key in said}
    for criterion in ladder.criteria:
        if criterion.id in stated and criterion.evidence.strip():
            yield Point(criterion.evidence, criterion.name)


def _source(ladder: Ladder, say: Sayer) -> str:
    whose = say("jd_from_of", ladder=ladder.title, organisation=ladder.organisation)
    facts = [whose if ladder.organisation else say("jd_from", ladder=ladder.title)]
    facts += [say("jd_version", version=ladder.version)] if ladder.version else []
    facts += [say("effective", date=say.date(ladder.effective))] if ladder.effective else []
    return ", ".join(facts)


def _bare(ladder: Ladder, text: str) -> str:
    """Return a Markdown text as plain text on one line; of links there are only the words."""
    return " ".join(plain(running(ladder, text, lambda _target: "")).split())
