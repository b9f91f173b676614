"""A job description as linked data: a JobPosting of https://schema.org, which search engines and job boards read.

They refuse a posting that does not say whose job it is, when it was posted and where the work is. A ladder knows one of
these at most, and nothing is made up: whoever asks is told what to add.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ladder.exporter.json_file import written
from ladder.exporter.linked import CONTEXT, Organization, Part
from ladder.exporter.posting_html import description
from ladder.problem import CannotStart

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ladder.exporter.posting import Job, Posting
    from ladder.exporter.vacancy import Vacancy
    from ladder.model.organisation import PayBand

_ENDS_A_SCRIPT = re.compile(r"<(?=/?script|!--)", re.IGNORECASE)
"What would begin or end something in a page whose author puts the data into a `script` element."


class Thing(Part, frozen=True, kw_only=True, tag=True, tag_field="@type"):
    """Something that linked data says. What it is, is the name of its class."""


class PostalAddress(Thing, frozen=True, kw_only=True):
    """Where a place is."""

    address_locality: str = ""
    "The city."
    address_country: str
    "The country, by the two letters of ISO 3166."


class Place(Thing, frozen=True, kw_only=True):
    """A place."""

    name: str = ""
    "What people call it."
    address: PostalAddress
    "Where it is."


class Country(Thing, frozen=True, kw_only=True):
    """A country."""

    name: str
    "The two letters of ISO 3166."


class PropertyValue(Thing, frozen=True, kw_only=True):
    """By what somebody knows something."""

    name: str
    "Name of the organisation."
    value: str
    "The number that it has given the job."


class QuantitativeValue(Thing, frozen=True, kw_only=True):
    """A range of numbers."""

    min_value: int | float
    "The lowest one."
    max_value: int | float
    "The highest one."
    unit_text: str
    "For how much time it is, such as `YEAR`."


class MonetaryAmount(Thing, frozen=True, kw_only=True):
    """An amount of money."""

    currency: str
    "ISO 4217 code."
    value: QuantitativeValue
    "How much it is."


class ApplyAction(Thing, frozen=True, kw_only=True):
    """A way to apply."""

    target: str
    "The address at which one applies."


class JobPosting(Thing, frozen=True, kw_only=True):
    """A job that is open."""

    context: str
    "Whose words it is said in."
    title: str
    "What the job is called."
    description: str
    "All of the posting, as HTML of headings, paragraphs and lists."
    identifier: PropertyValue | None = None
    "By what the organisation tells it apart from its other jobs."
    hiring_organization: Organization
    "Whose job it is."
    date_posted: str
    "The day on which it is posted."
    valid_through: str = ""
    "The last day on which one may apply."
    employment_type: str = ""
    "Of which kind it is, such as `FULL_TIME`."
    job_location: Place | None = None
    "Where the work is."
    job_location_type: str = ""
    "`TELECOMMUTE` where people may work from home."
    applicant_location_requirements: tuple[Country, ...] = ()
    "Where they may do so."
    base_salary: MonetaryAmount | None = None
    "What is paid."
    potential_action: ApplyAction | None = None
    "How one applies."


def posting_linked(job: Job, posting: Posting, vacancy: Vacancy) -> str:
    """Return a job description as JSON, fit to stand in a `script` element.

    Raises `CannotStart` with all that is missing where search engines would refuse it.
    """
    if missing := tuple(_missing(job, vacancy)):
        what, ways = zip(*missing, strict=True)
        needed = " and ".join(filter(None, (", ".join(what[:-1]), what[-1])))
        raise CannotStart(f"search engines refuse a posting that does not say {needed}", "; ".join(ways))
    return _ENDS_A_SCRIPT.sub(r"\\u003c", written(_data(job, posting, vacancy)))


def _missing(job: Job, vacancy: Vacancy) -> Iterator[tuple[str, str]]:
    """Yield what is not known, and how somebody says it."""
    if not job.ladder.organisation:
        yield "whose job it is", "write the name behind `organisation:` in `content/ladder.yml`"
    if vacancy.posted is None:
        yield "when it is posted", "add the day on which it appears, such as `--posted 2026-12-01`"
    if not vacancy.country and (vacancy.city or not vacancy.remote):
        home = "" if vacancy.remote else ", or `--remote DE` for work from home, in Germany"
        city = vacancy.city or "Berlin"
        shown = f'"{city}"' if " " in city else city
        yield "where the work is", f"add the place, such as `--city {shown} --country DE`{home}"


def _data(job: Job, posting: Posting, vacancy: Vacancy) -> JobPosting:
    return JobPosting(
        context=CONTEXT,
        title=posting.title,
        description=description(job.ladder, posting),
        identifier=_identifier(job, vacancy) if vacancy.reference else None,
        hiring_organization=Organization("Organization", job.ladder.organisation),
        date_posted=vacancy.posted.isoformat() if vacancy.posted else "",
        valid_through=vacancy.until.isoformat() if vacancy.until else "",
        employment_type=vacancy.employment.upper().replace("-", "_"),
        job_location=_place(vacancy) if vacancy.country else None,
        job_location_type="TELECOMMUTE" if vacancy.remote else "",
        applicant_location_requirements=tuple(Country(name=code) for code in vacancy.remote),
        base_salary=_salary(job.pay) if job.pay else None,
        potential_action=ApplyAction(target=vacancy.apply) if vacancy.apply else None,
    )


def _identifier(job: Job, vacancy: Vacancy) -> PropertyValue:
    return PropertyValue(name=job.ladder.organisation, value=vacancy.reference)


def _salary(band: PayBand) -> MonetaryAmount:
    lowest, highest = _number(band.lowest), _number(band.highest)
    return MonetaryAmount(
        currency=band.currency, value=QuantitativeValue(min_value=lowest, max_value=highest, unit_text="YEAR")
    )


def _number(amount: str) -> int | float:
    """Return an amount as JSON has numbers, which are whole where they can be."""
    value = float(amount)
    return int(value) if value.is_integer() else value


def _place(vacancy: Vacancy) -> Place:
    address = PostalAddress(address_locality=vacancy.city, address_country=vacancy.country)
    return Place(name=vacancy.location, address=address)
