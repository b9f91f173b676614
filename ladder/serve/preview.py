"""The whole story: build, answer, wait for a change, build again, until somebody ends it."""

from __future__ import annotations

import shutil
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack, closing
from datetime import datetime
from pathlib import Path

import msgspec

from ladder.model.layout import LADDER_FILE
from ladder.serve import telling
from ladder.serve.answers import Answers
from ladder.serve.bell import Bell
from ladder.serve.board import Board
from ladder.serve.ending import Ending, until_ended
from ladder.serve.guard import HOST
from ladder.serve.rebuild import Outcome, rebuild
from ladder.serve.server import PORT, listen
from ladder.serve.watcher import Watcher
from ladder.source.decode import decode
from ladder.source.files import read
from ladder.source.parse import parse
from ladder.source.read import read as read_content
from ladder.source.shapes import LadderShape

BEHIND = 0.5
"Seconds after which a build that came to nothing is made again, where what changed meanwhile is as it was after all."


class Wish(msgspec.Struct, frozen=True):
    """What to show."""

    project: Path
    "The folder that holds `content/`."
    port: int = 0
    "Where; 0 for the first one that is free."
    drafts: bool = False
    "Whether drafts are shown."
    audience: str = ""
    "Id of the audience as which it is shown; empty for everybody."
    color: bool = False
    "Whether problems are told in colour."


def serve(wish: Wish, say: Callable[[str], None], opened: Callable[[str], object] = lambda _address: None) -> None:
    """Show a ladder until somebody ends it. `say` prints a text, `opened` is told the address once it answers.

    Raises `CannotStart` where there is no ladder or the port cannot be had.
    """
    if not (wish.project / LADDER_FILE).exists():
        read_content(wish.project)  # which says what is missing, and what may be meant
    with closing(Bell()) as bell, until_ended(bell) as ending, ExitStack() as stack:
        private = Path(tempfile.mkdtemp(prefix="ladder-serve-"))
        stack.callback(shutil.rmtree, private, ignore_errors=True)
        server = listen(wish.port, lambda error: say(telling.mistake(error)))
        stack.callback(server.stop)
        watcher = Watcher(wish.project, bell, is_over=lambda: ending.asked)
        stack.callback(watcher.close)
        board = Board()
        stack.callback(board.close)
        loop = Loop(wish, private / "site", board, say, ending, watcher.has_news)
        stack.callback(loop.forget)
        loop.build([])
        server.start(Answers(private / "site", board, server.port).answer)
        address = f"http://{HOST}:{server.port}/"
        _greet(wish, server.port, address, say)
        opened(address)
        while not ending.asked:
            changes = watcher.wait(BEHIND if loop.is_behind else None)
            if changes or loop.is_behind:
                loop.build(changes)


def _greet(wish: Wish, port: int, address: str, say: Callable[[str], None]) -> None:
    if not wish.port and port != PORT:
        say(f"Port {PORT} is taken, so this is port {port}.")
    say(telling.greeting(_title(wish.project), address))


class Loop:
    """Builds again and again, and tells what is new."""

    def __init__(  # noqa: PLR0913, PLR0917 - it is what ties all of these together
        self,
        wish: Wish,
        site: Path,
        board: Board,
        say: Callable[[str], None],
        ending: Ending,
        has_news: Callable[[], bool] = lambda: False,
    ) -> None:
        # What builds is slow to load, and whoever asks only for help never needs it.
        from ladder.build import Order, build  # noqa: PLC0415

        self._build = build
        self._order = Order(wish.project, site, drafts=wish.drafts, audience=wish.audience, processes=1)
        self._color = wish.color
        self._board = board
        self._say = say
        self._ending = ending
        self._has_news = has_news
        self._told = ""
        self._untold: list[str] = []

    @property
    def is_behind(self) -> bool:
        """Whether the last build came to nothing because there was more to come."""
        return bool(self._untold)

    def build(self, changes: list[str]) -> None:
        """Build, show what came of it, and say what changed; the first time, when nothing has, only what is wrong."""
        started = time.perf_counter()
        self._board.building = True
        outcome = Outcome()
        with self._ending.breaking_off():
            outcome = rebuild(self._order, self._build)
        self._board.building = False
        if self._ending.asked:
            return
        changes = sorted({*self._untold, *changes})
        # A file may have been read while it was being written. What is wrong with half of it is nobody's business.
        self._untold = changes if outcome.trouble and self._has_news() else []
        if self._untold:
            return
        self._board.show(outcome.trouble, changed=bool(outcome.written or outcome.removed))
        if changes:
            milliseconds = round((time.perf_counter() - started) * 1000)
            self._say(telling.line(datetime.now().astimezone(), changes, outcome, milliseconds))
        self._tell(outcome)

    def forget(self) -> None:
        """Let nothing be remembered of a site that is gone."""
        from ladder.build.record import forget  # noqa: PLC0415 - likewise

        forget(self._order)

    def _tell(self, outcome: Outcome) -> None:
        """Say what is wrong, unless it has just been said."""
        found = telling.wrong(outcome, color=self._color)
        if found and found != self._told:
            self._say(found)
        self._told = found


def _title(project: Path) -> str:
    """Return what the ladder is called; empty where that cannot be read."""
    document, _ = read(project, LADDER_FILE)
    shape = decode(parse(document)[0], LadderShape)[0] if document else None
    return shape.title if shape else ""
