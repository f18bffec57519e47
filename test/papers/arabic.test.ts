/** Takes an Arabic contract in every format, and reads it from right to left. */
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { directionOfLanguage } from '../../src/document/direction.ts';
import { walk } from '../../src/document/walk.ts';
import { missingCharacters, writeHtml, writeMarkdown, writePdf, writeText } from '../../src/write/index.ts';
import { fontsOf } from '../write/pdf/fonts.ts';
import { numbersOf } from '../write/resolved.ts';
import { arabicContract } from './arabic.ts';

const { contract, diagnostics } = arabicContract({}, 'MRF-2026-0001');
const numbers = numbersOf(contract);
const fonts = fontsOf(contract);
const [markdown, html] = [writeMarkdown(contract, numbers), writeHtml(contract, numbers)];

test('nothing is found in it, and it runs from right to left', () => {
  expect([...diagnostics, ...missingCharacters(contract, fonts)]).toEqual([]);
  expect(directionOfLanguage(contract.language)).toBe('rtl');
  expect(html).toContain('<html lang="ar" dir="rtl">');
});

test('its Latin words are those of the files, and none is of the templates', () => {
  for (const visit of walk(contract))
    if (visit.what === 'inline' && visit.inline.type === 'text') expect(visit.inline.text).not.toMatch(/\p{sc=Latin}/u);
  const words = new Set(markdown.match(/\p{sc=Latin}[\p{sc=Latin}@.-]*\p{sc=Latin}/gu));
  expect([...words].sort().join(' ')).toBe(
    'Administrator Android IBAN IT MRF Microsoft PDF VLAN Wi-Fi Windows director@marfa-it.example iPhone office@nakheel-dental.example support@marfa-it.example',
  );
});

test('a value keeps its direction in every format', () => {
  expect(html).toContain('<bdi><span class="whole">+971 4 555 0123</span></bdi>');
  for (const text of [markdown, writeText(contract, numbers)])
    expect(text.replaceAll('\u00a0', ' ').replaceAll('\\', '')).toContain('\u2068+971 4 555 0123\u2069');
});

const PHRASES = [
  'عقد MRF-2026-0001',
  'شركة المرفأ للأنظمة ذ.م.م',
  'دعم تقنية المعلومات (IT) للعيادة',
  '+971 4 555 0123',
  'حسابات المسؤول (Administrator) وبيانات الاتصال بالموردين',
  '3,196.20 د.إ',
  '−132.30 د.إ',
  '26 يناير 2027',
];

test('each format says its words and figures in the order in which they are read', async () => {
  const task = getDocument({ data: await writePdf(contract, numbers, fonts), verbosity: VerbosityLevel.ERRORS });
  const { numPages } = await task.promise;
  expect(numPages).toBeGreaterThan(1);
  let pdf = '';
  for (let number = 1; number <= numPages; number += 1) {
    const { items } = await (await (await task.promise).getPage(number)).getTextContent();
    pdf += items.map((item) => ('str' in item ? item.str : '')).join('');
  }
  await task.destroy();
  for (const text of [pdf, html, markdown, writeText(contract, numbers)])
    expect(PHRASES.filter((phrase) => !bare(text).includes(bare(phrase)))).toEqual([]);
  expect(bare(pdf)).toContain(bare(`صفحة 1 من ${numPages}`));
});

/** Without tags, space, marks that show nothing and what Markdown escapes by; the signs of two joined letters as these letters. */
function bare(text: string): string {
  return text.normalize('NFKC').replace(/<[^>]*>|[\s\p{Cf}\\]/gu, '');
}
