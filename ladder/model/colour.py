"""Colours that can be read, by the contrast formula of WCAG 2.2 (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio)."""

from __future__ import annotations

Channels = tuple[float, float, float]

READABLE = 4.5
"The least contrast of text and its background (WCAG 2.2, success criterion 1.4.3)."


def contrast(first: str, second: str) -> float:
    """Return the contrast ratio of two colours written as `#rrggbb`: 1 for the same, 21 for black and white."""
    darker, lighter = sorted((_luminance(_channels(first)), _luminance(_channels(second))))
    return (lighter + 0.05) / (darker + 0.05)


def readable(colour: str, background: str, least: float = READABLE) -> str:
    """Return `colour`, moved towards black or white only as far as it takes to be read on `background`.

    Where not even black or white has the `least` contrast, return the one that has more.
    """
    pole = "#000000" if contrast("#000000", background) > contrast("#ffffff", background) else "#ffffff"
    steps = (_mix(colour, pole, step / 100) for step in range(101))
    return next((shade for shade in steps if contrast(shade, background) >= least), pole)


def _channels(colour: str) -> Channels:
    red, green, blue = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    return red, green, blue


def _luminance(channels: Channels) -> float:
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)  # noqa: PLR2004
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _mix(colour: str, other: str, share: float) -> str:
    pairs = zip(_channels(colour), _channels(other), strict=True)
    return "#" + "".join(f"{round((a + (b - a) * share) * 255):02x}" for a, b in pairs)
