/** Takes a document's theme and kind, gives the style sheet of its page: for phone, desktop and paper. */
import { directionOfLanguage } from '../../document/direction.ts';
import { isSheetKind } from '../../document/sheet.ts';
import type { Document, Theme } from '../../document/tree.ts';
import { palette } from '../colour.ts';
import { cssString } from './escape.ts';
import { pageStyle } from './page-style.ts';

/** The whole sheet. Nothing in it is loaded from elsewhere, and no text of the document can end a string in it. */
export function styleSheet(document: Document): string {
  const colours = palette(document.theme.accent);
  const variables = [
    ':root {',
    `  --accent: ${colours.accent};`,
    `  --accent-text: ${colours.text};`,
    `  --on-accent: ${colours.onAccent};`,
    `  --letters: ${LETTERS[document.theme.family]};`,
    `  ${LIGHT}`,
    '}',
  ].join('\n');
  const behind = document.watermark === undefined ? [] : [watermark(document.watermark)];
  const kind = document.kind === 'page' ? pageStyle(document.theme) : isSheetKind(document.kind) ? POSTER : PAPER;
  return [variables, BASE, kind, NARROW, PRINT, pageRule(document), ...behind].join('\n');
}

/** The colours beside the accent, on white. */
const LIGHT =
  '--paper: #fff; --ink: #1c2024; --soft: #4a5058; --quiet: #5a6068; --rule: #e3e6e9; --frame: #d8dce0; --line: #c3c8ce; --pen: #8a929b; --tint: #f4f5f6; --found: #fff7d6; --ghost: #e6e9ec;';

/** Letters that a computer or phone has: a page loads none. */
const LETTERS: Readonly<Record<Theme['family'], string>> = {
  sans: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif',
  serif: '"Source Serif 4", "Iowan Old Style", Charter, Georgia, "Noto Serif", "Liberation Serif", serif',
};

/** A word behind the text, on screen and on each printed page. As it stands in the head too, nobody needs to hear it twice. */
function watermark(word: string): string {
  return [
    'body::before {',
    `  content: ${cssString(word)};`,
    `  content: ${cssString(word)} / "";`,
    '  position: fixed; inset: 0; z-index: -1; display: grid; place-content: center; rotate: -55deg; pointer-events: none;',
    '  color: var(--ghost); font-size: min(22vw, 24vh); font-weight: 800; letter-spacing: 0.05em; white-space: nowrap;',
    '}',
    '.unsigned { margin: 0 0 0.5rem; font-weight: 700; letter-spacing: 0.08em; }',
  ].join('\n');
}

/** The page's foot: number and hash at the start, "Page X of Y" at the end, where the browser knows margin boxes. */
function pageRule({ theme, furniture, foot, kind, language }: Document): string {
  const counted = furniture.page
    .split(/(\{pages?\})/)
    .filter((part) => part !== '')
    .map((part) => (part === '{page}' ? 'counter(page)' : part === '{pages}' ? 'counter(pages)' : cssString(part)));
  const start = [foot.number, foot.hash].filter((part) => part !== undefined).join(' · ');
  const [near, far] = directionOfLanguage(language) === 'rtl' ? ['right', 'left'] : ['left', 'right'];
  const font = `font: 8pt ${LETTERS[theme.family]}; color: #5a6068;`;
  return [
    '@page {',
    `  size: ${theme.paper === 'A4' ? 'A4' : 'letter'};`,
    `  margin: ${isSheetKind(kind) ? '12mm 12mm 16mm' : '20mm 20mm 22mm'};`,
    `  @bottom-${near} { content: ${cssString(start)}; ${font} }`,
    `  @bottom-${far} { content: ${counted.join(' ')}; ${font} }`,
    '}',
  ].join('\n');
}

const BASE = `*, *::before, *::after { box-sizing: border-box; }
html { color-scheme: light; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0 auto; padding: 2.5rem 1.25rem 2rem; max-width: 48rem; background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.6 var(--letters);
  overflow-wrap: break-word;
}
h1, h2, h3, h4 { line-height: 1.25; margin: 2em 0 0.5em; text-wrap: balance; }
h1 { font-size: clamp(2rem, 1.4rem + 2.6vw, 2.75rem); letter-spacing: -0.02em; line-height: 1.1; margin: 0; }
h1, h2, h3 { color: var(--accent-text); }
h2 { font-size: 1.375rem; letter-spacing: -0.01em; }
h3 { font-size: 1.0625rem; }
h4 { font-size: 1rem; color: var(--soft); }
p { margin: 0 0 0.75em; }
ul, ol { margin: 0 0 0.75em; padding-inline-start: 1.4em; }
li { margin: 0.25em 0; padding-inline-start: 0.15em; }
li::marker { color: var(--accent-text); }
ol > li::marker { font-variant-numeric: tabular-nums; }
a { color: var(--accent-text); text-decoration-thickness: 1px; text-underline-offset: 0.18em; }
ins { text-decoration: underline; text-decoration-thickness: 0.1em; text-underline-offset: 0.18em; }
del { text-decoration: line-through; text-decoration-thickness: 0.1em; color: var(--soft); }
ins::before, del::before { content: "{" attr(data-said) ": "; }
ins::after, del::after { content: "}"; }
ins::before, ins::after, del::before, del::after { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
a.reference { white-space: nowrap; text-decoration-color: var(--line); }
a.term { color: inherit; text-decoration: underline dotted var(--pen); }
dfn { font-style: normal; font-weight: 600; }
:target { background: var(--found); }
.whole { white-space: nowrap; }
h1 .whole { display: inline-block; white-space: normal; }
dl { margin: 0 0 1.25em; }
dl { display: grid; grid-template-columns: fit-content(40%) 1fr; gap: 0.8em 1.75rem; }
dl > div { display: contents; }
dt { color: var(--accent-text); font-weight: 600; }
dd { margin: 0; }
.scroll {
  overflow-x: auto; margin: 0 0 1.25em;
  background: linear-gradient(to right, var(--paper) 50%, #fff0) 0 0 / 2rem 100% no-repeat local,
    linear-gradient(to left, var(--paper) 50%, #fff0) 100% 0 / 2rem 100% no-repeat local,
    linear-gradient(to right, #0003, #0000) 0 0 / 0.6rem 100% no-repeat,
    linear-gradient(to left, #0003, #0000) 100% 0 / 0.6rem 100% no-repeat;
}
.box .scroll { background: none; }
table { width: 100%; border-collapse: collapse; font-size: 0.9375rem; line-height: 1.45; }
table.short { width: auto; min-width: min(100%, 30rem); }
caption { text-align: start; font-weight: 600; padding-bottom: 0.4em; }
th, td { padding: 0.5em 0.75em; text-align: start; vertical-align: top; border-bottom: 1px solid var(--rule); }
th:first-child, td:first-child { padding-inline-start: 0; }
th:last-child, td:last-child { padding-inline-end: 0; }
th { color: var(--accent-text); font-weight: 600; font-size: 0.8125rem; border-bottom: 1.5px solid var(--accent-text); vertical-align: bottom; }
tbody th { color: inherit; font-size: inherit; font-weight: 400; vertical-align: top; border-bottom: 1px solid var(--rule); }
.many { font-size: 0.8125rem; }
.many th { font-size: 0.75rem; }
.many :is(th, td):not(:first-child) { padding-inline-start: 0.4em; }
.many :is(th, td):not(:last-child) { padding-inline-end: 0.4em; }
.end { text-align: end; font-variant-numeric: tabular-nums; }
td.end { white-space: nowrap; }
.center { text-align: center; }
tr.total > * { font-weight: 700; border-top: 1.5px solid var(--accent-text); border-bottom: 0; }
.box { margin: 1.75em 0; padding: 1.25rem 1.4rem; border: 1px solid var(--frame); border-top: 4px solid var(--accent); border-radius: 3px; }
.box > :first-child { margin-top: 0; }
.box > :last-child { margin-bottom: 0; }
.columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 16rem), 1fr)); gap: 0.5rem 2.5rem; }
.columns > div > :first-child { margin-top: 0; }
.columns > div > :last-child { margin-bottom: 0; }
.note { margin: 1em 0; color: var(--quiet); font-size: 0.875rem; }
.note > :last-child { margin-bottom: 0; }
.statutory { margin: 1.25em 0; padding: 0.9rem 1.1rem; background: var(--tint); }
.statutory blockquote { margin: 0; }
.statutory figcaption { color: var(--quiet); font-size: 0.8125rem; }
footer { margin-top: 4rem; padding-top: 0.75rem; border-top: 1px solid var(--rule); color: var(--quiet); font-size: 0.8125rem; }
footer p { margin: 0; }
footer code { font-family: ui-monospace, "Liberation Mono", Menlo, Consolas, monospace; }
.signatures { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 16rem), 1fr)); gap: 2.5rem 3rem; margin: 2.5rem 0; }
.party p { margin: 0; }
.party .role { color: var(--quiet); font-size: 0.875rem; }
.party .name { font-weight: 600; }
.signatory { grid-template-columns: max-content 1fr; gap: 0.9rem 0.75rem; align-items: end; margin: 2.5rem 0 0; }
.signatory dt { color: var(--quiet); font-size: 0.8125rem; font-weight: 400; }
.signatory dd { border-bottom: 1px solid var(--pen); min-height: 1.7em; }
.signatory > :first-child dd { min-height: 2.6em; }`;

const PAPER = `header { padding-bottom: 1.25rem; border-bottom: 4px solid var(--accent); margin-bottom: 1.75rem; }
.subtitle { text-wrap: balance; margin: 0.6rem 0 0; color: var(--soft); font-size: 1.1875rem; line-height: 1.4; }
.clause > h2 .number, .clause > h3 .number, .clause > h4 .number { color: var(--accent-text); margin-inline-end: 0.25em; }
.margin { float: inline-end; clear: inline-end; width: 6.5rem; margin-block: -2.1rem 0.5rem; margin-inline: 1rem 0; color: var(--quiet); font-size: 0.8125rem; line-height: 1.35; text-align: end; }
@media screen and (min-width: 66rem) { .margin { margin-inline-end: -8.5rem; text-align: start; } }
.subclause { display: grid; grid-template-columns: minmax(3.5rem, max-content) 1fr; }
.subclause > .number { color: var(--quiet); font-variant-numeric: tabular-nums; padding-inline-end: 0.75rem; }
.annex { margin-top: 4rem; padding-top: 0.5rem; border-top: 4px solid var(--accent); }
.annex > h2 { font-size: 1.75rem; margin-top: 1rem; }
.annex > h2 .number { display: block; color: var(--accent-text); font-size: 0.9375rem; letter-spacing: 0.02em; }
@media screen and (max-width: 30rem) {
  .subclause { grid-template-columns: minmax(2.75rem, max-content) 1fr; }
  .subclause > .number { font-size: 0.9375rem; line-height: 1.8; padding-inline-end: 0.5rem; }
}`;

const POSTER = `body { max-width: 72rem; padding: 0 0 2rem; font-size: 1.1875rem; line-height: 1.5; }
header { background: var(--accent); color: var(--on-accent); padding: clamp(2rem, 5vw, 3.5rem) clamp(1.25rem, 5vw, 4rem); }
h1 { color: inherit; font-size: clamp(2.5rem, 1.2rem + 5vw, 4.5rem); font-weight: 800; line-height: 1; }
.logo { display: block; width: auto; height: auto; max-width: min(100%, 18rem); max-height: 6rem; margin: 0 0 1.25rem; border-radius: 0.5rem; }
.logo[style] { padding: 0.625rem; }
.subtitle { text-wrap: balance; margin: 1rem 0 0; font-size: clamp(1.25rem, 1rem + 1.2vw, 1.75rem); line-height: 1.3; }
main, footer { margin: 2.5rem clamp(1.25rem, 5vw, 4rem) 0; }
h2 { font-size: clamp(1.5rem, 1.2rem + 0.8vw, 1.75rem); font-weight: 800; margin: 1.75em 0 0.6em; }
h3 { font-size: 1.1875rem; }
.parts { columns: 24rem 2; column-gap: 4rem; }
.part { break-inside: avoid; padding-bottom: 2.25rem; }
.part:has(tr:nth-child(21)) { break-inside: auto; }
.part .scroll { overflow: visible; }
.part > :first-child { margin-top: 0; }
.part > :last-child { margin-bottom: 0; }
tr, li { break-inside: avoid; }
h2, h3 { break-after: avoid; }
table, table.short { width: 100%; max-width: 36rem; font-size: 1.1875rem; }
td.end { font-weight: 700; }
dl { grid-template-columns: 1fr auto; gap: 0; max-width: 36rem; }
dt, dd { border-bottom: 1px solid var(--rule); padding: 0.5em 0; }
dt { color: inherit; font-weight: 400; }
dd { font-weight: 700; text-align: end; }
.box { border: 0; border-inline-start: 0.5rem solid var(--accent); border-radius: 0; background: var(--tint); padding: 1.5rem 1.75rem; }
.note { font-size: 1rem; }`;

/** On a narrow screen the rows of a wide table stand one below the other, each cell beside the words of its head. */
const NARROW = `@media screen and (max-width: 30rem) {
  dl:not(.signatory) > div { display: block; grid-column: 1 / -1; }
  table { font-size: 0.875rem; }
  th, td { padding: 0.45em 0.4rem; }
}
@media screen and (max-width: 48rem) {
  .many .whole { white-space: normal; }
}
@media screen and (max-width: 40rem) {
  .wide, .wide tbody, .wide tr, .wide td { display: block; }
  .wide { font-size: 0.9375rem; }
  .wide thead { display: none; }
  .wide tr { border-top: 1px solid var(--line); padding: 0.6em 0; }
  .wide tr.total { border-top: 1.5px solid var(--accent-text); }
  .wide td { border: 0; padding: 0.1em 0; text-align: start; white-space: normal; }
  .wide td[data-label] { display: grid; grid-template-columns: 40% 1fr; gap: 0 1rem; }
  .wide td[data-label]::before { content: attr(data-label); color: var(--quiet); font-weight: 400; }
  .wide td:first-child { display: block; font-weight: 600; padding-bottom: 0.2em; }
  .wide tr.total td { border: 0; }
  .wide td:empty { display: none; }
}`;

const PRINT = `@media print {
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  html { font-size: 9.5pt; }
  body { max-width: none; padding: 0; font-size: 1rem; line-height: 1.4; }
  a, a.term { color: inherit; text-decoration: none; }
  a.away::after { content: " (" attr(href) ")"; }
  :target { background: none; }
  h1, h2, h3, h4, caption { break-after: avoid; }
  h2 { margin-top: 1.5em; }
  p:has(+ ul), p:has(+ ol), p:has(+ .scroll) { break-after: avoid; }
  p, li { orphans: 2; widows: 2; }
  tr, li, .signatures, .party, .signatory, .statutory, .subclause > .number { break-inside: avoid; }
  .scroll { overflow: visible; background: none; }
  .scroll:not(:has(tr:nth-child(16))) { break-inside: avoid; }
  thead { display: table-header-group; }
  .box { break-inside: avoid; }
  .signatures, p:has(+ .signatures) { break-before: avoid; }
  .annex { break-before: page; margin-top: 0; }
  .annex + .annex { break-before: auto; break-inside: avoid; margin-top: 3rem; }
  .contract .columns, .amendment .columns, .conformed .columns { grid-template-columns: repeat(auto-fit, minmax(6.5cm, 1fr)); }
  .signatures { grid-template-columns: 1fr 1fr; }
  .poster .parts { columns: 2; column-gap: 2.5rem; }
  .poster .part { padding-bottom: 1.25rem; }
  .poster header { padding: 1.75rem 2rem; }
  .poster h1 { font-size: 3rem; }
  .poster h2 { font-size: 1.5rem; }
  .poster .subtitle { font-size: 1.375rem; }
  .poster table { font-size: 1rem; }
  .poster td { padding-top: 0.35em; padding-bottom: 0.35em; }
  .poster main, .poster footer { margin: 1.5rem 0 0; }
  main > :last-child, main > :last-child > :last-child { margin-bottom: 0; }
  footer { break-before: avoid; margin-top: 0.75rem; }
}`;
