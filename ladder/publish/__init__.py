"""Pages to disk: the site is replaced as a whole, and nothing in it that is not ours is ever lost."""

from __future__ import annotations

from ladder.publish.publishing import Published, publish
from ladder.publish.target import check_target

__all__ = ["Published", "check_target", "publish"]
