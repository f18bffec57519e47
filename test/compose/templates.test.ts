import { expect, test } from 'vitest';
import { splitFrontMatter } from '../../src/compose/templates.ts';

const cases: readonly [string, string | undefined, string][] = [
  ['---\nid: a\ntitle: B\n---\nText.\n', 'id: a\ntitle: B\n', '\n\n\n\nText.\n'],
  ['\uFEFF---\r\nid: a\r\n---\r\nText.\r\n', 'id: a\n', '\n\n\nText.\n'],
  ['---\n---\nText.', '', '\n\nText.'],
  ['---\nid: a\n---', 'id: a\n', '\n\n'],
  ['Text.\n\n---\n\nMore.', undefined, 'Text.\n\n---\n\nMore.'],
  ['---\nnever closed\n', undefined, '---\nnever closed\n'],
];

test.each(cases)('%j', (text, front, body) => {
  const split = splitFrontMatter(text);
  expect(split.front).toBe(front);
  expect(split.body).toBe(body);
});
