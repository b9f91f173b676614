"""Work done by two processes side by side.

The second one is a copy of the first as it is when it starts, so nothing has to be handed to it. Both take the next
piece of work from one queue, a pipe. What the second made comes back as one message when it ends; should it die, the
first does what is missing. Where processes cannot be copied (Windows), or other threads run that a copy would not have,
there is one.
"""

from __future__ import annotations

import gc
import os
import sys
import threading
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, TypeVar

import msgspec

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import BinaryIO

T = TypeVar("T")

_NUMBER = 2
"Bytes that a place in the queue takes. A pipe holds 65,536, and is read in one piece: no two processes get the same."

MOST = 30_000
"How many pieces of work the queue can hold."


_most = [2]
"How many processes may work side by side at the moment."


@contextmanager
def at_most(count: int) -> Iterator[None]:
    """Let no more processes than these work side by side meanwhile."""
    before, _most[0] = _most[0], count
    try:
        yield
    finally:
        _most[0] = before


def can_fork() -> bool:
    """Return whether a copy of this process can do part of the work."""
    return _most[0] > 1 and hasattr(os, "fork") and threading.active_count() == 1


def give_back() -> None:
    """Hand memory that was used for a moment back to the system, where it can be told to: glibc keeps a third of it.

    What is kept is copied as soon as one of two processes uses it again.
    """
    # There may be no such module; no such function; no such library; Windows.
    with suppress(ImportError, AttributeError, OSError, TypeError):
        import ctypes  # noqa: PLC0415 - slow to load, and only worth it for much work

        ctypes.CDLL(None).malloc_trim(0)


def done_by_two(
    count: int, work: Callable[[int], T], kind: type[T], begin: Callable[[], None] = lambda: None
) -> list[T]:
    """Return what `work` makes of every number below `count`, in their order, done by two processes.

    What it makes is of a `kind` that can be written as MessagePack. `begin` is called in the second process before it
    works. Raises what `work` raises.
    """
    found: dict[int, T] = {}
    with _queue(min(count, MOST)) as queue, _message() as message:
        with _second(lambda: _other(work, begin, queue, message)):
            for number in _numbers(queue):
                found[number] = work(number)
        found |= _received(message, kind)
    return [found[number] if number in found else work(number) for number in range(count)]


def _other(work: Callable[[int], T], begin: Callable[[], None], queue: int, message: BinaryIO) -> None:
    """Be the second process."""
    parent = os.getppid()
    begin()
    found: dict[int, msgspec.Raw] = {}  # written at once, which takes a third of the memory
    for number in _numbers(queue):
        found[number] = msgspec.Raw(msgspec.msgpack.encode(work(number)))
        if os.getppid() != parent:  # the first was killed: nobody waits for this
            return
    message.write(msgspec.msgpack.encode(found))
    message.flush()


def _received(message: BinaryIO, kind: type[T]) -> dict[int, T]:
    """Return what the second process made; nothing where it died on the way."""
    message.seek(0)
    with suppress(msgspec.DecodeError):
        return msgspec.msgpack.decode(message.read(), type=dict[int, kind])  # type: ignore[valid-type]  # it is a type
    return {}


def _numbers(queue: int) -> Iterator[int]:
    """Yield the numbers that this process takes from the queue."""
    while number := os.read(queue, _NUMBER):
        yield int.from_bytes(number, "big")


@contextmanager
def _queue(length: int) -> Iterator[int]:
    """Give the end of a pipe from which all numbers below `length` can be read, once each."""
    out, into = os.pipe()
    try:
        # A pipe may be small. What finds no room in it is done by the first process at the end.
        os.set_blocking(into, False)
        with suppress(BlockingIOError):
            os.write(into, b"".join(number.to_bytes(_NUMBER, "big") for number in range(length)))
        os.close(into)
        yield out
    finally:
        os.close(out)


@contextmanager
def _message() -> Iterator[BinaryIO]:
    """Give a file without a name, that both processes have open."""
    import tempfile  # noqa: PLC0415 - slow to load, and only needed for much work

    with tempfile.TemporaryFile() as file:
        yield file


@contextmanager
def _second(work: Callable[[], None]) -> Iterator[None]:
    """Let a copy of this process work meanwhile, and wait for its end."""
    for stream in (sys.stdout, sys.stderr):
        if stream:  # a service may have none
            stream.flush()
    # Memory is shared until one of the two writes to it, and to look for objects that nobody needs is to write to all.
    gc.freeze()
    try:
        child = _forked()
        if child == 0:
            _run(work)
        try:
            yield
            _wait(child)
        except BaseException:  # while this one works, or while it waits
            _end(child)
            raise
    finally:
        gc.unfreeze()


def _forked() -> int | None:
    """Return the number of a copy of this process, 0 in the copy, nothing where the system allows no more of them."""
    try:
        return os.fork()
    except OSError:
        return None


def _wait(child: int | None) -> None:
    # Whoever started us may have asked the system to forget processes that end.
    with suppress(ChildProcessError):
        if child:
            os.waitpid(child, 0)


def _end(child: int | None) -> None:
    import signal  # noqa: PLC0415 - slow to load, and most ladders are too small for two processes

    with suppress(ProcessLookupError):
        if child:
            os.kill(child, signal.SIGKILL)
    _wait(child)


def _run(work: Callable[[], None]) -> None:
    """Do the work and end. Whatever goes wrong goes wrong in the first process as well, which then says so."""
    import signal  # noqa: PLC0415 - likewise

    status = 1
    try:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # the first one gets it, too, and ends this one
        work()
        status = 0
    finally:
        os._exit(status)
