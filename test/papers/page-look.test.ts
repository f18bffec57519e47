/**
 * Takes the web page of every trade, opens it in a real browser on a phone and on a desk, light and dark: axe-core finds nothing, nothing
 * has to be scrolled sideways, and nothing but the page itself is asked for. Skipped without Chromium.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import axe from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { issuePoster, memoryWorld } from '../../src/index.ts';
import { writeHtml } from '../../src/write/index.ts';
import { value } from '../workflow/register.ts';
import { numbersOf } from '../write/resolved.ts';
import { samplePage } from '../write/sample.ts';

const CHROMIUM = '/usr/bin/chromium';
const missing = !existsSync(CHROMIUM) && !process.env['PLAINTERMS_REQUIRE_TOOLS'];

const HOME = new URL('../../templates/', import.meta.url);
const DEFINITIONS = [
  ...readdirSync(new URL('trades/', HOME)).map((name) => `trades/${name}`),
  ...readdirSync(new URL('examples/', HOME))
    .filter((name) => /^(?!.*-(?:client|change)).*\.yaml$/.test(name))
    .map((name) => `examples/${name}`),
].sort();

const LOOKS = [320, 1280].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ viewport: { width, height: 720 }, colorScheme })),
);

/** The page of a definition, as it is issued. */
async function pageOf(definition: string): Promise<string> {
  const world = memoryWorld({ 'service.yaml': definition }, '2027-01-04');
  const [file = ''] = value(
    await issuePoster(world, { out: 'output', definition: 'service.yaml', kind: 'page' }),
  ).files;
  return world.text(file) ?? '';
}

describe.skipIf(missing)('in Chromium (skipped without /usr/bin/chromium)', () => {
  let browser: Browser;
  const pages: { readonly look: string; readonly page: Page; readonly asked: string[] }[] = [];

  beforeAll(async () => {
    const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];
    browser = await chromium.launch({ executablePath: CHROMIUM, args });
    for (const look of LOOKS) {
      const page = await browser.newPage(look);
      await page.evaluate(axe.source);
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      pages.push({ look: `${look.viewport.width} ${look.colorScheme}`, page, asked });
    }
  });
  afterAll(() => browser?.close());

  /** What is wrong with a page, in each look. */
  async function faultsOf(html: string): Promise<string[]> {
    const faults = pages.map(async ({ look, page, asked }) => {
      await page.setContent(html);
      const { violations, incomplete, over } = await page.evaluate(LOOKING);
      const wrong = [...violations, ...incomplete, ...over, ...asked.splice(0).map((url) => `asks for ${url}`)];
      return wrong.map((fault) => `${look}: ${fault}`);
    });
    return (await Promise.all(faults)).flat();
  }

  test.each(DEFINITIONS)('%s', async (name) => {
    expect(await faultsOf(await pageOf(readFileSync(new URL(name, HOME), 'utf8')))).toEqual([]);
  });

  test('names and units as long as a word gets, a colour too light for words', async () => {
    const long = 'Donaudampfschifffahrtsgesellschaftskapitaenswitwenrentenauszahlungsstelle';
    const services = Array.from(
      { length: 12 },
      (_, index) =>
        `  - id: thing-${index}\n    name: ${index % 3 ? 'Thing' : long} ${index}\n    price: 1200.00 per ${long.toLowerCase()}\n`,
    );
    const definition = readFileSync(new URL('examples/joes-dry-cleaning.yaml', HOME), 'utf8')
      .replace("name: Joe's Dry Cleaning", `name: ${long}`)
      .replaceAll('counter@joes.example', `${long}@joes.example`)
      .replace('https://joes.example/policies', `https://joes.example/${long}`)
      .replace(/color: .*/, 'color: "#ffe14d"')
      .replace('services:\n', `services:\n${services.join('')}`);
    expect(await faultsOf(await pageOf(definition))).toEqual([]);
  });

  test('a link that has the focus is framed, in the head and below it', async () => {
    const html = await pageOf(readFileSync(new URL('examples/joes-dry-cleaning.yaml', HOME), 'utf8'));
    for (const { page } of pages) {
      await page.setContent(html);
      for (const place of ['header', 'header', 'nav']) {
        await page.keyboard.press('Tab');
        expect(await page.evaluate(FOCUSED)).toBe(`${place} solid 3px`);
      }
    }
  });

  test('a fault is found', async () => {
    const html = writeHtml(samplePage, numbersOf(samplePage))
      .replaceAll(/--quiet: #[0-9a-f]+/g, '--quiet: #999')
      .replace(' lang="en-US"', '')
      .replace('<footer>', '<footer><img src="http://127.0.0.1:9/x.png"><div style="width: 1300px">wide</div>');
    const faults = (await faultsOf(html)).join('\n');
    for (const fault of [
      '320 light: color-contrast',
      '1280 dark: html-has-lang',
      'wider than the screen by',
      'asks for http',
    ])
      expect(faults).toContain(fault);
  });

  test('boxes, notes, a light accent', async () => {
    expect(await faultsOf(writeHtml(samplePage, numbersOf(samplePage)))).toEqual([]);
  });

  test('a page that is read from right to left', async () => {
    expect(await faultsOf(writeHtml({ ...samplePage, language: 'ar' }, numbersOf(samplePage)))).toEqual([]);
  });
});

/** Runs in the page: where the focus is, and how it is framed. */
const FOCUSED = `(() => {
  const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement);
  return [document.activeElement.closest('header, nav, main').localName, outlineStyle, outlineWidth].join(' ');
})()`;

/** Runs in the page. What axe can't tell by itself is a fault too: nothing here is so hard to see. */
const LOOKING = `(async () => {
  const said = (results) => results.flatMap(({ id, nodes }) => nodes.map(({ html, any }) => id + ': ' + html + ' ' + any.map(({ message }) => message).join('; ')));
  const { violations, incomplete } = await axe.run(document, { resultTypes: ['violations', 'incomplete'], rules: { 'target-size': { enabled: true } } });
  const wide = document.documentElement.scrollWidth - innerWidth;
  return { violations: said(violations), incomplete: said(incomplete), over: wide > 0 ? ['wider than the screen by ' + wide] : [] };
})()` as unknown as () => Promise<{ violations: string[]; incomplete: string[]; over: string[] }>;
