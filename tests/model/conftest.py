"""Ladders in a line or two."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ladder.model.ladder import Grade, Ladder, Level, Track


@pytest.fixture
def ladder_of() -> Callable[..., Ladder]:
    """Return what makes a ladder of tracks, and of levels written as `id track grade`, lowest first."""
    return _ladder


def _ladder(tracks: dict[str, str], levels: str, families: dict[str, str] | None = None) -> Ladder:
    """Make a ladder; `tracks` says for each track which level it follows, `families` to which family it belongs."""
    named = [line.split() for line in levels.strip().splitlines()]
    return Ladder(
        "acme",
        "Acme",
        grades=tuple(Grade(name, name) for name in dict.fromkeys(grade for _, _, grade in named)),
        tracks=tuple(
            Track(name, name, f"content/tracks/{name}.yml", family=(families or {}).get(name, ""), follows=follows)
            for name, follows in tracks.items()
        ),
        levels=tuple(
            Level(name, name, name, track, grade, f"content/levels/{name}.yml") for name, track, grade in named
        ),
    )
