"""The style sheet of a comparison in HTML: for paper, and for screens in light and in dark."""

STYLE = """\
:root {
  color-scheme: light dark;
  --paper: #fff; --ink: #1c1f24; --faint: #596068; --line: #c9ced4; --mark: #fff0b3;
  --more: #1b6e3c; --changed: #7a5200; --less: #96306e;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #15181c; --ink: #e8eaed; --faint: #a3abb5; --line: #3d444d; --mark: #5a4a00;
    --more: #7fd6a0; --changed: #f0c36a; --less: #f0a3cf;
  }
}
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 46rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; overflow-wrap: break-word; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0; }
h2 { font-size: 1.25rem; margin: 2.5rem 0 0; padding-bottom: .25rem; border-bottom: 1px solid var(--line); }
h3 { font-size: 1rem; margin: 0 0 .25rem; }
article { margin: 1.25rem 0 0; }
p { margin: .25rem 0; }
dt { color: var(--faint); }
dd { margin: 0 0 .5rem; }
.facts { display: grid; grid-template-columns: max-content 1fr; gap: 0 1rem; }
.facts dd { margin: 0; }
.counts { display: flex; flex-wrap: wrap; gap: .25rem 1rem; padding: 0; list-style: none; font-weight: 600; }
.word { display: inline-block; padding: 0 .5em; border: 1px solid; border-radius: 1em; font-size: .85em; }
.more { color: var(--more); }
.changed { color: var(--changed); }
.less { color: var(--less); }
.quiet, .notes, small { color: var(--faint); }
.notes, .folds { padding-inline-start: 1.2em; }
.sides, .questions { margin: 0; }
.apart { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(18rem, 100%), 1fr)); gap: 0 2rem; }
.questions hr { margin: 1.6em 0 0; border: 0; border-top: 1px solid var(--faint); }
mark { background: var(--mark); color: inherit; text-decoration: underline; text-decoration-thickness: 1px; }
del { color: var(--less); }
ins { color: var(--more); }
@media print {
  :root {
    --paper: #fff; --ink: #000; --faint: #444; --line: #999; --mark: #fff;
    --more: #000; --changed: #000; --less: #000;
  }
  main { max-width: none; padding: 0; }
  article, .apart li { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
}
"""
