/**
 * Takes nothing, gives a table: how long the PDF of a contract takes, in a process of its own and one after the other, beside
 * `node -e 0` and beside pdfkit laying out the same words by itself. How to read it stands in the README beside it.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import PDFDocument from 'pdfkit';
import { resolve } from '../../dist/document/resolve.js';
import { writePdf } from '../../dist/write/pdf/index.js';

const FAMILY = new URL('../../node_modules/@expo-google-fonts/source-sans-3/', import.meta.url);
const font = (style) => new Uint8Array(readFileSync(new URL(`${style}/SourceSans3_${style}.ttf`, FAMILY)));
const text = (words) => [{ type: 'text', text: words }];

const SENTENCES = [
  'We start the work on the day that the timetable names, and tell you in writing when a date moves and why.',
  'You answer our questions within 5 business days; for each day that an answer is late, the dates that need it move by one day.',
  'What is not listed here is not part of the price, and we tell you its price before we begin with it.',
  'When we make a mistake we say so, put it right within 2 business days, and pay back what you paid for it if that fails.',
];

/** A contract of so many clauses of three parts each, with a table of 20 rows. */
function contract(clauses) {
  const part = (id, count) => ({
    type: 'subclause',
    id,
    content: [
      { type: 'paragraph', content: text(Array.from({ length: 3 }, (_, at) => SENTENCES[(count + at) % 4]).join(' ')) },
    ],
  });
  const clause = (_, index) => ({
    type: 'clause',
    id: `c${index}`,
    title: text(`What clause ${index + 1} is about`),
    content: [0, 1, 2].map((count) => part(`c${index}-${count}`, index + count)),
  });
  const rows = Array.from({ length: 20 }, (_, index) => ({
    cells: [text(`Service ${index + 1}`), text(`£${index + 40}.00`)],
  }));
  return {
    kind: 'contract',
    language: 'en-GB',
    title: text('Service contract'),
    content: [
      { type: 'table', columns: [{ align: 'start' }, { align: 'end' }], head: [text('Service'), text('Price')], rows },
      ...Array.from({ length: clauses }, clause),
    ],
    theme: { accent: '#0b5c6b', paper: 'A4', family: 'sans' },
    furniture: {
      page: 'Page {page} of {pages}',
      clause: 'clause {number}',
      annex: 'Annex {number}',
      continued: '{title}, continued',
      initials: 'Initials',
    },
    author: 'Harbour IT Ltd',
    date: '2027-01-04',
    foot: { number: 'HIT-2027-0001', hash: '0123456789abcdef' },
  };
}

const fonts = {
  regular: font('400Regular'),
  italic: font('400Regular_Italic'),
  semibold: font('600SemiBold'),
  bold: font('700Bold'),
};

async function ours(clauses) {
  const document = contract(clauses);
  return (await writePdf(document, resolve(document).value, [fonts])).length;
}

/** pdfkit's own flow: the same words in the same size, without tags, numbers at the side, or anything kept together. */
function flow(clauses) {
  return new Promise((done) => {
    const { title, content } = contract(clauses);
    const paper = new PDFDocument({ size: 'A4', margin: 66, font: '' });
    let bytes = 0;
    paper.on('data', (chunk) => {
      bytes += chunk.length;
    });
    paper.on('end', () => done(bytes));
    paper.registerFont('regular', fonts.regular).registerFont('semibold', fonts.semibold);
    paper.font('semibold').fontSize(25).text(title[0].text);
    for (const block of content) {
      if (block.type === 'table') {
        for (const { cells } of block.rows)
          paper
            .font('regular')
            .fontSize(10)
            .text(cells.map(([cell]) => cell.text).join('   '));
        continue;
      }
      paper.font('semibold').fontSize(13.7).text(block.title[0].text);
      paper.font('regular').fontSize(10.5);
      for (const {
        content: [paragraph],
      } of block.content)
        paper.text(paragraph.content[0].text, { lineGap: 1 });
    }
    paper.end();
  });
}

const MAKERS = { ours, flow };
const [, , maker, count, times] = process.argv;
if (maker !== undefined) {
  // A process of its own: the first document cold, then some more, and what they took.
  let bytes = 0;
  const start = process.hrtime.bigint();
  for (let run = 0; run < Number(times); run += 1) bytes = await MAKERS[maker](Number(count));
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  process.stdout.write(JSON.stringify({ bytes, seconds, peak: process.resourceUsage().maxRSS / 1024 }));
} else {
  table();
}

/** A whole process, in seconds, with what it printed. */
function run(args) {
  const start = process.hrtime.bigint();
  const { stdout, status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return { wall: Number(process.hrtime.bigint() - start) / 1e9, said: stdout === '' ? undefined : JSON.parse(stdout) };
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

function table() {
  const self = fileURLToPath(import.meta.url);
  const cold = {
    'node -e 0': ['-e', '0'],
    'engine, 25 clauses': [self, 'ours', '25', '1'],
    'engine, 250 clauses': [self, 'ours', '250', '1'],
    'pdfkit alone, 25 clauses': [self, 'flow', '25', '1'],
  };
  const rounds = Array.from({ length: 9 }, () =>
    Object.fromEntries(Object.entries(cold).map(([name, args]) => [name, run(args)])),
  );
  console.log('Cold: a whole process, median of 9');
  for (const name of Object.keys(cold)) {
    const wall = median(rounds.map((round) => round[name].wall));
    const ratio = median(rounds.map((round) => round[name].wall / round['node -e 0'].wall));
    const { bytes = 0, peak = 0 } = rounds[0][name].said ?? {};
    console.log(
      `  ${name.padEnd(26)} ${(wall * 1000).toFixed(0).padStart(6)} ms  ${ratio.toFixed(2).padStart(6)} x node  ${(bytes / 1000).toFixed(0).padStart(5)} kB  ${peak.toFixed(0).padStart(4)} MiB`,
    );
  }
  console.log('Warm: documents a second, from the 10th to the 50th in one process');
  const rates = {};
  for (const name of Object.keys(MAKERS)) {
    const [few, many] = ['10', '50'].map((count) => run([self, name, '25', count]).said);
    rates[name] = 40 / (many.seconds - few.seconds);
    console.log(
      `  ${(name === 'ours' ? 'engine' : 'pdfkit alone').padEnd(26)} ${rates[name].toFixed(1).padStart(6)}  peak ${many.peak.toFixed(0)} MiB`,
    );
  }
  console.log(`  engine / pdfkit alone      ${(rates.ours / rates.flow).toFixed(2).padStart(6)}`);
}
