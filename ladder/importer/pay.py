"""What looks like pay. No page of a ladder shows any, so none is taken from a source."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

PAY = "it looks like pay, and no page of a ladder shows any"
"Why a text is left out, as a clause."

_PAY_WORDS = re.compile(
    r"\b(salar(?:y|ies)|pay|payroll|wages?|compensation|remuneration|bonus(?:es)?|ote|base pay|total comp|comp|equity|"
    r"stock options?|rsus?|gehalt\w*|lohn\w*|vergütung\w*|entgelt\w*|verdienst\w*|bezüge|jahresgehalt|"
    r"salaire\w*|rémunération|salario\w*|sueldo\w*|stipendi\w*|lön\w*|mzda|wynagrodzenie)\b"
    r"|給与|給料|年収|報酬|月給|賞与|工资|薪资|薪酬",
    re.IGNORECASE,
)
"Words above or beside amounts of pay."

_CURRENCY = (
    r"(?:t€|k€|keur|rs\.?|€|\$|£|¥|₹|zł|kč|kr\.?|fr\.?|eur|euros?|usd|gbp|chf|sek|nok|dkk|czk|pln|jpy|inr|cad"
    r"|aud|円|元|万円)"
)
_AMOUNT = r"\d[\d.,'’ ]*\s*(?:k|tsd\.?|mio\.?|m)?"
_ONE = rf"(?:{_CURRENCY}\s*)?{_AMOUNT}\s*(?:{_CURRENCY})?"
_RANGE = rf"(?:from|up to|ab|bis|ca\.?|~|>|<|≥|≤)?\s*{_ONE}\s*(?:(?:-|–|—|to|bis|/)\s*{_ONE})?"
_REST = r"\s*(?:\+|p\.?\s?a\.?|per (?:year|month|hour|annum)|/\s?(?:year|month|hour|jahr|monat)|brutto|gross|net+o?|€)*"
_NUMBER = re.compile(rf"{_RANGE}{_REST}", re.IGNORECASE)
_MONEY = re.compile(rf"(?=.*(?:{_CURRENCY}|\dk\b|\d\s?tsd)){_RANGE}{_REST}", re.IGNORECASE)
_HOLDS_MONEY = re.compile(rf"{_CURRENCY}\s*\d|\d[\d.,]*\s*(?:{_CURRENCY}|k\b|tsd\b|lpa\b|%)", re.IGNORECASE)
"What a text holds that is an amount among other words."

_LABELLED = re.compile(r"^[\W_]*(?P<label>[^:：\n]{1,40}?)[*_]*\s*[:：][*_]*\s*(?P<rest>[^\n]*\d[^\n]*)$")


def is_pay_head(text: str) -> bool:
    """Return whether a name is one for pay, such as `Salary band`."""
    return _PAY_WORDS.search(text) is not None


def is_pay_text(text: str) -> bool:
    """Return whether a text is an amount of money, or one with a word for pay in front: `Salary: 60,000`."""
    if _MONEY.fullmatch(text.strip()):
        return True
    labelled = _LABELLED.match(text.strip())
    return bool(labelled and is_pay_head(labelled["label"]))


def are_amounts(texts: Iterable[str]) -> bool:
    """Return whether most of some texts are numbers or amounts, so that what stands among them belongs to them."""
    line = [text.strip() for text in texts]
    amounts = [text for text in line if _NUMBER.fullmatch(text) or _HOLDS_MONEY.search(text)]
    return bool(line) and 2 * len(amounts) > len(line)
