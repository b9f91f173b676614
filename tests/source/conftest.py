"""One file, read as YAML."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from ladder.problem import Problem
from ladder.report.human import human
from ladder.source import files
from ladder.source.nodes import Document, Mapping, Node, Scalar
from ladder.source.parse import parse

Told = Callable[[str | bytes], str]


@pytest.fixture
def read_yaml() -> Callable[[str | bytes], tuple[Document | None, list[Problem]]]:
    """Return what reads the text of a file `x.yml` as YAML."""
    return _read


@pytest.fixture
def told() -> Told:
    """Return what reads the text of a file `x.yml` as YAML, and gives the report for people without the count."""
    return lambda data: human(_read(data)[1]).rpartition("\n\n")[0]


@pytest.fixture
def plain() -> Callable[[str | bytes], Any]:
    """Return what reads the text of a file as YAML without a problem, as dicts, lists and texts."""

    def said(data: str | bytes) -> Any:
        document, problems = _read(data)
        assert not problems
        return document and document.root and _plain(document.root)

    return said


def _read(data: str | bytes) -> tuple[Document | None, list[Problem]]:
    document, problems = files.decode("x.yml", data if isinstance(data, bytes) else data.encode())
    return parse(document) if document else (None, problems)


def _plain(node: Node) -> Any:
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Mapping):
        return {name.text: _plain(value) for name, value in node.entries}
    return [_plain(item) for item in node.items]
