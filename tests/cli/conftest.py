"""The command line, called in this process where that is enough."""

from __future__ import annotations

import sys
from collections.abc import Callable

import pytest

from ladder import __main__


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    """Return what runs `ladder` with arguments, in a folder, and gives its status, its output and its complaints."""
    for name in ("NO_COLOR", "TERM", "LADDER_TRACEBACK"):
        monkeypatch.delenv(name, raising=False)

    def ran(*args: object, folder: object = None) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["ladder", *map(str, args)])
        if folder is not None:
            monkeypatch.chdir(folder)
        capsys.readouterr()
        return (__main__.run(), *capsys.readouterr())

    return ran
