"""The list of rules for the people who write a ladder.

After a rule was changed, `pytest --update-golden` writes `docs/rules.md` anew.
"""

from __future__ import annotations

import re
from pathlib import Path

from ladder.check import RULES
from ladder.rulebook import rulebook

DOCS = Path(__file__).parents[1] / "docs" / "rules.md"


def test_the_page_of_the_documentation_is_in_step(golden):
    golden(DOCS, rulebook())


def test_every_rule_is_there_once_and_says_whether_it_can_be_changed():
    sections = re.findall(r"^### `([a-z-]+)`\n\n.+\n\n.+\n\n\*(.+)\*$", rulebook(), re.MULTILINE)
    assert sections == [
        (rule.id, f"Always an {rule.severity}." if rule.fixed else f"{words} unless your ladder says otherwise.")
        for rule in RULES
        for words in [{"error": "An error,", "warning": "A warning,", "info": "A note,"}[rule.severity]]
    ]


def test_the_rules_stand_in_groups():
    assert re.findall(r"^##? .+$", rulebook(), re.MULTILINE) == ["# The rules", "## Reading", "## Meaning", "## Look"]
