import { expect, test } from 'vitest';
import { readDefinition } from '../../src/read/index.ts';
import { printed } from './printed.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const whole = `plainterms: 1
language: en-GB
currency: GBP
jurisdiction: GB-ENG
time_zone: Europe/London
trade: it-support
shape: continuing
customers: businesses
sells_goods: no
place: remote
provider:
  name: Café
  address:
    - 4 Quay Road
services:
  - id: setup
    name: Setting up
    price: 950.00 once
tax: none
rounding:
  at: line
  mode: half-up
`;

function said(bytes: Uint8Array): string {
  return printed(readDefinition(bytes, 'f.yaml').diagnostics);
}

const SAVE = 'save the file as UTF-8 in your editor';
const LATIN = `${SAVE}, and look at the letters with accents on this line`;

test.each([
  ['a byte order mark', new Uint8Array([0xef, 0xbb, 0xbf, ...utf8(whole)])],
  ['line ends of Windows', utf8(whole.replaceAll('\n', '\r\n'))],
  ['JSON', utf8(JSON.stringify(readDefinition(utf8(whole), 'f.yaml').ok && rawOf(whole)))],
])('%s is read in silence', (_, bytes) => {
  expect(said(bytes)).toBe('');
});

test.each([
  [
    'UTF-16 with its mark',
    new Uint8Array([0xff, 0xfe, 0x61, 0x00]),
    `f.yaml:1:1 error read/encoding: found text in UTF-16, expected UTF-8\n  hint: ${SAVE}\n`,
  ],
  [
    'UTF-16 without its mark',
    new Uint8Array([0x00, 0x61, 0x00, 0x3a]),
    `f.yaml:1:1 error read/encoding: found text in UTF-16, expected UTF-8\n  hint: ${SAVE}\n`,
  ],
  [
    'Latin 1',
    new Uint8Array([...utf8('a: ä\nb: caf'), 0xe9, ...utf8('\n')]),
    `f.yaml:2:7 error read/encoding: found a byte that is no UTF-8 (0xE9, byte 13 of the file), expected UTF-8\n  hint: ${LATIN}\n`,
  ],
  [
    'a character that is cut off at the end',
    new Uint8Array([...utf8('a: '), 0xe2, 0x82]),
    `f.yaml:1:4 error read/encoding: found a byte that is no UTF-8 (0xE2, byte 4 of the file), expected UTF-8\n  hint: ${LATIN}\n`,
  ],
  [
    'line ends of old Macs',
    utf8('a: b\rc: d\r'),
    'f.yaml:1:1 error read/line-ends: found lines that end with a carriage return alone, as on very old Macs, expected line feeds\n  hint: save the file with line ends of Unix or Windows in your editor\n',
  ],
  [
    'a file over 1 MiB',
    utf8(`# ${'x'.repeat(1024 * 1024)}`),
    'f.yaml:1:1 error read/size: found a file of 1048578 bytes, expected at most 1048576 (1 MiB)\n  hint: terms fit on a few pages; check that this is the right file\n',
  ],
])('%s is refused', (_, bytes, message) => {
  expect(said(bytes)).toBe(message);
});

test.each(['[', '{a: ', '- ', '? ', '"', '{', '!!a ', '&a ', '*a ', '|', '%', '---\n', '\t', ': ', '\u0000'])(
  '%j many times over is refused without a stack trace',
  (piece) => {
    const result = readDefinition(utf8(piece.repeat(20_000)), 'f.yaml');
    expect(result.ok).toBe(false);
    expect(result.diagnostics.length).toBeGreaterThan(0);
  },
);

function rawOf(text: string) {
  const read = readDefinition(utf8(text), 'f.yaml');
  return read.ok ? read.value.raw : undefined;
}
