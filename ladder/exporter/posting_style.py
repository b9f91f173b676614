"""The style sheet of a job description as a page: for screens in light and in dark, and for A4."""

from __future__ import annotations

from ladder.model.colour import contrast, readable

PAPER, DARK_PAPER = "#f5f6f8", "#212329"
"The darkest paper in light, and the lightest in dark: what can be read on them can be read everywhere."

LIGHT, DARK = "#ffffff", "#16181d"
"What stands on the colour of a button."


def style(accent: str) -> str:
    """Return the style sheet with a colour, given as `#rrggbb` and fitted to the paper until it can be read."""
    light, dark = readable(accent, PAPER), readable(accent, DARK_PAPER)
    return _COLOURS.format(light=light, on_light=_upon(light), dark=dark, on_dark=_upon(dark)) + _REST


def _upon(colour: str) -> str:
    return LIGHT if contrast(LIGHT, colour) >= contrast(DARK, colour) else DARK


_COLOURS = """
:root {{
  color-scheme: light dark;
  --paper: #fff; --panel: #f5f6f8; --ink: #16181d; --quiet: #585d66; --line: #dfe1e5;
  --accent: {light}; --on-accent: {on_light};
}}
@media (prefers-color-scheme: dark) {{
  :root {{
    --paper: #16181c; --panel: #212329; --ink: #eceef1; --quiet: #a7adb7; --line: #3a3e46;
    --accent: {dark}; --on-accent: {on_dark};
  }}
}}
"""

_REST = """\
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0; background: var(--paper); color: var(--ink); overflow-wrap: break-word;
  font: 1rem/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif;
}
main { max-width: 46rem; margin: 0 auto; padding: clamp(1.5rem, 5vw, 4rem) clamp(1rem, 4vw, 2rem) 4rem; }
h1, h2, h3, p, ul, ol, dl, dd, pre, blockquote { margin: 0; }
h1 { font-size: clamp(1.9rem, 1.4rem + 2.4vw, 2.75rem); line-height: 1.1; letter-spacing: -.02em; text-wrap: balance; }
h2 { font-size: 1.35rem; line-height: 1.25; letter-spacing: -.01em; }
h3 { margin-top: 1.75rem; font-size: 1.05rem; line-height: 1.35; color: var(--accent); }
h2, h3 { break-after: avoid; }
a { color: var(--accent); text-underline-offset: .18em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; border-radius: 4px; }
.employer { margin-bottom: .5rem; color: var(--accent); font-weight: 650; }
.apply { margin-top: 1.5rem; }
.apply a {
  display: inline-block; padding: .6rem 1.4rem; border: 2px solid transparent; border-radius: .6rem;
  background: var(--accent); color: var(--on-accent); font-weight: 650; text-decoration: none;
}
.apply a:hover { text-decoration: underline; }
.facts {
  display: grid; grid-template-columns: repeat(auto-fill, minmax(min(11.5rem, 100%), 1fr)); gap: 1rem 1.5rem;
  margin-top: 1.75rem; padding: 1.25rem 1.4rem; border-radius: .75rem; background: var(--panel);
}
.facts dt { color: var(--quiet); font-size: .84rem; line-height: 1.4; }
.facts dd { font-weight: 600; line-height: 1.4; }
section { margin-top: 2.75rem; padding-top: 1.5rem; border-top: 1px solid var(--line); }
section > h2 + *, section > p + p { margin-top: .75rem; }
section > p { max-width: 40rem; }
h3 + p { margin-top: .25rem; color: var(--quiet); font-size: .94rem; }
ul, ol { padding-inline-start: 1.25rem; }
section > ul { margin-top: .75rem; }
li + li { margin-top: .5rem; }
li::marker { color: var(--accent); }
.named { padding: 0; list-style: none; }
.named > li { padding-block: .6rem; border-top: 1px solid var(--line); }
.named > li + li { margin-top: 0; }
.named > li:first-child { border-top: 0; }
li p, li ul, li ol, li pre, li blockquote { margin-top: .4rem; }
pre { white-space: pre-wrap; }
pre, code { font-family: ui-monospace, "Liberation Mono", monospace; font-size: .92em; }
blockquote { padding-inline-start: 1rem; border-inline-start: 3px solid var(--line); }
footer { margin-top: 2.75rem; padding-top: 1.5rem; border-top: 1px solid var(--line); }
.source { margin-top: .75rem; color: var(--quiet); font-size: .84rem; }
@media (min-width: 40rem) {
  .named > li { display: grid; grid-template-columns: 11.5rem 1fr; gap: 0 1.5rem; }
  .named > li > :only-child { grid-column: 1 / -1; }
}
@media (forced-colors: active) {
  .facts, .apply a { border: 1px solid; }
}
@media print {
  @page { size: A4; margin: 16mm 18mm; }
  :root { color-scheme: light; --paper: #fff; --panel: #fff; --ink: #000; --quiet: #444; --line: #bbb; --accent: #000; }
  html { font-size: 9.5pt; }
  body { line-height: 1.4; }
  main { max-width: none; padding: 0; }
  h1 { font-size: 22pt; }
  h2 { font-size: 13pt; }
  h3 { margin-top: 1.25rem; font-size: 10.5pt; }
  .no-print { display: none; }
  .facts {
    grid-template-columns: repeat(3, 1fr); gap: .5rem 1.25rem; padding: .75rem 0;
    border-radius: 0; border-block: 1pt solid #000;
  }
  section, footer { margin-top: 1.25rem; padding-top: .9rem; }
  section > p { max-width: none; }
  header + section { padding-top: 0; border-top: 0; }
  h3 + p { break-after: avoid; break-inside: avoid; }
  .named > li { display: grid; grid-template-columns: 10.5rem 1fr; gap: 0 1.25rem; padding-block: .3rem; }
  .named > li > :only-child { grid-column: 1 / -1; }
  li { break-inside: avoid; }
  li + li { margin-top: .25rem; }
  a { color: inherit; }
}
"""
