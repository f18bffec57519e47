/** Takes a document's theme, gives what the style sheet of a web page of policies has of its own: phone, desktop, dark and paper. */
import type { Theme } from '../../document/tree.ts';
import { readable } from '../colour.ts';

/** The lightest and the darkest ground that words in the accent stand on. */
const TINT = { light: '#f4f5f6', dark: '#1f2429' } as const;

export function pageStyle({ accent }: Theme): string {
  return [
    `:root { --accent-text: ${readable(accent, TINT.light)}; --side: max(1.25rem, (100% - 60rem) / 2); }`,
    '@media screen and (prefers-color-scheme: dark) {',
    `  :root { --accent-text: ${readable(accent, TINT.dark)}; ${DARK} }`,
    '}',
    PAGE,
  ].join('\n');
}

const DARK = `--paper: #15181b; --ink: #e8eaed; --soft: #c3c8ce; --quiet: #a3abb3; --rule: #2e343a; --frame: #3a4147; --line: #4a525a; --tint: ${TINT.dark}; --found: #3d3400; --ghost: #23282d;`;

const PAGE = `html { color-scheme: light dark; }
body { max-width: none; padding: 0; font-size: 1.125rem; line-height: 1.55; overflow-wrap: anywhere; }
header { background: var(--accent); color: var(--on-accent); padding: clamp(2.25rem, 6vw, 4.5rem) var(--side) clamp(2rem, 5vw, 3.5rem); }
h1 { color: inherit; font-size: clamp(2.25rem, 1.3rem + 4.4vw, 4rem); font-weight: 800; line-height: 1.05; }
.subtitle { margin: 1rem 0 0; font-size: clamp(1.125rem, 1rem + 0.6vw, 1.375rem); line-height: 1.4; }
header a { display: inline-block; margin-block-start: 0.75rem; margin-inline-end: 0.5rem; padding: 0.55rem 1.15rem; border: 2px solid; border-radius: 2rem; color: inherit; font-size: 1.0625rem; font-weight: 600; text-decoration: none; }
header a:hover { background: var(--on-accent); border-color: var(--on-accent); color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent-text); outline-offset: 3px; border-radius: 2px; }
header :focus-visible { outline-color: var(--on-accent); border-radius: 2rem; }
.contents { padding: 1.5rem var(--side) 0; font-size: 1rem; }
.contents p { margin: 0 0 0.25rem; color: var(--quiet); font-weight: 600; }
.contents ul { display: flex; flex-wrap: wrap; gap: 0 1.25rem; margin: 0; padding: 0; list-style: none; }
.contents li { margin: 0; padding: 0; }
.contents a { display: block; padding: 0.35rem 0; }
main { padding: 0.5rem var(--side) 0; }
.part { padding: 2rem 0; border-top: 1px solid var(--rule); scroll-margin-top: 0.5rem; }
.part:first-child { border-top: 0; }
.part > :first-child { margin-top: 0; }
.part > :last-child { margin-bottom: 0; }
.part:target { background: none; }
.part:target > h2 { border-inline-start: 0.35rem solid var(--accent); padding-inline-start: 0.75rem; }
h2 { font-size: clamp(1.5rem, 1.35rem + 0.6vw, 1.875rem); font-weight: 800; letter-spacing: -0.015em; line-height: 1.2; margin: 0 0 1rem; }
h3 { font-size: 1.1875rem; }
li { margin: 0.45em 0; }
.scroll { overflow: visible; background: none; }
table, table.short { width: 100%; min-width: 0; max-width: 40rem; font-size: 1.0625rem; }
th, td { padding: 0.65em 1em; }
td.end { font-weight: 700; white-space: normal; text-wrap: balance; }
.lead { display: flex; flex-wrap: wrap; gap: 1rem 2.5rem; margin: 2rem 0 0; padding: 1.25rem 1.5rem; background: var(--tint); border-inline-start: 0.35rem solid var(--accent); }
.page .lead > div { display: block; }
.lead dt { color: var(--quiet); font-size: 1rem; font-weight: 400; }
.lead dd { font-size: 1.25rem; font-weight: 700; line-height: 1.3; }
.lead + .part { border-top: 0; }
.box { border: 0; border-inline-start: 0.35rem solid var(--accent); background: var(--tint); margin: 0; padding: 1.25rem 1.5rem; }
.note { font-size: 1rem; }
footer { margin: 1rem var(--side) 0; padding: 1rem 0 3rem; font-size: 0.9375rem; }
@media screen and (max-width: 30rem) {
  .page header a { padding: 0.5rem 0.9rem; font-size: 1rem; }
  .page table { font-size: 1rem; }
  .page :is(th, td) { padding: 0.6em 0.75rem; }
  .page :is(th, td):first-child { padding-inline-start: 0; }
  .page :is(th, td):last-child { padding-inline-end: 0; }
  .page .whole { white-space: normal; }
}
@media screen and (min-width: 66rem) {
  body { display: grid; grid-template-columns: minmax(1.25rem, 1fr) 13rem minmax(0, 45rem) minmax(1.25rem, 1fr); column-gap: 2rem; }
  header { grid-column: 1 / -1; }
  .contents { grid-column: 2; align-self: start; position: sticky; top: 0; max-height: 100vh; overflow: auto; padding-block: 2.35rem 2rem; padding-inline: 0 0.5rem; }
  .contents ul { display: block; }
  main { grid-column: 3; padding: 0; }
  main:not(.contents ~ main) { grid-column: 2 / 4; }
  footer { grid-column: 2 / 4; margin: 1rem 0 0; }
}
@media print {
  .page .contents { display: none; }
  .page header { background: none; color: var(--ink); border-bottom: 3pt solid var(--accent); padding: 0 0 1rem; }
  .page h1 { color: var(--accent-text); font-size: 2.25rem; }
  .page header a { display: inline; margin: 0; padding: 0; border: 0; font-weight: 400; }
  .page main { padding: 0; }
  .page .part { padding: 1rem 0; }
  .page .part:not(:has(tr:nth-child(16), li:nth-child(16))) { break-inside: avoid; }
  .page table { font-size: 1rem; }
  .page footer { margin: 0.75rem 0 0; padding: 0.5rem 0 0; }
}`;
