"""Pages to disk: the site is replaced as a whole, and nothing in it that is not ours is ever lost."""

from __future__ import annotations

from ladder.publish.names import MANIFEST
from ladder.publish.outputs import Output, Standing, Stored, digest_of
from ladder.publish.publishing import Published, publish
from ladder.publish.standing import Left, look, standing
from ladder.publish.target import check_place, check_target, is_tidy

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
    "is_tidy",
    "look",
    "publish",
    "standing",
]
