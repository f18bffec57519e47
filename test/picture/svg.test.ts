/** Takes SVG files, sound and hostile, and looks at what is drawn of them, or said. */
import { describe, expect, test } from 'vitest';
import { colorsOf, type Drawing } from '../../src/document/picture.ts';
import { readPicture } from '../../src/picture/index.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const svg = (inner: string, attributes = 'viewBox="0 0 100 50"'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inner}</svg>`;

function drawing(text: string): Drawing {
  const outcome = readPicture(bytes(text), 'logo.svg');
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'));
  if (outcome.value.type !== 'drawing') throw new Error('pixels');
  return outcome.value;
}

/** `M0 0 L1 1 #ff0000`, a line for each shape. */
function shown(text: string): readonly string[] {
  const round = (value: number): number => Number(value.toFixed(2));
  return drawing(text).shapes.map(({ path, fill, evenOdd, stroke }) =>
    [
      path.map(([step, ...points]) => step + points.map(round).join(' ')).join(' '),
      ...(fill ? [fill.color + (fill.opacity < 1 ? `/${fill.opacity}` : '')] : []),
      ...(evenOdd ? ['evenodd'] : []),
      ...(stroke ? [`${stroke.color} ${round(stroke.width)} ${stroke.cap} ${stroke.join}`] : []),
    ].join(' | '),
  );
}

/** `3:5 message`. */
function said(text: string | Uint8Array): readonly string[] {
  const outcome = readPicture(typeof text === 'string' ? bytes(text) : text, 'logo.svg');
  if (outcome.ok) return [];
  return outcome.diagnostics.map(({ message, hint, place }) => {
    expect(hint).toMatch(/save|crop|write|simplify/);
    return `${place ? `${place.line}:${place.column} ` : ''}${message}`;
  });
}

describe('what is drawn', () => {
  test.each<[string, string, readonly string[]]>([
    ['a path', '<path d="M1 2l3 4h5V6z"/>', ['M1 2 L4 6 L9 6 L9 6 Z | #000000']],
    ['a curve with one handle, as one with two', '<path d="M0 0Q3 3 6 0"/>', ['M0 0 C2 2 4 2 6 0 | #000000']],
    ['a rectangle', '<rect x="1" y="2" width="3" height="4" fill="#fff"/>', ['M1 2 L4 2 L4 6 L1 6 Z | #ffffff']],
    ['a rectangle without a height', '<rect width="3" height="0"/><path d="M0 0h1"/>', ['M0 0 L1 0 | #000000']],
    ['a polygon', '<polygon points="0,0 4,0 4,4" fill="rgb(1, 2, 3)"/>', ['M0 0 L4 0 L4 4 Z | #010203']],
    ['an open line', '<polyline points="0 0 4 0" fill="none" stroke="navy"/>', ['M0 0 L4 0 | #000080 1 butt miter']],
    [
      'a style that goes before the attribute',
      '<path d="M0 0h1" fill="red" style="fill: teal"/>',
      ['M0 0 L1 0 | #008080'],
    ],
    ['what is inherited', '<g fill="lime" stroke="none"><path d="M0 0h1"/></g>', ['M0 0 L1 0 | #00ff00']],
    [
      'groups that move, and lines that grow with them',
      '<g transform="translate(10 0)"><g transform="scale(2)"><path d="M1 1h1" stroke="#123456" stroke-linecap="round"/></g></g>',
      ['M12 2 L14 2 | #000000 | #123456 2 round miter'],
    ],
    ['what is half seen', '<g opacity=".5"><path d="M0 0h1" fill-opacity="50%"/></g>', ['M0 0 L1 0 | #000000/0.25']],
    ['a hole', '<path fill-rule="evenodd" d="M0 0h1"/>', ['M0 0 L1 0 | #000000 | evenodd']],
    [
      'nothing of what is hidden',
      '<g display="none"><path d="M5 5h1"/></g><path d="M0 0h1"/>',
      ['M0 0 L1 0 | #000000'],
    ],
    [
      'nothing of what an editor notes',
      '<metadata><x/></metadata><defs><path d="M9 9"/></defs><path d="M0 0h1"/>',
      ['M0 0 L1 0 | #000000'],
    ],
  ])('%s', (_, inner, expected) => {
    expect(shown(svg(inner))).toEqual(expected);
  });

  test('a circle, as four curves that meet', () => {
    const [{ path } = { path: [] }] = drawing(svg('<circle cx="10" cy="10" r="5"/>')).shapes;
    expect(path.map(([step]) => step).join('')).toBe('MCCCCZ');
    expect(path.at(-2)?.slice(-2).map(Number)).toEqual([expect.closeTo(5, 5), expect.closeTo(10, 5)]);
  });

  test('the part that a viewBox shows', () => {
    const found = drawing(svg('<path d="M10 20h1"/>', 'viewBox="10 20 30 40"'));
    expect([found.width, found.height, found.shapes[0]?.path[0]]).toEqual([30, 40, ['M', 0, 0]]);
  });

  test('its colours, by what they cover', () => {
    const colors = colorsOf(drawing(svg('<rect width="3" height="10"/><rect width="1" height="10" fill="red"/>')));
    expect([...colors]).toEqual([
      ['#000000', 0.75],
      ['#ff0000', 0.25],
    ]);
  });
});

const deep = (levels: number): string => svg(`${'<g>'.repeat(levels)}<path d="M0 0h1"/>${'</g>'.repeat(levels)}`);
const laughs = `<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>${svg('<title>&b;</title>')}`;

describe('what is refused, in words', () => {
  test.each<[string, string, string]>([
    ['a script', svg('<script>alert(1)</script>'), '1:62 found <script>, expected nothing but areas and lines'],
    [
      'a picture in it',
      svg('<image href="file:///etc/passwd"/>'),
      '1:62 found <image>, expected nothing but areas and lines',
    ],
    ['words', svg('\n  <text>Joe</text>'), '2:3 found <text>, expected nothing but areas and lines'],
    ['another document', svg('<foreignObject/>'), '1:62 found <foreignObject>, expected nothing but areas and lines'],
    ['a pointer', svg('<use href="other.svg#x"/>'), '1:62 found <use>, expected nothing but areas and lines'],
    ['a style sheet', svg('<defs><style>path{fill:red}</style></defs>'), '1:68 <style>: found a style sheet'],
    ['a gradient', svg('<path d="M0 0h1" fill="url(#g)"/>'), '1:62 <path>: found fill="url(#g)", expected one colour'],
    ['a mask', svg('<path d="M0 0h1" mask="url(#m)"/>'), "1:62 <path>: found mask, which a logo can't have here"],
    [
      'an unknown colour',
      svg('<path d="M0 0h1" fill="blurple"/>'),
      '1:62 <path>: found fill="blurple", expected one colour',
    ],
    ['no number', svg('<circle r="NaN"/>'), '1:62 <circle>: found r="NaN", expected a number'],
    ['no number in a path', svg('<path d="M0 0LNaN 4"/>'), "1:62 <path>: found a path that can't be read"],
    [
      'a number without end',
      svg('<rect width="1e999" height="1"/>'),
      '1:62 <rect>: found width="1e999", expected a number',
    ],
    ['a path that leads too far', svg('<path d="M0 0h1e300"/>'), "1:62 <path>: found a path that can't be read"],
    [
      'a move that is none',
      svg('<g transform="spin(9)"/>'),
      '1:62 <g>: found transform="spin(9)", expected moves such as translate(5 2)',
    ],
    [
      'a scale beyond all',
      svg('<path transform="scale(1e99)" d="M1 1h1"/>'),
      "1:62 <path>: found a path that can't be read",
    ],
    ['no viewBox', svg('<path d="M0 0h1"/>', ''), '1:1 <svg>: found no viewBox with a width and a height'],
    [
      'a line of a drawing',
      svg('<path d="M0 0h1"/>', 'viewBox="0 0 100 1"'),
      '1:1 <svg>: found a drawing more than 20 times as long as it is wide',
    ],
    ['nothing to see', svg('<path d="" fill="red"/>'), 'found nothing that can be seen'],
    ['something else', '<html></html>', 'found no <svg> in the file'],
    ['a photograph', '\xff\xd8\xff\xe0', 'found neither an SVG nor a PNG file'],
    ['groups 100 deep', deep(100), '1:242 <g>: found groups that are nested more than 60 deep'],
    ['groups 60,000 deep', deep(60_000), 'found groups that are nested more than 60 deep'],
    [
      'moves 10,000 deep',
      svg(`<g transform="scale(2)">`.repeat(10_000) + '</g>'.repeat(10_000)),
      'nested more than 60 deep',
    ],
    [
      'a path of 10 MB',
      svg(`<path d="M0 0${'h1'.repeat(5_000_000)}"/>`),
      'found an SVG file of 10001 KB, expected 500 KB at most',
    ],
  ])('%s', (_, text, expected) => {
    const found = said(text);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(expected);
  });

  test('entities that multiply', () => {
    expect(said(laughs)).toEqual([expect.stringContaining("found XML that can't be read")]);
  });

  test('a file that is cut off, at every place', () => {
    const whole = svg('<g transform="scale(2)"><path d="M0 0h1" fill="#fff"/></g>');
    for (let end = 1; end < whole.length; end++) expect(said(whole.slice(0, end))).toHaveLength(1);
  });

  test('as large as may be, in no time', () => {
    const paths = svg(`<path d="M0 0${'a1 1 0 0 1 1 1'.repeat(30_000)}"/>`);
    const started = process.hrtime.bigint();
    expect(said(paths)).toEqual([]);
    expect(Number(process.hrtime.bigint() - started) / 1e9).toBeLessThan(10);
  });
});
