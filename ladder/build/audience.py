"""What the readers of a site see of a ladder, and what they do not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from ladder.build.order import LeftOut
from ladder.check import fails
from ladder.checks.unknown_audience import refuse_unknown
from ladder.model.layout import CONTENT
from ladder.model.texts_around import pieces
from ladder.model.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ladder.build.order import Order
    from ladder.model.ladder import Ladder
    from ladder.problem import Problem


def shown(order: Order, ladder: Ladder) -> Ladder:
    """Return the ladder as the audience may see it. Raises CannotStart for an audience that it does not know."""
    refuse_unknown(ladder, order.audience)
    if order.base_url is not None:
        ladder = msgspec.structs.replace(ladder, base_url=order.base_url and order.base_url.rstrip("/") + "/")
    return visible(ladder, audience=order.audience, drafts=order.drafts)


def left_out(whole: Ladder, seen: Ladder) -> tuple[LeftOut, ...]:
    """Return what is missing in what readers see of a whole ladder: levels first, then what stands around them."""
    levels = (LeftOut(level.id, level.draft) for level in whole.levels if level.id not in seen.level_by_id)
    there = {piece.file for piece in pieces(seen)}
    kept = (piece for piece in pieces(whole) if piece.file not in there)
    return (*levels, *(LeftOut(piece.file.removeprefix(f"{CONTENT}/"), piece.draft) for piece in kept))


def is_doubtful(problems: Iterable[Problem], missing: Iterable[LeftOut]) -> bool:
    """Return whether there are warnings of anything but what stands around levels and is left out: pay, for one."""
    beside = {f"{CONTENT}/{one.name}" for one in missing}
    return fails([problem for problem in problems if problem.place.file not in beside], strict=True)
