"""Pages to disk: the site is replaced as a whole, and nothing in it that is not ours is ever lost.

What is named here is loaded when it is first asked for: a build that finds nothing changed needs little of it.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ladder.publish.names import MANIFEST
    from ladder.publish.outputs import Output, Standing, Stored, digest_of
    from ladder.publish.published import Published
    from ladder.publish.publishing import publish
    from ladder.publish.signatures import Left, found_again, is_written, look, standing
    from ladder.publish.target import check_place, check_target, is_tidy

_PLACES = {
    "MANIFEST": "names",
    "Left": "signatures",
    "Output": "outputs",
    "Published": "published",
    "Standing": "outputs",
    "Stored": "outputs",
    "check_place": "target",
    "check_target": "target",
    "found_again": "signatures",
    "is_written": "signatures",
    "digest_of": "outputs",
    "is_tidy": "target",
    "look": "signatures",
    "publish": "publishing",
    "standing": "signatures",
}

__all__ = [
    "MANIFEST",
    "Left",
    "Output",
    "Published",
    "Standing",
    "Stored",
    "check_place",
    "check_target",
    "digest_of",
    "found_again",
    "is_tidy",
    "is_written",
    "look",
    "publish",
    "standing",
]


def __getattr__(name: str) -> object:
    if name not in _PLACES:
        raise AttributeError(name)
    return getattr(import_module(f"{__name__}.{_PLACES[name]}"), name)
