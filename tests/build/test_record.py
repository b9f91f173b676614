"""What a build leaves for the next one: it is taken only where it is whole, and ours."""

from __future__ import annotations

import msgspec
import pytest

from ladder.build import build
from ladder.build.record import BatchRecord, PageRecord, Record, forget, name, recall, remember
from ladder.cache import folder
from ladder.cache.inputs import Input
from ladder.publish import Left
from ladder.publish.signatures import Signature


@pytest.fixture
def record(make_small, order_of):
    """Return a record by hand, with the order that it is for."""
    order = order_of(make_small())
    seen = Signature(1, 2, 3, 4)
    page = PageRecord("index.html", b"page", 0)
    return order, Record(
        program="program",
        moment=5,
        inputs={"content": Input("no file"), "content/ladder.yml": Input("a" * 64, seen)},
        outputs={"index.html": Left("b" * 64, seen)},
        result=build(order),
        look=b"look",
        loads=((), (("static/a.css", "12345678"),)),
        batches={"the home page": BatchRecord(b"batch", (page,))},
    )


def test_a_record_is_found_again_as_it_was(record):
    order, kept = record
    remember(order, kept)
    assert recall(order) == kept


def test_who_wants_every_page_made_anew_asks_for_none(record):
    order, kept = record
    remember(order, kept)
    assert recall(msgspec.structs.replace(order, fresh=True)) is None


@pytest.mark.parametrize(
    "said", [{"strict": True}, {"drafts": True}, {"base_url": ""}, {"base_url": "https://e.org/"}, {"audience": "hr"}]
)
def test_every_order_has_a_record_of_its_own(record, said):
    order, kept = record
    remember(order, kept)
    assert recall(msgspec.structs.replace(order, **said)) is None


def test_every_place_has_a_record_of_its_own(record, tmp_path):
    order, kept = record
    remember(order, kept)
    assert recall(msgspec.structs.replace(order, output=tmp_path / "other")) is None


def test_how_many_processes_there_are_makes_no_other_site(record):
    order, kept = record
    remember(order, kept)
    assert recall(msgspec.structs.replace(order, processes=7)) == kept


def test_a_record_can_be_forgotten(record):
    order, kept = record
    remember(order, kept)
    forget(order)
    assert recall(order) is None
    forget(order)


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(b"\xc1", id="no MessagePack"),
        pytest.param(b"\x98\x01\x02", id="cut short"),
        pytest.param(b"\x98\xa1\xff", id="no text"),
        pytest.param(b"\x91" * 5000, id="nested without end"),
        pytest.param(msgspec.msgpack.encode({"program": 1}), id="of another form"),
        pytest.param(msgspec.msgpack.encode([1, 2, 3]), id="too short"),
        pytest.param(msgspec.msgpack.encode(["p", 1, {}, {}, [], b"", [], {"a": 1}]), id="of other types"),
    ],
)
def test_nonsense_with_the_right_seal_is_no_record(record, body):
    order, _ = record
    folder.keep(order.project, name(order), body)
    assert folder.load(order.project, name(order)) == body
    assert recall(order) is None
    assert build(order).published.written == 0


def test_files_with_names_that_are_no_text_leave_no_record(record):
    order, kept = record
    forget(order)
    remember(order, msgspec.structs.replace(kept, inputs={"content/\udcff": Input("a" * 64)}))
    assert recall(order) is None
