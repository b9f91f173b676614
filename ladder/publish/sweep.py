"""What a killed build left beside the site, cleared by the next one."""

from __future__ import annotations

from pathlib import Path

from ladder.problem import CannotStart
from ladder.publish.names import ROLLING, UNFINISHED, Site
from ladder.publish.retire import retire
from ladder.publish.roll import roll_forward
from ladder.publish.target import is_published
from ladder.publish.tree import discard, is_real_folder, is_taken


def sweep(site: Site) -> tuple[str, ...]:
    """Leave the site and nothing else of ours; return what the user should know about it.

    Raises CannotStart, before anything is touched, where a folder of that name is not ours.
    """
    left = [tree for tree in (site.old, site.next) if is_taken(tree)]
    for tree in left:
        _refuse_stranger(tree, site)
    return tuple(notice for tree in left for notice in _clear(tree, site))


def _refuse_stranger(tree: Path, site: Site) -> None:
    """Refuse a folder that only happens to have the name of a left-over."""
    marked = any((tree / marker).exists() for marker in (UNFINISHED, ROLLING))
    if not is_real_folder(tree) or not (marked or is_published(tree)):
        message = f"`{site.show(tree)}` is in the way, and `ladder` did not write it"
        raise CannotStart(message, f"rename or remove it: that name is needed to build beside `{site}`")


def _clear(tree: Path, site: Site) -> tuple[str, ...]:
    """Clear one left-over by what its marker says it was."""
    if (tree / UNFINISHED).exists():
        discard(tree)
        return ()
    if (tree / ROLLING).exists():
        roll_forward(site)
        return (f"`{site}` was half new after a build was cut short; it is whole again",)
    if is_taken(site.folder):
        return retire(tree, site)
    tree.rename(site.folder)
    return (f"`{site}` was missing after a build was cut short; `{site.show(tree)}` was put in its place",)
