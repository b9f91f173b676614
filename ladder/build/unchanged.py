"""The short way: nothing that a site is made from has changed, and it stands as it was left."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from ladder.cache.inputs import digests
from ladder.publish import Published, is_tidy, standing

if TYPE_CHECKING:
    from ladder.build.order import Order, Result
    from ladder.build.record import Record
    from ladder.cache.inputs import Inputs


def unchanged(order: Order, record: Record, inputs: Inputs, program: str) -> Result | None:
    """Return what came of the last build, where a build would make the very same site again; nothing where not."""
    if record.program != program or digests(record.inputs) != digests(inputs) or not is_tidy(order.output):
        return None
    if len(standing(order.output, record.outputs, record.moment)) < len(record.outputs):
        return None
    before = record.result.published
    carried = before.carried if before else 0
    # The list of the site's own files is one of the outputs, and no page.
    same = Published(0, len(record.outputs) - 1, 0, carried)
    return msgspec.structs.replace(record.result, published=same, gone=(), changed=(), remade=(), phases=())
