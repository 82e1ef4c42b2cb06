/** Owns the style of the HTML edition: a page of Chinese type for screen and paper, light and dark, horizontal or vertical. */

export const STYLE = `
:root { color-scheme: light dark; --ink: #1c1a17; --paper: #fdfcf8; --faint: #6b6459; --line: #cfc7b8; --accent: #8a3b1e; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e1d6; --paper: #1b1a18; --faint: #a39b8c; --line: #47423a; --accent: #e09a7a; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 40em; background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.8 "Noto Serif SC", "Noto Serif TC", "Songti SC", "Songti TC", SimSun, PMingLiU, serif; line-break: strict; text-spacing-trim: space-first; }
h1 { font-size: 1.5rem; line-height: 1.4; margin: 0 0 .25em; }
.day, .where, .page, footer { color: var(--faint); font-size: .875rem; }
article { margin: 3rem 0 0; padding-top: 1.5rem; border-top: 1px solid var(--line); }
h2 { font-size: 1.375rem; line-height: 1.45; margin: .25em 0; text-wrap: balance; }
h3 { font-size: 1.0625rem; margin: 1.5em 0 .5em; }
.kicker, .subheadline { margin: 0; font-size: 1rem; font-weight: 600; }
.byline { margin: .25em 0 1em; color: var(--faint); }
p.body { margin: 0; text-indent: 2em; text-align: justify; }
.caption { margin: 1em 0; padding: .5em .75em; border: 1px solid var(--line); font-size: .9375rem; }
.page { display: block; margin: 1em 0 .25em; border-top: 1px dashed var(--line); text-indent: 0; }
a { color: inherit; text-decoration: none; }
a.person { text-decoration: underline 1px; text-underline-offset: .2em; }
a.place { text-decoration: underline dashed 1px; text-underline-offset: .2em; }
a.organization { text-decoration: underline double 1px; text-underline-offset: .2em; }
time { text-decoration: underline dotted 1px; text-underline-offset: .2em; }
rt { font-size: .5em; font-weight: 400; color: var(--faint); text-indent: 0; }
rt.doubtful { font-style: italic; }
a:hover, a:focus-visible { color: var(--accent); }
a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
mark { background: none; color: inherit; border-bottom: 3px double var(--accent); }
aside.note { margin: .5em 0 1em 2em; padding: .25em .75em; border-inline-start: 3px solid var(--accent); font-size: .9375rem; white-space: pre-wrap; text-indent: 0; }
details { margin: 2rem 0; color: var(--faint); font-size: .875rem; }
dl.index { columns: 2; font-size: .9375rem; } dl.index dt { font-weight: 600; break-after: avoid; } dl.index dd { margin: 0 0 .5em 1em; break-inside: avoid; }
body.vertical { writing-mode: vertical-rl; max-width: none; height: 100vh; max-height: 46em; padding: 1.25rem 2rem; text-orientation: mixed; }
body.vertical .digits { text-combine-upright: all; }
body.vertical article { margin: 0 3rem 0 0; padding: 0 1.5rem 0 0; border-top: 0; border-right: 1px solid var(--line); }
@media (max-width: 30em) { dl.index { columns: 1; } }
@media print { :root { --ink: #000; --paper: #fff; --faint: #444; --line: #999; --accent: #000; }
  body { max-width: none; padding: 0; font-size: 10.5pt; } article { break-inside: auto; } h2, h3 { break-after: avoid; } details { display: none; } }
@page { margin: 20mm 18mm; @bottom-center { content: counter(page); } }
`;
