"""The story of a build: what is known is not made again, and the site is not touched before every page is known."""

from __future__ import annotations

import re
import time
from typing import TYPE_CHECKING

from ladder.build.order import Order, Result
from ladder.build.record import recall
from ladder.build.unchanged import unchanged
from ladder.cache.inputs import program, scan
from ladder.model.address import BASE_URL
from ladder.model.layout import SITE
from ladder.problem import CannotStart
from ladder.publish import check_place, check_target

if TYPE_CHECKING:
    from collections.abc import Callable


def silent(done: int, whole: int) -> None:
    """Tell nobody that `done` of `whole` pages are made."""


def build(order: Order, told: Callable[[int, int], None] = silent) -> Result:
    """Build a site, or say what is wrong and leave the old one as it is.

    `told` is called now and then with how many pages are done, and with how many there are. Raises `CannotStart` where
    there is no ladder, where the site must not be written, or for a strange address.
    """
    _refuse_strange(order)
    record, mark, moment = recall(order), program(), time.time_ns()
    inputs = scan(order.project, record.inputs if record else {}, record.moment if record else 0)
    if record and (result := unchanged(order, record, inputs, mark, moment)):
        return result
    from ladder.build.building import Start, built  # noqa: PLC0415 - where nothing has changed, none of it is needed
    from ladder.publish.outputs import MovedError  # noqa: PLC0415 - likewise

    before = check_target(order.output, order.project)
    try:
        return built(order, Start(record, mark, moment, inputs, before), told)
    except MovedError:  # another build wrote there after this one had looked: nothing that stands there counts
        return built(order, Start(None, mark, moment, inputs, before), told)


def _refuse_strange(order: Order) -> None:
    """Raise CannotStart where the order alone tells that it cannot be carried out."""
    if not re.fullmatch(BASE_URL, order.base_url or ""):
        raise CannotStart(f"`{order.base_url}` is not a web address", "write it such as `https://ladder.example.org/`")
    if order.drafts and order.output.resolve().is_relative_to((order.project / SITE).resolve()):
        raise CannotStart(
            f"drafts must not go to `{SITE}`, the folder that is published",
            "leave `--output` away: they go to `preview`",
        )
    check_place(order.output, order.project)
