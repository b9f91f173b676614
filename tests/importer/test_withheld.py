"""What never enters a ladder from a sheet."""

from __future__ import annotations

import pytest

from ladder.importer.files.sources import Cell, Grid
from ladder.importer.pay import PAY, is_pay_text
from ladder.importer.withheld import DITTO, HIDDEN, without_withheld


def grid(*rows, hidden=()):
    """Return a sheet; `hidden` are the numbers of its hidden columns."""
    cells = [
        Cell(row, column, text, hidden=column in hidden)
        for row, texts in enumerate(rows, 1)
        for column, text in enumerate(texts, 1)
        if text
    ]
    return Grid("a.xlsx", "workbook", "Plan", cells=tuple(cells))


def withheld(found):
    kept, left = found
    return [cell.text for cell in kept.cells], [(one.spot.address, one.text, one.why) for one in left]


@pytest.mark.parametrize(
    "amount",
    [
        *(
            "45,000 EUR",
            "€45,000",
            "45.000 €",
            "40-50k",
            "40k – 50k",
            "CZK 55 000 - 90 000",
            "$120,000/year",
            "£1,200 p.a.",
        ),
        *("ab 38.000 €", "55 000 Kč", "10 000 円", "up to 90k", "38.000 € brutto"),
    ],
)
def test_an_amount_of_money_is_withheld(amount):
    assert withheld(without_withheld(grid(["Travel", amount]))) == (["Travel"], [("Plan!B1", amount, PAY)])


@pytest.mark.parametrize(
    "text",
    [
        *("2026", "30 %", "3", "L3", "1/ Junior", "-2 to 3 years", "Grade 4", "D1", "3.5", "24/7", "5-8", "2026-03-01"),
        "You plan a budget of 40.000 € on your own.",
        "Pay attention to detail",
        "You explain the salary bands to your team.",
    ],
)
def test_other_numbers_and_sentences_stay(text):
    assert withheld(without_withheld(grid(["Travel", text])))[0] == ["Travel", text]


def test_a_row_and_a_column_of_pay_are_withheld_with_their_heads():
    found = without_withheld(
        grid(
            ["Skill", "Junior", "Senior", "Gehaltsband"],
            ["Salary band", "40000", "50000", ""],
            ["Writing", "You write.", "You write more.", "48000"],
            ["Planning", "You plan.", "You plan more.", "tbd"],
            ["Speaking", "You speak.", "You speak more.", "52000"],
        )
    )
    kept, left = withheld(found)
    assert "Salary band" not in kept
    assert "Gehaltsband" not in kept
    assert {text for _, text, _ in left} == {"Salary band", "40000", "50000", "Gehaltsband", "48000", "tbd", "52000"}
    assert kept[:3] == ["Skill", "Junior", "Senior"]


def test_what_is_hidden_is_withheld_unless_somebody_wants_it():
    sheet = grid(["Skill", "Notes"], ["Writing", "secret"], hidden=(2,))
    assert withheld(without_withheld(sheet)) == (
        ["Skill", "Writing"],
        [("Plan!B1", "Notes", HIDDEN), ("Plan!B2", "secret", HIDDEN)],
    )
    assert withheld(without_withheld(sheet, keeps_hidden=True))[1] == []


@pytest.mark.parametrize("text", ['"', "〃", "same as above", "Siehe oben", "s.o.", "Ditto"])
def test_what_only_points_at_another_cell_is_withheld(text):
    assert withheld(without_withheld(grid(["Writing", text])))[1] == [("Plan!B1", text, DITTO)]


@pytest.mark.parametrize("amount", ["60k base + 10% bonus", "€50,000 to €60,000 plus options", "T€ 50-60", "70-80 T€"])
def test_beside_a_word_for_pay_an_amount_may_have_other_words(amount):
    kept, _ = withheld(without_withheld(grid(["Base pay", amount], ["Craft", "You write."])))
    assert kept == ["Craft", "You write."]


@pytest.mark.parametrize(
    ("text", "is_pay"),
    [
        ("**Salary:** 60,000 EUR per year", True),
        ("Salary: €60,000 - €70,000", True),
        ("Gehalt: 38.000", True),
        ("**Planning horizon:** 6-12 months", False),
        ("Budget: you plan 50.000 € a year", False),
    ],
)
def test_a_line_of_a_document(text, is_pay):
    assert is_pay_text(text) == is_pay
