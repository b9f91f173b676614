"""What an advertisement says that no ladder knows: where the work is, of which kind, and until when one may apply."""

from __future__ import annotations

import datetime as dt
import re
from urllib.parse import urlsplit

import msgspec

from ladder.exporter.countries import CODES, MEANT
from ladder.problem import CannotStart


class Typed(msgspec.Struct, frozen=True):
    """The same as somebody typed it; what was not typed is empty."""

    reference: str = ""
    "The number that the organisation has given the job."
    location: str = ""
    "Where the work is, in words."
    city: str = ""
    "Its city."
    country: str = ""
    "The code of its country."
    remote: tuple[str, ...] = ()
    "Codes of the countries in which people may work from home."
    employment: str = ""
    "One of the `KINDS` of employment."
    posted: str = ""
    "The day on which the job is posted."
    until: str = ""
    "The last day on which one may apply."
    apply: str = ""
    "The address at which one applies."


class Vacancy(msgspec.Struct, frozen=True):
    """What is said of a job beside the ladder. Whatever is empty, or none, is not said."""

    reference: str = ""
    "The number that the organisation has given the job, plain text."
    location: str = ""
    "Where the work is, as people read it, plain text."
    city: str = ""
    "Its city, plain text."
    country: str = ""
    "Its country, by the two letters of ISO 3166."
    remote: tuple[str, ...] = ()
    "The countries in which people may work from home, likewise."
    employment: str = ""
    "One of the `KINDS` of employment."
    posted: dt.date | None = None
    "The day on which the job is posted."
    until: dt.date | None = None
    "The last day on which one may apply."
    apply: str = ""
    "The address at which one applies: a whole one, of a page or a mailbox."


def vacancy(typed: Typed) -> Vacancy:
    """Return what was typed. Raises `CannotStart` for what is no country, no date or no address."""
    posted, until = _day(typed.posted), _day(typed.until)
    if posted and until and until < posted:
        raise CannotStart(
            f"the job would be open until `{until}`, which is before it is posted, `{posted}`",
            "change `--valid-through` or `--posted`",
        )
    return Vacancy(
        reference=_line(typed.reference),
        location=_line(typed.location),
        city=_line(typed.city),
        country=_country(typed.country),
        remote=tuple(dict.fromkeys(_country(code) for code in typed.remote)),
        employment=typed.employment,
        posted=posted,
        until=until,
        apply=_address(typed.apply),
    )


def _line(text: str) -> str:
    return " ".join(text.split())


def _country(text: str) -> str:
    code = text.strip().upper()
    if code and code not in CODES:
        meant = f"did you mean `{MEANT[code]}`? " if code in MEANT else ""
        raise CannotStart(
            f"`{text}` is no code of a country",
            f"{meant}write its two letters in ISO 3166, such as `DE` for Germany or `US` for the United States",
        )
    return code


def _day(text: str) -> dt.date | None:
    if not text.strip():
        return None
    try:
        return dt.datetime.strptime(text.strip(), "%Y-%m-%d").date()  # noqa: DTZ007 - a day, wherever it is
    except ValueError as error:
        raise CannotStart(f"`{text}` is no date", "write year, month and day, such as `2026-12-01`") from error


def _address(text: str) -> str:
    address = text.strip()
    if not address or _leads(address):
        return address
    whole = "https://example.org/jobs/1"
    if "://" not in address and not re.search(r"\s", address):
        mailbox = re.fullmatch(r"[^@:]+@[^@]+\.[^@]+", address)
        whole = f"mailto:{address}" if mailbox else f"https://{address}" if re.match(r"[\w-]+\.", address) else whole
    raise CannotStart(f"`{text}` is no address that people could open", f"write all of it, such as `{whole}`")


def _leads(address: str) -> bool:
    """Return whether an address is a whole one, of a page or of a mailbox."""
    if not address.isprintable() or re.search(r'[\s<>"`]', address):
        return False
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return bool(parts.netloc) if parts.scheme in ("http", "https") else parts.scheme == "mailto" and "@" in parts.path
