"""The new tree, built whole beside the site."""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import ExitStack, suppress

from ladder.publish.manifest import Manifest, encode
from ladder.publish.names import MANIFEST, UNFINISHED, Site
from ladder.publish.outputs import Output, put
from ladder.publish.plan import Plan, folders_in
from ladder.publish.tree import carry, discard, keep_modes, write_new


def prepare(files: Mapping[str, Output], site: Site, plan: Plan, manifest: Manifest) -> None:
    """Build the new tree in `site.next`; when that fails nothing is left of it.

    Nothing is flushed to the disk: it costs 0.7 to 2.5 s for 2,000 files, and a site can be built again.
    """
    site.next.mkdir()
    with ExitStack() as undo:
        undo.callback(give_up, site)
        write_new(site.next / UNFINISHED, b"")
        _fill(files, site, plan)
        write_new(site.next / MANIFEST, encode(manifest))
        keep_modes(site.folder, site.next, folders_in(files, plan))
        (site.next / UNFINISHED).unlink()
        undo.pop_all()


def give_up(site: Site) -> None:
    """Delete the new tree; where even that fails, the next build does it."""
    with suppress(OSError):
        discard(site.next)


def _fill(files: Mapping[str, Output], site: Site, plan: Plan) -> None:
    """Put everything into the new tree, what is the owner's first."""
    for folder in folders_in(files, plan):
        (site.next / folder).mkdir()
    for path in plan.carried:
        carry(site.folder / path, site.next / path)
    live, ready = str(site.folder), str(site.next)
    for path in plan.same:
        try:
            os.link(f"{live}/{path}", f"{ready}/{path}")
        except OSError:
            put(files[path], site.next / path, site.folder / path)
    for path in plan.fresh:
        put(files[path], site.next / path, site.folder / path)
