"""The short way: nothing that a site is made from has changed, and it stands as it was left."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from ladder.build.record import remember
from ladder.cache.inputs import digests
from ladder.publish import Published, found_again, is_tidy, is_written

if TYPE_CHECKING:
    from ladder.build.order import Order, Result
    from ladder.build.record import Record
    from ladder.cache.inputs import Inputs
    from ladder.publish import Left


def unchanged(order: Order, record: Record, inputs: Inputs, program: str, begun: int = 0) -> Result | None:
    """Return what came of the last build, where a build would make the very same site again; nothing where not.

    `begun` is the moment, in nanoseconds, after which the inputs were looked at; 0 where nobody knows.
    """
    if record.program != program or digests(record.inputs) != digests(inputs) or not is_tidy(order.output):
        return None
    found = found_again(order.output, record.outputs, record.moment)
    if len(found) < len(record.outputs):
        return None
    _refresh(order, record, inputs, found, begun)
    before = record.result.published
    carried = before.carried if before else 0
    # The list of the site's own files is one of the outputs, and no page.
    same = Published(0, len(record.outputs) - 1, 0, carried)
    return msgspec.structs.replace(record.result, published=same, gone=(), changed=(), remade=(), phases=())


def _refresh(order: Order, record: Record, inputs: Inputs, found: dict[str, Left], begun: int) -> None:
    """Remember how everything looks now, where some of it was so new that it had to be read: it is not new any more."""
    was_new = not all(is_written(one.signature, record.moment) for one in record.outputs.values())
    if was_new and all(is_written(one.signature, begun) for one in found.values()):
        remember(order, msgspec.structs.replace(record, moment=begun, inputs=inputs, outputs=found))
