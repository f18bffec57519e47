import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const SRC = fileURLToPath(new URL('../src', import.meta.url));

/** Who may import whom: a part may import itself and what stands behind it. */
const MAY: Readonly<Record<string, readonly string[]>> = {
  cli: ['index', 'world', 'nearest', 'diagnostic'],
  index: [
    'workflow',
    'read',
    'picture',
    'compose',
    'check',
    'write',
    'register',
    'world',
    'model',
    'document',
    'diagnostic',
  ],
  workflow: [
    'read',
    'picture',
    'compose',
    'check',
    'write',
    'register',
    'world',
    'model',
    'document',
    'nearest',
    'diagnostic',
  ],
  read: ['model', 'nearest', 'diagnostic'],
  picture: ['document', 'diagnostic'],
  compose: ['model', 'document', 'nearest', 'diagnostic'],
  check: ['model', 'document', 'nearest', 'diagnostic'],
  write: ['document', 'diagnostic'],
  register: ['world', 'model', 'document', 'nearest', 'diagnostic'],
  world: ['diagnostic'],
  document: ['nearest', 'diagnostic'],
  model: ['nearest', 'diagnostic'],
  nearest: [],
  diagnostic: [],
};

/** The one door of each package: the folders or files that may import it. What is not named here may be imported anywhere. */
const DOORS: Readonly<Record<string, readonly string[]>> = {
  '@clack/prompts': ['cli/terminal.ts'],
  'cli-progress': ['cli/progress.ts'],
  commander: ['cli/'],
  tinypool: ['cli/pool.ts'],
  'csv-parse': ['read/table/'],
  picocolors: ['cli/'],
  yaml: ['read/'],
  zod: ['model/', 'read/', 'compose/'],
  diff: ['document/compare/'],
  syllable: ['document/plainness/'],
  handlebars: ['compose/'],
  'markdown-it': ['compose/'],
  pdfkit: ['write/pdf/'],
  fontkit: ['write/pdf/text/'],
  linebreak: ['write/pdf/text/'],
  'bidi-js': ['write/pdf/text/'],
  hyphen: ['write/pdf/text/'],
  'qrcode-generator': ['write/pdf/poster/'],
  '@rgrove/parse-xml': ['picture/'],
  svgpath: ['picture/'],
  pngjs: ['picture/'],
  canonicalize: ['register/'],
  'date-holidays': ['model/'],
  'fastest-levenshtein': ['nearest.ts'],
  'temporal-polyfill': ['model/'],
  'node:fs': ['world/'],
  'node:fs/promises': ['world/'],
  'node:path': ['world/'],
  'node:url': ['world/'],
  'node:module': ['world/', 'model/holidays.ts', 'cli/main.ts'],
  'node:os': ['world/', 'cli/main.ts'],
  'node:crypto': ['register/', 'write/pdf/'],
  'node:zlib': ['register/carried/', 'picture/'],
  'node:stream': ['cli/progress.ts', 'cli/terminal.ts', 'read/table/'],
  'node:tty': ['cli/terminal.ts'],
};

/** Words that reach for the clock, chance or the process, and where they may stand. */
const WORDS: readonly (readonly [RegExp, string, readonly string[]])[] = [
  [/\bDate\.now\b|\bnew Date\(\)|\bTemporal\.Now\b|\bperformance\.now\b/, 'asks the clock', ['world/disk.ts']],
  [/\bMath\.random\b|\brandomUUID\b|\brandomBytes\b/, 'asks chance', []],
  [/\bprocess\.(?:exit|exitCode|argv|std\w+)\b/, 'touches the process', ['cli/main.ts']],
  [/\bprocess\.env\b/, 'reads the environment', ['cli/main.ts']],
  [/\bconsole\./, 'prints', []],
  [/\bexport default\b/, 'has a default export', []],
  [/@ts-ignore|@ts-expect-error|@ts-nocheck|biome-ignore/, 'silences a checker', []],
];

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
  .sort();

/** `read/yaml.ts` is of the part `read`, `world.ts` of the part `world`. */
const partOf = (file: string): string => file.split('/')[0]?.replace(/\.ts$/, '') ?? '';

interface Import {
  readonly file: string;
  readonly from: string;
  /** It is gone when the program runs. */
  readonly typeOnly: boolean;
}

const imports: readonly Import[] = files.flatMap((file) => {
  const source = readFileSync(join(SRC, file), 'utf8');
  const found = source.matchAll(
    /^(?:import|export)\s(?<type>type\s)?(?:[^;'"]*?\bfrom\s+)?['"](?<from>[^'"]+)['"];$|\bimport\(\s*['"](?<late>[^'"]+)['"]/gm,
  );
  return [...found].map(({ groups }) => ({
    file,
    from: groups?.['from'] ?? groups?.['late'] ?? '',
    typeOnly: groups?.['type'] !== undefined,
  }));
});

const isOwn = ({ from }: Import): boolean => from.startsWith('.');
const target = ({ file, from }: Import): string => normalize(join(dirname(file), from)).replaceAll('\\', '/');

describe('the parts of src', () => {
  test('are all known', () => {
    const parts = new Set(files.map(partOf));
    expect([...parts].filter((part) => !(part in MAY))).toEqual([]);
    expect(imports.length).toBeGreaterThan(100);
  });

  test('import one way: cli -> index -> verbs -> nouns -> diagnostic', () => {
    const wrong = imports.filter(isOwn).flatMap((each) => {
      const [from, to] = [partOf(each.file), partOf(target(each))];
      return from === to || MAY[from]?.includes(to)
        ? []
        : [
            `src/${each.file} imports src/${target(each)}; ${from} may import only ${MAY[from]?.join(', ') || 'nothing'}`,
          ];
    });
    expect(wrong).toEqual([]);
  });

  test('name files with their ending, and files that are there', () => {
    const wrong = imports
      .filter(isOwn)
      .filter((each) => !files.includes(target(each)))
      .map((each) => `src/${each.file} imports "${each.from}", and there is no src/${target(each)}`);
    expect(wrong).toEqual([]);
  });

  test('have no circles', () => {
    const edges = new Map<string, string[]>();
    for (const each of imports.filter((one) => isOwn(one) && !one.typeOnly))
      edges.set(each.file, [...(edges.get(each.file) ?? []), target(each)]);
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (file: string, way: readonly string[]): void => {
      if (way.includes(file))
        circles.push([...way.slice(way.indexOf(file)), file].map((name) => `src/${name}`).join(' imports '));
      if (done.has(file)) return;
      done.add(file);
      for (const next of edges.get(file) ?? []) visit(next, [...way, file]);
    };
    for (const file of files) visit(file, []);
    expect(circles).toEqual([]);
  });
});

describe('the doors', () => {
  test('let each package in at one place', () => {
    const wrong = imports
      .filter((each) => !isOwn(each))
      .flatMap(({ file, from }) => {
        const name = from.startsWith('@') || from.startsWith('node:') ? from : (from.split('/')[0] ?? '');
        const doors = DOORS[name] ?? (name.startsWith('node:') ? [] : undefined);
        return doors === undefined || doors.some((door) => file.startsWith(door))
          ? []
          : [
              `src/${file} imports ${from}, which only ${doors.map((door) => `src/${door}`).join(' and ') || 'nobody'} may`,
            ];
      });
    expect(wrong).toEqual([]);
  });

  test('are open to packages that package.json names', () => {
    const { dependencies } = JSON.parse(readFileSync(join(SRC, '../package.json'), 'utf8'));
    const used = imports
      .filter((each) => !isOwn(each) && !each.from.startsWith('node:'))
      .map(({ from }) =>
        from
          .split('/')
          .slice(0, from.startsWith('@') ? 2 : 1)
          .join('/'),
      );
    expect([...new Set(used)].filter((name) => !(name in dependencies))).toEqual([]);
  });

  test.each(WORDS)('%s %s only where it may', (pattern, does, allowed) => {
    const wrong = files
      .filter((file) => !allowed.includes(file))
      .flatMap((file) =>
        readFileSync(join(SRC, file), 'utf8')
          .split('\n')
          .flatMap((line, at) => (pattern.test(line) ? [`src/${file}:${at + 1} ${does}: ${line.trim()}`] : [])),
      );
    expect(wrong).toEqual([]);
  });
});

test('every file opens with a sentence that says what it does', () => {
  const wrong = files.filter((file) => {
    const [first = '', second = ''] = readFileSync(join(SRC, file), 'utf8').split('\n');
    const opening = first.startsWith('#!') ? second : first;
    return !/^\/\*\* \S.*|^\/\*\*$/.test(opening);
  });
  expect(wrong.map((file) => `src/${file}`)).toEqual([]);
});
