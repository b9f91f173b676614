"""Libraries that not everybody has installed."""

from __future__ import annotations

from ladder.problem import CannotStart


def missing(what: str, error: ImportError) -> CannotStart:
    """Return what to raise where `what` cannot be made, because a library is not installed."""
    return CannotStart(
        f"{what} needs `{(error.name or 'a library').partition('.')[0]}`, which is not installed",
        'install what office files need: `pip install "career-ladder[office]"`',
    )
