/**
 * Owns the style of pages in HTML: Chinese typesetting for screen and print, horizontal or vertical; shared by the
 * exported file and the reading view.
 */

/**
 * The style of a page; colours and sizes are the properties --ink, --paper, --faint, --line, --accent, --person,
 * --place, --organization and --date of the embedding document. An enclosing element with the class `vertical` makes
 * columns from right to left.
 */
export const PAGE_STYLE = `
main { font-family: "Noto Serif CJK SC", "Noto Serif SC", "Source Han Serif SC", "Songti SC", SimSun, serif; line-height: 1.8; line-break: strict;
  text-spacing-trim: trim-start; text-autospace: normal; overflow-wrap: break-word; }
main:lang(zh-Hant) { font-family: "Noto Serif CJK TC", "Noto Serif TC", "Source Han Serif TC", "Songti TC", PMingLiU, serif; }
@supports not (text-spacing-trim: trim-start) { main { font-feature-settings: "chws", "vchw"; } }
h2 { font-size: 1.5em; line-height: 1.4; margin-block: .2em .35em; margin-inline: 0; text-wrap: balance; }
.parted { word-break: keep-all; }
h2 + h2 { margin-block-start: -.2em; }
h3 { font-size: 1em; line-height: inherit; margin-block: 1.2em .4em; margin-inline: 0; }
article p { margin: 0; }
.kicker { font-weight: 600; text-wrap: balance; }
.subheadline { font-size: 1.0625em; font-weight: 600; text-wrap: balance; }
.where, .part, .page { color: var(--faint); font-size: .8125em; }
.byline, .credit { color: var(--faint); font-size: .9375em; }
article > .byline { margin-block-end: .8em; }
.credit, .body + .byline { text-align: end; }
.body { text-indent: 2em; text-align: justify; }
.box { margin-block: 1em; padding-block: .6em; padding-inline: .9em; border: 1px solid var(--line); font-size: .9375em; }
.box .caption-title { font-weight: 600; }
.part { border-block-start: 1px dashed var(--line); margin-block: 1em .3em; }
.body .page { border-block: 1px dashed var(--line); padding-inline: .3em; margin-inline: .2em; text-indent: 0; white-space: nowrap; }
main a { color: inherit; text-decoration: none; }
main .person, main .place, main .organization, main .date, time { text-decoration-line: underline; text-decoration-thickness: 1px; text-underline-position: under; text-underline-offset: .12em; text-decoration-skip-ink: none; }
main .person { text-decoration-color: var(--person); }
main .place { text-decoration-style: dashed; text-decoration-color: var(--place); }
main .organization { text-decoration-style: double; text-decoration-color: var(--organization); }
main .date, time { text-decoration-style: dotted; text-decoration-color: var(--date); }
.date time { text-decoration: none; }
main .unseen { text-decoration-line: none; }
.abuts { margin-inline-start: .14em; }
.vertical .person, .vertical .place, .vertical .organization, .vertical .date, .vertical time, .vertical cite { text-underline-position: left; }
cite { font-style: normal; }
mark { background: none; color: inherit; border-block-end: 3px double var(--accent); }
.note { margin-block: .5em 1em; margin-inline: 2em 0; padding-inline: .75em; border-inline-start: 3px solid var(--accent); font-size: .875em; line-height: 1.6; white-space: pre-wrap; text-indent: 0; }
rt { font-size: .5em; font-weight: 400; color: var(--faint); text-indent: 0; padding-inline: .14em; }
rt.doubtful { font-style: italic; }
sup { line-height: 0; font-size: .75em; }
.vertical { text-orientation: mixed; }
.vertical .digits { text-combine-upright: all; }
`;

/** The style of an exported file. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1c1a17; --paper: #fdfcf8; --faint: #6b6459; --line: #cfc7b8; --accent: #8a3b1e; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e1d6; --paper: #1b1a18; --faint: #a39b8c; --line: #47423a; --accent: #e09a7a; } }
* { box-sizing: border-box; }
body { --person: var(--ink); --place: var(--ink); --organization: var(--ink); --date: var(--ink);
  margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 40em; background: var(--paper); color: var(--ink); font-size: 1.0625rem; }
${PAGE_STYLE}
h1 { font-size: 1.5rem; line-height: 1.4; margin: 0 0 .25em; }
.day, footer { color: var(--faint); font-size: .875rem; }
article { margin: 3rem 0 0; padding-top: 1.5rem; border-top: 1px solid var(--line); }
main a:hover, main a:focus-visible { color: var(--accent); }
a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
details { margin: 2rem 0; color: var(--faint); font-size: .875rem; }
dl.index { columns: 2; font-size: .9375rem; } dl.index dt { font-weight: 600; break-after: avoid; } dl.index dd { margin: 0 0 .5em 1em; break-inside: avoid; }
body.vertical { writing-mode: vertical-rl; max-width: none; height: 100vh; max-height: 46em; padding: 1.25rem 2rem; }
body.vertical article { margin: 0 3rem 0 0; padding: 0 1.5rem 0 0; border-top: 0; border-right: 1px solid var(--line); }
@media (max-width: 30em) { dl.index { columns: 1; } }
@media print { :root { --ink: #000; --paper: #fff; --faint: #444; --line: #999; --accent: #000; }
  body { max-width: none; padding: 0; font-size: 10.5pt; } article { break-inside: auto; } h2, h3 { break-after: avoid; } details { display: none; } }
@page { margin: 20mm 18mm; @bottom-center { content: counter(page); } }
`;
