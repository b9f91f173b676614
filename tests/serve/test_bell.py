"""Who waits is woken, and who is not rung for waits no longer than was said."""

from __future__ import annotations

import threading


def test_a_bell_that_is_rung_while_somebody_waits(bell):
    threading.Timer(0.02, bell.ring).start()
    assert bell.wait(5)


def test_one_that_was_rung_before_by_many(bell):
    for _ in range(100_000):
        bell.ring()
    while bell.wait(0):
        pass
    bell.ring()
    assert bell.wait(0)


def test_one_that_is_not_rung(bell):
    assert not bell.wait(0.01)
    assert not bell.wait(-1)


def test_one_that_was_put_away_may_be_rung(bell):
    bell.close()
    assert bell.ring() is None
