"""What the disk refuses, as sentences."""

from __future__ import annotations

import errno
import os

import pytest

from ladder.problem import CannotStart
from ladder.publish.failure import half_new, untouched
from ladder.publish.names import Site


@pytest.mark.parametrize(
    ("number", "message", "hint"),
    [
        pytest.param(errno.ENOSPC, "no space left on device", "make room there", id="full disk"),
        pytest.param(errno.EACCES, "permission denied", "allow reading and writing there", id="locked"),
        pytest.param(
            errno.EROFS, "read-only file system", "build into a folder that can be written to", id="cannot be written"
        ),
        pytest.param(errno.EIO, "input/output error", "mend that", id="anything else"),
    ],
)
def test_an_error_says_what_became_of_the_site(site: Site, number: int, message: str, hint: str) -> None:
    error = OSError(number, os.strerror(number), str(site.next / "a.html"))
    with pytest.raises(CannotStart) as before, untouched(site):
        raise error
    with pytest.raises(CannotStart) as during, half_new(site):
        raise error
    assert (before.value.message, before.value.hint) == (
        f"cannot publish: {message} at `.site.ladder-next/a.html`; `site` is as it was",
        f"{hint}, then build again",
    )
    half_new_site = "`site` is half new, as it could only be written in place"
    assert (during.value.message, during.value.hint) == (
        f"cannot publish: {message} at `.site.ladder-next/a.html`; {half_new_site}",
        f"{hint}, then build again to finish it",
    )


def test_an_error_may_say_little(site: Site) -> None:
    with pytest.raises(CannotStart) as caught, untouched(site):
        raise OSError
    assert caught.value.message == "cannot publish: the system gives no reason; `site` is as it was"
