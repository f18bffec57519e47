/** Takes web pages, looks at their list of sections, the names of these, and what machines read of them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Described, Document } from '../../src/document/tree.ts';
import { writeHtml } from '../../src/write/index.ts';
import { RUNS } from '../runs.ts';
import { numbersOf } from './resolved.ts';
import { samplePage } from './sample.ts';

const html = (document: Document): string => writeHtml(document, numbersOf(document));
const headed = (...headings: string[]): Document => ({
  ...samplePage,
  content: headings.flatMap((text): Block[] => [
    { type: 'heading', level: 2, content: [{ type: 'text', text }] },
    { type: 'paragraph', content: [{ type: 'text', text: 'words' }] },
  ]),
});
const about = (described: Described): string =>
  html({ ...samplePage, page: { tab: 'tab', contents: 'contents', about: described } });

/** The description, as a machine finds it. */
function read(page: string): unknown {
  const [script, ...others] = [...page.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)];
  expect(others).toEqual([]);
  return JSON.parse(script?.[1] ?? '');
}

describe('a web page', () => {
  it('is named in the browser by its own words', () => {
    expect(html(samplePage)).toContain("<title>Prices and promises of Joe's Dry Cleaning</title>");
  });

  it('has a list of its sections where there are four or more', () => {
    expect(html(headed('One', 'Two', 'Three'))).not.toContain('<nav');
    const page = html(headed('What it costs', 'When are we open?', 'What it costs', '¿?', "What's new"));
    const links = [...page.matchAll(/<li><a href="#([^"]*)">(.*?)<\/a>/g)].map(([, to, words]) => [to, words]);
    expect(links).toEqual([
      ['what-it-costs', 'What it costs'],
      ['when-are-we-open', 'When are we open?'],
      ['what-it-costs-2', 'What it costs'],
      ['part', '¿?'],
      ['whats-new', "What's new"],
    ]);
    for (const [to] of links) expect(page).toContain(`<section class="part" id="${to}">`);
  });

  it('has one description, which nothing in it can end', () => {
    const hostile = ['</script><script>alert(1)</script>', '<!--', ']]>', '&lt;', '\u2028\u2029', '\u0000', '"\\'];
    const page = about({ '@type': 'Thing', name: hostile });
    expect(read(page)).toEqual({ '@type': 'Thing', name: hostile });
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page.match(/<!--/g)).toBeNull();
  });

  it('says to machines what it was given, whatever that is', () => {
    const words = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(
        fc.dictionary(
          words.filter((key) => key !== '__proto__'),
          words,
        ),
        words,
        (record, text) => {
          const value = { type: 'value', text, path: 'a', from: ['a'] } as const;
          expect(read(about({ record, value, yes: true }))).toEqual({ record, value: text, yes: true });
        },
      ),
      { numRuns: RUNS },
    );
  });
});
