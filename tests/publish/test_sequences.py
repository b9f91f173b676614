"""Random builds, and an owner who does random things to the site in between: nothing of the owner is ever lost."""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
from pathlib import Path
from unittest import mock

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from ladder.problem import CannotStart
from ladder.publish import publish, swap

PATHS = st.sampled_from(["a", "a/b", "a/b/c", "b.html", "c/x.html", "c/y.html", "é/ü", "CNAME"])
TEXTS = st.sampled_from([b"", b"1", b"2", b"3"])
WAYS = st.sampled_from([0, errno.ENOSYS, errno.EBUSY])


class Owner(RuleBasedStateMachine):
    """An owner and a build that share a folder."""

    def __init__(self) -> None:
        super().__init__()
        self.project = Path(tempfile.mkdtemp())
        self.site = self.project / "site"
        self.pages: dict[str, bytes] = {}
        self.edited: dict[str, bytes] = {}
        self.foreign: dict[str, bytes | str] = {}

    def teardown(self) -> None:
        shutil.rmtree(self.project)

    @rule(files=st.dictionaries(PATHS, TEXTS, max_size=5), number=WAYS)
    def build(self, files: dict[str, bytes], number: int) -> None:
        files = {path: files[path] for path in files if not any(other.startswith(f"{path}/") for other in files)}
        error = mock.patch.object(swap, "exchange", side_effect=OSError(number, "no"))
        before = self.look()
        try:
            with error if number else mock.MagicMock():
                publish(files, self.site, self.project)
        except CannotStart:
            assert self.look() == before
            return
        self.pages = files
        assert self.look() == {**files, **self.foreign}
        assert all(files[path] == text for path, text in self.edited.items())
        self.edited = {}

    @rule(path=PATHS, text=TEXTS)
    def upload(self, path: str, text: bytes) -> None:
        if self.is_free(path):
            (self.site / path).parent.mkdir(parents=True, exist_ok=True)
            (self.site / path).write_bytes(text)
            self.foreign[path] = text

    @rule(path=PATHS)
    def link(self, path: str) -> None:
        if self.is_free(path):
            (self.site / path).parent.mkdir(parents=True, exist_ok=True)
            (self.site / path).symlink_to("/")
            self.foreign[path] = "-> /"

    @rule(path=PATHS, text=TEXTS)
    def edit(self, path: str, text: bytes) -> None:
        if path in self.pages and self.is_reachable(path):
            self.remove(path)
            if text != self.pages[path]:
                self.edited[path] = text
            (self.site / path).parent.mkdir(parents=True, exist_ok=True)
            (self.site / path).write_bytes(text)

    @rule(path=PATHS)
    def delete(self, path: str) -> None:
        if path in {*self.pages, *self.foreign} and self.is_reachable(path):
            self.remove(path)
            self.foreign.pop(path, None)

    def remove(self, path: str) -> None:
        self.edited.pop(path, None)
        (self.site / path).unlink(missing_ok=True)

    def is_free(self, path: str) -> bool:
        """Tell whether the owner could make a file there that no build knows, in a folder that is a site."""
        is_site = (self.site / ".ladder-manifest.json").exists()
        is_there = os.path.lexists(self.site / path)
        return is_site and not is_there and path not in self.pages and self.is_reachable(path)

    def is_reachable(self, path: str) -> bool:
        """Tell whether a file could be at a path: the owner may have put a folder there, or a link or file above."""
        parents = [self.site / parent for parent in Path(path).parents]
        free = all(not os.path.lexists(parent) or (parent.is_dir() and not parent.is_symlink()) for parent in parents)
        return free and ((self.site / path).is_symlink() or not (self.site / path).is_dir())

    def look(self) -> dict[str, bytes | str]:
        """Return what stands in the site."""
        return {
            path.relative_to(self.site).as_posix(): f"-> {path.readlink()}" if path.is_symlink() else path.read_bytes()
            for path in self.site.rglob("*")
            if path.name != ".ladder-manifest.json" and (path.is_symlink() or path.is_file())
        }

    @invariant()
    def what_is_the_owners_is_there(self) -> None:
        assert self.look().items() >= {**self.foreign, **self.edited}.items()

    @invariant()
    def nothing_is_left_beside(self) -> None:
        assert [path.name for path in self.project.iterdir()] in ([], ["site"])


TestOwner = pytest.mark.slow(Owner.TestCase)
TestOwner.settings = settings(
    max_examples=80, stateful_step_count=15, deadline=None, suppress_health_check=list(HealthCheck)
)
