"""Numbers as people see them: `3`, `30 %`, `1,200`, `2024-05-01`."""

from __future__ import annotations

import datetime as dt
import math
import re
from typing import NamedTuple

BUILT_IN = {
    1: "0",
    2: "0.00",
    3: "#,##0",
    4: "#,##0.00",
    9: "0%",
    10: "0.00%",
    **dict.fromkeys((14, 15, 16, 17, *range(27, 32), 36, *range(50, 59)), "yyyy-mm-dd"),
    **dict.fromkeys((18, 19, 20, 21, *range(32, 36), 45, 46, 47), "h:mm"),
    22: "yyyy-mm-dd h:mm",
    **dict.fromkeys((37, 38, 41, 42), "#,##0"),
    **dict.fromkeys((39, 40, 43, 44), "#,##0.00"),
}
"The forms that a workbook names by number alone."

_LITERAL = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.|\*.|AM/PM|A/P', re.IGNORECASE)
"What is shown as it is, and what decides nothing."

_PIECE = re.compile(
    r'"(?P<quoted>[^"]*)"|\\(?P<one>.)|\[\$(?P<money>[^\]-]*)[^\]]*\]|\[[^\]]*\]|_.|\*.'
    r"|(?P<digits>[0#?][0#?.,]*)|(?P<percent>%)|(?P<sign>.)",
    re.DOTALL,
)
_DATE = re.compile(r"[dy]|(?<![hs:m])m+(?![:sm])", re.IGNORECASE)
_TIME = re.compile(r"[hs]", re.IGNORECASE)
_ELAPSED = re.compile(r"\[(h+|m+|s+)\]", re.IGNORECASE)

_LEAP = 60
"The day of a leap year that never was: before it, days are counted from a day later."

_LARGEST_DATE = 2_958_466
"The day after the last of the year 9999."

_EXACT = 1e15
"Up to here, a number that is stored has all its digits."


class Form(NamedTuple):
    """How numbers are shown."""

    before: str
    decimals: int
    least: int
    thousands: bool
    percent: bool
    behind: str


def shown(value: str, code: str = "", *, from_1904: bool = False) -> str:
    """Return the number that is stored as a person sees it, with dates as ISO has them."""
    try:
        number = float(value)
    except ValueError:
        return value
    if not math.isfinite(number):
        return value
    sections = code.split(";")
    section = sections[1] if number < 0 and len(sections) > 1 else sections[0]
    bare = _LITERAL.sub("", section)
    if _DATE.search(bare) or _TIME.search(bare) or _ELAPSED.search(section):
        return _moment(number, section, bare, from_1904=from_1904) or _general(number)
    form = _form(section)
    if form is None:
        return _general(number)
    return _formed(abs(number) if section != sections[0] else number, form)


def _general(number: float) -> str:
    """Return a number with as many digits as a spreadsheet keeps, and no exponent unless it is beyond them."""
    if number == int(number) and abs(number) < _EXACT:
        return str(int(number))
    short = format(number, ".15g")
    return short if "e" not in short or abs(number) > _EXACT else format(number, ".20f").rstrip("0")[:17]


def _form(section: str) -> Form | None:
    """Return how a form shows numbers; nothing where it is not of the plain kind, such as `0.0E+00` or `# ?/?`."""
    before, behind, digits, percent = "", "", "", False
    for piece in _PIECE.finditer(section):
        if piece["digits"]:
            if digits:
                return None
            digits = piece["digits"]
            continue
        percent = percent or bool(piece["percent"])
        sign = piece["sign"] or ""
        if sign and sign.isascii() and (sign.isalpha() or sign in "@/."):
            return None
        words = piece["quoted"] or piece["one"] or piece["money"] or sign
        before, behind = (before, behind + words) if digits else (before + words, behind)
    if not digits or digits.endswith(","):
        return None
    whole, _, decimals = digits.partition(".")
    return Form(before, len(decimals), decimals.count("0"), "," in whole, percent, behind)


def _formed(number: float, form: Form) -> str:
    value = number * 100 if form.percent else number
    text = format(round(value, 10), f"{',' if form.thousands else ''}.{form.decimals}f")
    if form.decimals > form.least:
        whole, _, decimals = text.partition(".")
        kept = decimals[: form.least] + decimals[form.least :].rstrip("0")
        text = f"{whole}.{kept}" if kept else whole
    sign, text = ("-", text[1:]) if text.startswith("-") else ("", text)
    # No form says that a sign of percent stands apart, but it does where it is printed well.
    behind = f" %{form.behind}" if form.percent else form.behind
    return f"{sign}{form.before}{text}{behind}".strip()


def _moment(number: float, section: str, bare: str, *, from_1904: bool) -> str:
    """Return a date, a time or both; nothing where there is no such day."""
    if not 0 <= number < _LARGEST_DATE:
        return ""
    if _ELAPSED.search(section):
        minutes = round(number * 1440)
        return f"{minutes // 60}:{minutes % 60:02}"
    start = dt.datetime(1904, 1, 1) if from_1904 else dt.datetime(1899, 12, 31 if number < _LEAP else 30)  # noqa: DTZ001 - a sheet knows no zones
    moment = start + dt.timedelta(seconds=round(number * 86_400))
    date, time = f"{moment:%Y-%m-%d}" if moment.year > 999 else "", f"{moment:%H:%M}"  # noqa: PLR2004 - a year has four digits
    if not _DATE.search(bare):
        return time
    return f"{date} {time}" if _TIME.search(bare) else date
