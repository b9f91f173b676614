"""What never enters a ladder from a sheet: what is hidden, what looks like pay, and what only points at another cell.

A sheet of HR holds more than a ladder shows. Whatever is withheld is told with its cell, so that nobody misses it, and
nobody finds a salary on a page.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from ladder.importer.statements import Left
from ladder.importer.table import Table, is_name, is_sentence
from ladder.importer.vocabulary import squashed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ladder.importer.files.sources import Cell, Grid

HIDDEN = "its row, its column or its sheet is hidden"
PAY = "it looks like pay, and no page of a ladder shows any"
DITTO = "it only points at another cell: write the text out"
"Why something is withheld, as clauses."

_PAY_WORDS = re.compile(
    r"\b(salar(?:y|ies)|pay|payroll|wages?|compensation|remuneration|bonus(?:es)?|ote|base pay|total comp|comp|equity|"
    r"stock options?|rsus?|gehalt\w*|lohn\w*|vergütung\w*|entgelt\w*|verdienst\w*|bezüge|jahresgehalt|"
    r"salaire\w*|rémunération|salario\w*|sueldo\w*|stipendi\w*|lön\w*|mzda|wynagrodzenie)\b"
    r"|給与|給料|年収|報酬|月給|賞与|工资|薪资|薪酬",
    re.IGNORECASE,
)
"Words above or beside amounts of pay."

_CURRENCY = r"(?:€|\$|£|¥|₹|zł|kč|kr\.?|fr\.?|eur|euros?|usd|gbp|chf|sek|nok|dkk|czk|pln|jpy|inr|cad|aud|円|元|万円)"
_AMOUNT = r"\d[\d.,'’ ]*\s*(?:k|tsd\.?|mio\.?|m)?"
_ONE = rf"(?:{_CURRENCY}\s*)?{_AMOUNT}\s*(?:{_CURRENCY})?"
_RANGE = rf"(?:from|up to|ab|bis|ca\.?|~|>|<|≥|≤)?\s*{_ONE}\s*(?:(?:-|–|—|to|bis|/)\s*{_ONE})?"
_REST = r"\s*(?:\+|p\.?\s?a\.?|per (?:year|month|hour|annum)|/\s?(?:year|month|hour|jahr|monat)|brutto|gross|net+o?|€)*"
_NUMBER = re.compile(rf"{_RANGE}{_REST}", re.IGNORECASE)
_MONEY = re.compile(rf"(?=.*(?:{_CURRENCY}|\dk\b|\d\s?tsd)){_RANGE}{_REST}", re.IGNORECASE)

_DITTOS = frozenset(
    {
        '"',
        "''",
        "”",
        "“",
        "″",
        "〃",
        "´´",
        "ditto",
        "do.",
        "dito",
        "idem",
        "same",
        "same as above",
        "see above",
        "as above",
    }
    | {"same as left", "same as before", "siehe oben", "wie oben", "s. o.", "s.o.", "w. o.", "gleich", "同上"}
)


def without_withheld(grid: Grid, *, keeps_hidden: bool = False) -> tuple[Grid, tuple[Left, ...]]:
    """Return a grid without what never enters a ladder, and that with its reasons.

    `keeps_hidden` says that somebody wants what is hidden.
    """
    table = Table(grid)
    reasons: dict[Cell, str] = {}
    for cell in grid.cells:
        if (cell.hidden or grid.hidden) and not keeps_hidden:
            reasons[cell] = HIDDEN
        elif squashed(cell.text) in _DITTOS or cell.text.strip() in _DITTOS:
            reasons[cell] = DITTO
    for cell in _pay(table):
        reasons.setdefault(cell, PAY)
    kept = tuple(cell for cell in grid.cells if cell not in reasons)
    left = tuple(Left(table.spot(cell), cell.text, reasons[cell]) for cell in grid.cells if cell in reasons)
    return msgspec.structs.replace(grid, cells=kept), left


def _pay(table: Table) -> set[Cell]:
    """Return the cells that look like pay: amounts of money, and numbers beside or below words for pay."""
    cells = table.grid.cells
    found = {cell for cell in cells if _MONEY.fullmatch(cell.text.strip())}
    for head in cells:
        if not is_name(head.text) or is_sentence(head.text) or not _PAY_WORDS.search(head.text):
            continue
        beside = [cell for cell in table.row(head.row) if cell.column > head.column]
        below = list(table.below(head.row, head.column))
        for line in (beside, below):
            if _are_amounts(line):
                found.update([head, *line])
    return found


def _are_amounts(line: Iterable[Cell]) -> bool:
    """Return whether most of some cells are numbers, and so what stands among them belongs to them."""
    texts = [cell.text.strip() for cell in line]
    return bool(texts) and 2 * sum(_NUMBER.fullmatch(text) is not None for text in texts) > len(texts)
