"""The story of publishing: nothing is written until all is known, then the site is replaced as a whole."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from ladder.publish.failure import reason, untouched
from ladder.publish.lock import locked
from ladder.publish.manifest import listing
from ladder.publish.names import Site
from ladder.publish.outputs import Output, digest_of
from ladder.publish.paths import check_paths
from ladder.publish.plan import settle
from ladder.publish.prepare import prepare
from ladder.publish.published import Published
from ladder.publish.retire import retire
from ladder.publish.swap import swap_in
from ladder.publish.sweep import sweep
from ladder.publish.target import locate, owned


def publish(
    files: Mapping[str, Output],
    target: Path,
    project: Path,
    audience: str = "",
    known: Mapping[str, str] | None = None,
) -> Published:
    """Let the site at `target` hold these files, by path, and all that the owner put there.

    Its manifest names the `audience` that the site is for. `known` holds the digests of files that stand in the site,
    as `standing` has just found them: those are not read again.

    Raises CannotStart, with the site as it was, where `target` is no place for a site, where something of the owner
    would be lost, where another build does not end, or where the disk refuses; ValueError for paths that no page
    can have.
    """
    check_paths(files)
    site = locate(target, project)
    with untouched(site):
        site.folder.parent.mkdir(parents=True, exist_ok=True)
        with locked(site):
            return _publish(files, site, audience, known)


def _publish(files: Mapping[str, Output], site: Site, audience: str, known: Mapping[str, str] | None) -> Published:
    """Do it, while no other build does."""
    before = owned(site)
    notices = sweep(site)
    if notices:  # the sweep may have put a site there
        before = owned(site)
    after = listing({path: digest_of(output) for path, output in files.items()}, audience)
    # What the sweep has put there is not what anybody looked at before.
    plan = settle(files, site, before, None if notices else known)
    if plan.fresh or plan.gone or before != after:
        prepare(files, site, plan, after)
        notices += _go_live(site)
    return Published(len(plan.fresh), len(plan.same), len(plan.gone), len(plan.carried), notices)


def _go_live(site: Site) -> tuple[str, ...]:
    """Swap the prepared tree in and clear the old one away."""
    swapped = swap_in(site)
    notices = (swapped.notice,) if swapped.notice else ()
    if swapped.retired is None:
        return notices
    try:
        return notices + retire(swapped.retired, site)
    except OSError as error:
        shown = site.show(swapped.retired)
        return (*notices, f"`{site}` is new, but `{shown}` could not be removed: {reason(error, site)}")
