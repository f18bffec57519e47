/** Takes documents, looks into the pages made of them: nothing in the data may become markup, every link must lead somewhere. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document, Inline } from '../../src/document/tree.ts';
import { anchor, cssString, escapeHtml } from '../../src/write/html/escape.ts';
import { writeHtml } from '../../src/write/index.ts';
import { RUNS } from '../runs.ts';
import { documents } from './random.ts';
import { numbersOf } from './resolved.ts';
import { HOSTILE, sample, samplePoster } from './sample.ts';

const html = (document: Document): string => writeHtml(document, numbersOf(document));
const withLink = (href: string, words = 'words'): string => {
  const content: Inline[] = [{ type: 'link', href, content: [{ type: 'text', text: words }] }];
  return (
    /<p>(.*words.*|.*example.*)<\/p>/.exec(html({ ...sample, content: [{ type: 'paragraph', content }] }))?.[1] ?? ''
  );
};

/** Every tag the writer uses. */
const TAGS = new Set(
  (
    'html head meta title style body header nav main footer section h1 h2 h3 h4 p div span a dfn strong em bdi br code ' +
    'ul ol li dl dt dd table caption thead tbody tr th td figure blockquote figcaption aside ins del'
  ).split(' '),
);

/** The tags of a page; each must be known, and closed in the order in which it was opened. */
function checkTags(page: string): void {
  const open: string[] = [];
  const described = page.replace(/<script type="application\/ld\+json">[^<]*<\/script>/, '');
  const [before = '', after = ''] = described.split(/<style>[\s\S]*?<\/style>/);
  for (const [, close, tag = '', rest = ''] of (before + after).matchAll(/<(\/?)([a-z0-9]*)([^>]*)>/g)) {
    if (rest.startsWith('doctype') || tag === '') continue;
    expect(TAGS, tag).toContain(tag);
    if (close) expect(open.pop()).toBe(tag);
    else if (tag !== 'meta' && tag !== 'br') open.push(tag);
    expect(rest).toMatch(/^(?: [a-z-]+="[^"<]*")*$/);
  }
  expect(open).toEqual([]);
}

describe('HTML', () => {
  it('has the hostile name in a line and in a cell', () => {
    const name = escapeHtml(HOSTILE);
    expect(name).toBe('**x** | {{y}} &lt;b&gt; [a](b)');
    expect(html(sample)).toContain(`<dt>Client</dt><dd>${name}</dd>`);
    expect(html(sample)).toContain(`<td>Help desk for ${name}, with help`);
  });

  it('lets nothing in the data become markup', () => {
    fc.assert(
      fc.property(documents, (document) => checkTags(html(document))),
      { numRuns: RUNS },
    );
  });

  it('has an end for every link inside the page, and each id once', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const page = html(document);
        const ids = [...page.matchAll(/ id="([^"]*)"/g)].map((match) => match[1]);
        expect(new Set(ids).size).toBe(ids.length);
        for (const match of page.matchAll(/ href="#([^"]*)"/g)) expect(ids).toContain(match[1]);
      }),
      { numRuns: RUNS },
    );
  });

  it('loads nothing and runs nothing', () => {
    expect(html(sample)).not.toMatch(/<script|<link|<img|src=|url\(|@import| on[a-z]+=/);
  });

  it.each([
    [
      'https://www.example.org/a?b=1&c="',
      '<a class="away" href="https://www.example.org/a?b=1&amp;c=&quot;">words</a>',
    ],
    ['mailto:a@b.example', '<a class="away" href="mailto:a@b.example">words</a>'],
    ['tel:+15595550134', '<a class="away" href="tel:+15595550134">words</a>'],
    ['javascript:alert(1)', 'words'],
    [' javascript:alert(1)', 'words'],
    ['JaVaScRiPt:alert(1)', 'words'],
    ['data:text/html,x', 'words'],
    ['//example.org', 'words'],
    ['https://a b', 'words'],
  ])('links to %j as %s', (href, expected) => {
    expect(withLink(href)).toBe(expected);
  });

  it('prints no address beside words that are the address', () => {
    expect(withLink('https://joes.example/', 'joes.example')).toBe('<a href="https://joes.example/">joes.example</a>');
  });

  it.each([
    ['שלום', '<bdi>שלום</bdi>'],
    ['a\u202Eb', '<bdi>a\u202Eb</bdi>'],
    ['Ann', 'Ann'],
  ])('keeps %j from turning what stands beside it', (text, expected) => {
    const title: Inline[] = [{ type: 'value', text, path: 'a', from: ['a'] }];
    expect(html({ ...sample, title })).toContain(`<h1>${expected}</h1>`);
  });
});

describe('a table on a phone', () => {
  const row = (...cells: string[]): Inline[][] => cells.map((text) => [{ type: 'text', text }]);
  const table = (...head: string[]): string => {
    const columns = head.map(() => ({ align: 'start' as const }));
    const rows = [{ cells: row(...head.map((_, index) => String(index))) }];
    return html({ ...sample, content: [{ type: 'table', columns, head: row(...head), rows }] });
  };

  it('names the cells of a wide row by its head, but the first, which is the head of the row', () => {
    expect(table('', 'Before "x"', 'After')).toContain(
      '<tr><td>0</td><td data-label="Before &quot;x&quot;"><span>1</span></td><td data-label="After"><span>2</span></td></tr>',
    );
  });

  it('is set smaller where it has many columns', () => {
    expect(table('a', 'b', 'c', 'd', 'e', 'f')).toContain('<table class="wide many">');
    expect(table('a', 'b', 'c')).toContain('<table class="wide short">');
  });

  it('names nothing in a narrow one, or where there is no head', () => {
    expect(table('What', 'Price')).not.toContain('data-label=');
    expect(table('', '', '', '')).not.toContain('data-label=');
  });
});

it('puts each section of a poster together, and notes at the end below all', () => {
  const page = html(samplePoster);
  expect(page.match(/<div class="part">/g)).toHaveLength(5);
  expect(page.indexOf('<aside')).toBeGreaterThan(page.lastIndexOf('<div class="part">'));
});

it('asks everybody for a title where anybody has one, so that the lines of both sides stand level', () => {
  expect(html(sample).match(/<dt>Title<\/dt>/g)).toHaveLength(3);
});

describe('escapes', () => {
  it('gives different ids different anchors', () => {
    const ids = ['a b', 'a_b', 'a-b', 'a.b', 'a_20_b', 'term:a', 'é', '"'];
    expect(ids.map(anchor)).toEqual([
      ...['a_20_b', 'a_5f_b', 'a-b', 'a.b', 'a_5f_20_5f_b', 'term_3a_a', '_e9_', '_22_'],
    ]);
  });

  it('lets no text end a string of the style sheet', () => {
    expect(cssString('a"} </style>·')).toBe('"a\\22 \\7d  \\3c \\2f style\\3e \\b7 "');
  });
});
