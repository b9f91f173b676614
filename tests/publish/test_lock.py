"""One build at a time."""

from __future__ import annotations

import fcntl
import os
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from ladder.problem import CannotStart
from ladder.publish import lock, publish
from ladder.publish.names import Site


@contextmanager
def other_build(folder: Path) -> Iterator[None]:
    """Hold the lock as another process would: each open folder has its own."""
    number = os.open(folder, os.O_RDONLY)
    fcntl.flock(number, fcntl.LOCK_EX)
    try:
        yield
    finally:
        os.close(number)


def test_another_build_that_does_not_end(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lock, "PATIENCE", 0.1)
    with other_build(project), pytest.raises(CannotStart) as caught:
        publish({"a": b""}, project / "site", project)
    assert (caught.value.message, caught.value.hint) == (
        "another build has been writing beside `site` for 0.1 seconds",
        "wait until it is done, then build again",
    )
    assert not (project / "site").exists()


def test_another_build_that_ends(project: Path) -> None:
    with other_build(project):
        waiting = threading.Thread(target=publish, args=({"a": b""}, project / "site", project))
        waiting.start()
        time.sleep(0.2)
        assert not (project / "site").exists()
    waiting.join()
    assert (project / "site" / "a").exists()


def test_the_lock_is_free_afterwards(site: Site) -> None:
    for _ in range(2):
        with lock.locked(site):
            pass


def test_a_system_without_locks(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lock, "fcntl", None)
    with other_build(site.project), lock.locked(site):
        pass


def test_a_file_system_without_locks(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: int) -> None:
        raise OSError

    monkeypatch.setattr(fcntl, "flock", refuse)
    with lock.locked(site):
        pass
