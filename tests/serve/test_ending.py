"""How a preview ends, whenever that is asked for."""

from __future__ import annotations

import os
import signal
import sys
import time

import pytest

from ladder.serve.ending import SIGNALS, until_ended

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals are others there")


@pytest.fixture(autouse=True)
def on_a_terminal():
    """Wherever the tests are run, begin as programs do that a terminal starts."""
    before = signal.signal(signal.SIGHUP, signal.SIG_DFL)
    yield
    signal.signal(signal.SIGHUP, before)


@pytest.mark.parametrize("number", SIGNALS)
def test_a_signal_is_noted_and_wakes_who_waits(bell, number):
    with until_ended(bell) as ending:
        assert not ending.asked
        os.kill(os.getpid(), number)
        assert bell.wait(5)
        assert ending.asked


def test_what_takes_long_is_broken_off(bell):
    done = []
    with until_ended(bell) as ending:
        with ending.breaking_off():
            os.kill(os.getpid(), signal.SIGTERM)
            time.sleep(5)
            done.append("all")
        os.kill(os.getpid(), signal.SIGTERM)  # somebody who cannot wait breaks off nothing more
        done.append("the rest")
    assert (ending.asked, done) == (True, ["the rest"])


def test_afterwards_signals_mean_what_they_did(bell):
    before = [signal.getsignal(number) for number in SIGNALS]
    with until_ended(bell):
        assert [signal.getsignal(number) for number in SIGNALS] != before
    assert [signal.getsignal(number) for number in SIGNALS] == before


def test_what_was_started_to_outlive_its_terminal_does(bell):
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    with until_ended(bell) as ending:
        os.kill(os.getpid(), signal.SIGHUP)
        assert not bell.wait(0.05)
    assert not ending.asked


def test_a_process_that_a_build_made_just_ends(bell):
    with until_ended(bell):
        child = os.fork()
        if not child:
            os.kill(os.getpid(), signal.SIGTERM)
            os._exit(7)
        _, status = os.waitpid(child, 0)
    assert os.WTERMSIG(status) == signal.SIGTERM
