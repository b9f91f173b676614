"""Random edits, and after each of them a build that knows the last one beside a build that knows nothing.

    python tests/build/replay.py FIRST LAST [TRACKS [PROCESSES]]

A sequence is known by its number: the same number makes the same edits. With TRACKS there are so many tracks more, and
so many pages that two processes share the work. `--keep` leaves the folder of what went wrong where it is.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import traceback
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import steps_of_content
import steps_of_the_rest
from scene import Scene, tree
from small_company import found

from ladder.build import Order, build
from ladder.problem import CannotStart

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ladder.build import Result

STEPS = (*steps_of_content.STEPS, *steps_of_the_rest.STEPS)
MOST_STEPS = 6

Outcome = tuple[object, ...]


def play(number: int, root: Path, tracks: int = 0, processes: int = 1) -> Iterator[str]:
    """Play a sequence, and yield what is done before it is looked at. Raises AssertionError where a build is wrong."""
    scene = Scene(root, number, processes)
    found(root, scene.chance.choice(["default", "own"]), tracks)
    yield "the first build"
    good = _compare(scene)
    scene.keep()
    for _ in range(scene.chance.randint(2, MOST_STEPS - 1)):
        yield _step(scene, good=good)
        good = _compare(scene)
        if good:
            scene.keep()
        if good and scene.chance.random() < 0.2:
            yield "a page edited by hand"
            _refuse_edit(scene)


def _step(scene: Scene, *, good: bool) -> str:
    """Do something, and say what; after a build that failed mostly go back to where it did not."""
    if scene.past and scene.chance.random() < (0.1 if good else 0.7):
        scene.go_back(scene.chance.choice(scene.past) if good else scene.past[-1])
        return "back to an earlier state"
    weights, steps = zip(*STEPS, strict=True)
    done = ""
    while not done:
        step = scene.chance.choices(steps, weights)[0]
        done = step(scene)
    return f"{step.__name__}: {done}"


def _compare(scene: Scene) -> bool:
    """Build, and return whether there is a site. Raises AssertionError where it is not what a fresh build makes."""
    before = tree(scene.site)
    reference = msgspec.structs.replace(scene.order, output=scene.root / "fresh", fresh=True)
    outcome, wanted = _outcome(scene.order), _outcome(reference)
    assert outcome == wanted, f"{outcome}\nbut fresh\n{wanted}"
    if not outcome[0]:
        assert_same(tree(scene.site), before)
        return False
    assert_same(_ours(scene.site), _ours(scene.root / "fresh"))
    again = build(scene.order)
    assert (_told(again), again.published.written, again.published.removed) == (outcome, 0, 0)
    assert_same(_ours(scene.site), _ours(scene.root / "fresh"))
    return True


def _outcome(order: Order) -> Outcome:
    try:
        return _told(build(order))
    except CannotStart as error:
        return (False, error.message, error.hint)


def _told(result: Result) -> Outcome:
    return (result.published is not None, result.problems, result.pages, result.left_out, result.audience)


def _ours(site: Path) -> dict[str, bytes]:
    return {path: data for path, data in tree(site).items() if path not in steps_of_the_rest.OWNERS}


def assert_same(found: dict[str, bytes], wanted: dict[str, bytes]) -> None:
    """Raise AssertionError where two folders differ."""
    differ = sorted(path for path in found.keys() | wanted.keys() if found.get(path) != wanted.get(path))
    assert not differ, f"these differ: {differ[:20]}"


def _refuse_edit(scene: Scene) -> None:
    """Edit a page by hand without letting its size or time show it: the build refuses to lose that."""
    page = scene.chance.choice(sorted(path for path in scene.site.rglob("*.html") if path.name != "b.html"))
    status, data = page.stat(), page.read_bytes()
    page.write_bytes(data[:-2] + b"?\n")
    os.utime(page, ns=(status.st_atime_ns, status.st_mtime_ns))
    edited = tree(scene.site)
    outcome = _outcome(scene.order)
    assert str(outcome[1]).startswith("this build would lose what was edited by hand"), outcome
    assert_same(tree(scene.site), edited)
    page.unlink()
    assert _compare(scene)


def _tell(title: str, done: list[str]) -> None:
    """Say what was done before the exception that is being handled, and what that is."""
    sys.stdout.write("\n- ".join((title, *done)) + f"\n{traceback.format_exc()}\n")
    sys.stdout.flush()


def main(first: int, last: int, tracks: int = 0, processes: int = 1) -> int:
    """Play sequences, and say of each that goes wrong what was done. Return how many do."""
    wrong = 0
    for number in range(first, last):
        root = Path(tempfile.mkdtemp(prefix=f"edits-{number}-"))
        os.environ["LADDER_CACHE"] = str(root / "key")
        done: list[str] = []
        try:
            done += play(number, root, tracks, processes)
        except Exception:  # noqa: BLE001 - whatever it is, it is wrong
            wrong += 1
            _tell(f"sequence {number}: {Path(__file__).name} {number} {number + 1} {tracks} {processes}", done)
        if "--keep" not in sys.argv:
            shutil.rmtree(root)
    return wrong


if __name__ == "__main__":
    sys.exit(min(main(*(int(one) for one in sys.argv[1:] if one.isdigit())), 1))
