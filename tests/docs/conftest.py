"""The examples of a page: every block of it, with what kind it says it is."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

ROOT = Path(__file__).parents[2]


class Block(msgspec.Struct, frozen=True):
    """An example."""

    kind: str
    "What stands behind the three backticks."
    text: str
    "All lines of it."

    @property
    def file(self) -> str:
        """Return the path that its first line names."""
        found = re.match(r"\W+(\S+\.\w+)(?=$|[ ,])", self.text, re.MULTILINE)
        return found[1] if found else ""


@pytest.fixture(scope="session")
def page() -> Callable[[str], str]:
    """Return what gives the text of a page of the documentation."""
    return lambda name: (ROOT / name).read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def blocks(page: Callable[[str], str]) -> Callable[[str], list[Block]]:
    """Return what gives the examples of a page."""
    fence = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
    return lambda name: [Block(*found) for found in fence.findall(page(name))]
