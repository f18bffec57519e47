/**
 * Takes the paths of Node binaries, makes the tour with each of them in two time zones and two locales, and compares every file
 * with the first run's: all bytes on the same release; across releases the PDFs by their uncompressed streams, since each release
 * has its own zlib. Needs the built program. Prints a line for each run; fails where anything differs.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inflateSync } from 'node:zlib';

const main = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
const settings = [
  { TZ: 'Pacific/Kiritimati', LC_ALL: 'C.UTF-8' },
  { TZ: 'America/Los_Angeles', LC_ALL: 'de_DE.UTF-8' },
];

const nodes = process.argv.slice(2);
if (nodes.length === 0) nodes.push(process.execPath);

let failed = 0;
let first;
for (const node of nodes) {
  const version = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();
  let sameRelease;
  for (const setting of settings) {
    const files = tour(node, setting);
    first ??= files;
    sameRelease ??= files;
    const differences = [
      ...compare(sameRelease, files, (bytes) => bytes),
      ...compare(first, files, (bytes, name) => (name.endsWith('.pdf') ? uncompressed(bytes) : bytes)),
    ];
    const where = `node ${version}, TZ=${setting.TZ}, LC_ALL=${setting.LC_ALL}`;
    if (differences.length === 0) {
      console.log(`the same ${files.size} files: ${where}`);
    } else {
      failed += 1;
      console.log(`different: ${where}: ${[...new Set(differences)].join(', ')}`);
    }
  }
}
process.exitCode = failed === 0 ? 0 : 1;

/** Every file of a tour by its name, with its bytes. */
function tour(node, setting) {
  const out = mkdtempSync(join(tmpdir(), 'plainterms-tour-'));
  try {
    const env = { ...process.env, ...setting, LANG: setting.LC_ALL };
    execFileSync(node, [main, 'tour', '--out', out, '--json'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    const names = readdirSync(out, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
    if (names.length === 0) throw new Error(`${node} made no files`);
    return new Map(names.map((name) => [name.slice(out.length + 1), readFileSync(name)]));
  } finally {
    rmSync(out, { recursive: true });
  }
}

/** The names of files that are not the same, or not in both. */
function compare(a, b, view) {
  const names = new Set([...a.keys(), ...b.keys()]);
  return [...names].filter((name) => {
    const [one, other] = [a.get(name), b.get(name)];
    return one === undefined || other === undefined || digest(view(one, name)) !== digest(view(other, name));
  });
}

function digest(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A PDF with its streams inflated, and without what hangs on their compressed length: /Length and the offsets of objects. */
function uncompressed(bytes) {
  const text = bytes.toString('latin1');
  const opening = '>>\nstream\n';
  const parts = [];
  let at = 0;
  for (let found = text.indexOf(opening); found >= 0; found = text.indexOf(opening, at)) {
    const head = text.slice(at, found);
    const dictionary = head.slice(head.lastIndexOf(' obj'));
    const start = found + opening.length;
    at = start + Number(/\/Length (\d+)/.exec(dictionary)?.[1]);
    const content = bytes.subarray(start, at);
    parts.push(head.replaceAll(/\/Length \d+/g, ''));
    parts.push((dictionary.includes('/FlateDecode') ? inflateSync(content) : content).toString('latin1'));
  }
  const rest = text.slice(at);
  const table = rest.indexOf('\nxref\n');
  const trailer = rest.indexOf('\ntrailer');
  return [...parts, rest.slice(0, table), rest.slice(trailer).replace(/startxref\s+\d+/, '')].join('');
}
