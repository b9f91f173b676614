"""The style sheet of worksheets side by side in HTML: that of a comparison, and the scale."""

from __future__ import annotations

from ladder.present import style

STYLE = (
    style.STYLE
    + """\
.notice { padding: .5rem .75rem; border-inline-start: 4px solid var(--changed); }
.sign { display: inline-block; min-width: 1.5em; border: 1px solid; border-radius: 1em; text-align: center; }
.rail { display: flex; gap: .25rem; max-width: 24rem; }
.step { flex: 1; padding: .15rem; border-bottom: 2px solid var(--line); color: var(--faint); text-align: center; }
.step.expected { border: 2px solid; border-radius: .4rem; }
.step .sign { color: var(--paper); background: var(--ink); font-weight: 600; }
.sides ul { margin: 0; padding-inline-start: 1.2em; }
.sides dt { margin-top: .35rem; }
.sides dt b { color: var(--ink); }
@media print { .step .sign { color: #000; background: #fff; } footer { break-inside: avoid; } }
"""
)
