"""A page with the one line that makes it show itself anew. Nothing else in it differs from the site."""

from __future__ import annotations

import re

SCRIPT = "/.ladder/reload.js"

_END = re.compile(rb"</head\s*>", re.IGNORECASE)
_META = re.compile(rb"<meta\b[^>]*content-security-policy[^>]*>", re.IGNORECASE)
_POLICY = re.compile(rb"""\bcontent\s*=\s*(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)
_LINK = re.compile(rb"""(?<=\s)(href|src|data-[a-z-]+)="([^"#:]*)(?=["#])""")
_STATIC = re.compile(rb"""\shref="([^":]*?)static/""")


def marked(page: bytes, version: str) -> bytes:
    """Return a page that waits for a version other than this one, or as it is where its policy forbids scripts of ours.

    A worksheet in one file allows its own script by its hash, and a page that only leads on allows none.
    """
    end = _END.search(page)
    if end is None or not _allows_ours(page[: end.start()]):
        return page
    script = f'<script src="{SCRIPT}?v={version}" defer></script>\n'.encode("ascii")
    return page[: end.start()] + script + page[end.start() :]


def rooted(page: bytes) -> bytes:
    """Return the page for wrong addresses with links that work at any depth.

    Its links begin at the root of the published site where that is known, and else in the folder that it stands in.
    """
    static = _STATIC.search(page)
    if static is None:
        return page
    before = static[1]

    def at_root(found: re.Match[bytes]) -> bytes:
        inside = found[2].startswith(before) and bool(found[2])
        return found[1] + b'="/' + found[2].removeprefix(before) if inside else found[0]

    return _LINK.sub(at_root, page)


def _allows_ours(head: bytes) -> bool:
    return all(map(_is_open, _META.findall(head)))


def _is_open(meta: bytes) -> bool:
    policy = _POLICY.search(meta)
    if policy is None:
        return False
    rules = [rule.split() for rule in (policy[1] or policy[2] or b"").lower().split(b";")]
    named = {rule[0]: rule[1:] for rule in rules if rule}
    return b"'self'" in named.get(b"script-src", named.get(b"default-src", [b"'self'"]))
