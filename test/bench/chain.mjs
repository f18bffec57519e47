/**
 * Takes nothing, gives a table: how long it takes to show, to amend and to conform a contract after 1, 10, 25, 50 and 100 amendments.
 * It uses the built program and a register in memory; how to read it stands in the README beside it.
 */
import { readFileSync } from 'node:fs';

const { acceptPaper, issueAmendment, issueContract, memoryWorld, ...program } = await import('../../dist/index.js');

const MARKS = [1, 10, 25, 50, 100];
/** What the others are compared with. */
const BASE = 10;
const TIMES = 5;
const TO = { out: 'output', formats: ['txt'] };
const NUMBER = 'HIT-2026-0001';

/** What is timed, each on a register as it stands. */
const JOBS = {
  show: (world) => program.showContract(world, { out: 'output', paper: NUMBER }),
  conform: (world) => program.conformContract(world, { ...TO, paper: NUMBER, dryRun: true }),
  amend: (world) => issueAmendment(world, { ...TO, change: 'change.yaml', draft: true, dryRun: true }),
};

const example = (name) => readFileSync(new URL(`../../templates/examples/${name}.yaml`, import.meta.url));

/** The change file of the nth amendment, four weeks after the one before: mostly other values, another fee in each fifth, a credit in each tenth. */
function change(ordinal) {
  const date = new Date(Date.UTC(2026, 11, 1) + ordinal * 28 * 86_400_000).toISOString().slice(0, 10);
  const operations = [
    ...(ordinal % 5 === 0 ? [{ change_service: { id: 'helpdesk', quantity: `${20 + (ordinal % 7)} computers` } }] : []),
    { change: { what: 'schedule.hours', to: [`Mo-Fr 08:00-1${6 + (ordinal % 4)}:00`] } },
    { change_rate: { id: 'extra', price: `${85 + (ordinal % 5)}.50 per hour` } },
    ...(ordinal % 10 === 0 ? [{ add_credit: { name: `Credit ${ordinal}`, amount: '5.00', of: 'setup' } }] : []),
  ];
  const head = { amends: NUMBER, date, requested_by: 'client', reason: 'More work.' };
  // JSON is YAML.
  return { date, bytes: new TextEncoder().encode(JSON.stringify({ ...head, changes: operations })) };
}

async function must(outcome) {
  const result = await outcome;
  if (!result.ok) throw new Error(result.diagnostics.map(({ message, hint }) => `${message} (${hint})`).join('\n'));
  return result.value;
}

/** The same files with another change file: what is timed is never the first to be read. */
function holding(world, ordinal) {
  return memoryWorld(
    { ...Object.fromEntries(world.files), 'change.yaml': change(ordinal).bytes },
    change(ordinal).date,
  );
}

/** The median of some runs, in milliseconds of the processor, after one that is not counted: other programs don't slow it down. */
async function median(job) {
  const times = [];
  for (let run = 0; run <= TIMES; run += 1) {
    const start = process.cpuUsage();
    await must(job());
    const { user, system } = process.cpuUsage(start);
    times.push((user + system) / 1000);
  }
  return times.slice(1).sort((a, b) => a - b)[Math.floor(TIMES / 2)];
}

let world = memoryWorld(
  { 'service.yaml': example('itsupport'), 'client.yaml': example('itsupport-client') },
  '2026-12-01',
);
await must(issueContract(world, { ...TO, definition: 'service.yaml', client: 'client.yaml' }));
await must(acceptPaper(world, { out: 'output', paper: NUMBER, on: '2026-12-01' }));

const rows = [];
for (let ordinal = 1; ordinal <= MARKS.at(-1); ordinal += 1) {
  world = holding(world, ordinal);
  await must(issueAmendment(world, { ...TO, change: 'change.yaml' }));
  await must(acceptPaper(world, { out: 'output', paper: `${NUMBER}/A${ordinal}`, on: change(ordinal).date }));
  if (!MARKS.includes(ordinal)) continue;
  const next = holding(world, ordinal + 1);
  const times = {};
  for (const [name, job] of Object.entries(JOBS)) times[name] = await median(() => job(next));
  rows.push({ ordinal, times });
}

/** Each job has its time, and what every amendment since the row before has added to it. */
const cell = (text) => String(text).padStart(12);
console.log(
  [cell('amendments'), ...Object.keys(JOBS).flatMap((name) => [cell(`${name}, ms`), cell('each more')])].join(''),
);
for (const [index, { ordinal, times }] of rows.entries()) {
  const before = rows[index - 1];
  const cells = Object.entries(times).flatMap(([name, time]) => {
    const more = before && (time - before.times[name]) / (ordinal - before.ordinal);
    return [cell(time.toFixed(0)), cell(more === undefined ? '' : more.toFixed(1))];
  });
  console.log([cell(ordinal), ...cells].join(''));
}

const [base, last] = [rows.find(({ ordinal }) => ordinal === BASE), rows.at(-1)];
for (const name of Object.keys(JOBS)) {
  const ratio = last.times[name] / last.ordinal / (base.times[name] / base.ordinal);
  console.log(`${name}: one of ${last.ordinal} takes ${ratio.toFixed(2)} times as long as one of ${base.ordinal}`);
}
