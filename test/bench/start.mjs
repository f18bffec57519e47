/**
 * Takes nothing, gives a table: how long commands take from a cold start, beside `node -e 0` in the same round. It uses the built program; how to
 * read it stands in the README beside it.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROUNDS = 15;
const main = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const trades = fileURLToPath(new URL('../../templates/trades', import.meta.url));
const size = (name) => statSync(join(trades, name)).size;
const [largest] = readdirSync(trades).toSorted((a, b) => size(b) - size(a));

const BASE = 'node -e 0';
const COMMANDS = {
  [BASE]: ['-e', '0'],
  '--help': [main, '--help'],
  [`check ${largest}`]: [main, 'check', join(trades, largest)],
};

/** A whole process, in milliseconds. */
function run(args) {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

const rounds = Array.from({ length: ROUNDS }, () =>
  Object.fromEntries(Object.entries(COMMANDS).map(([name, args]) => [name, run(args)])),
);
console.log(`Start: a whole process, median of ${ROUNDS}`);
for (const name of Object.keys(COMMANDS)) {
  const [wall, more, ratio] = [
    (round) => round[name],
    (round) => round[name] - round[BASE],
    (round) => round[name] / round[BASE],
  ].map((of) => median(rounds.map(of)));
  console.log(
    `  ${name.padEnd(30)} ${wall.toFixed(0).padStart(6)} ms  ${more.toFixed(0).padStart(6)} ms more  ${ratio.toFixed(2).padStart(6)} x node`,
  );
}
