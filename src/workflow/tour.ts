/** Takes the examples that come with the program, gives every paper that can be made of them, in a new folder. */
import type { Outcome } from '../diagnostic.ts';
import type { World } from '../world.ts';
import { acceptPaper } from './accept.ts';
import { issueAmendment } from './amendment.ts';
import { answering } from './answer.ts';
import { issueContract } from './contract.ts';
import { FORMATS } from './format-names.ts';
import { counted, type Paper, type PaperRequest } from './paper.ts';
import { issuePoster } from './poster.ts';

/** A case of the examples: a definition with the files that go with it, and the days on which its papers were signed. */
interface Case {
  readonly definition: string;
  readonly client?: string;
  readonly accepted?: string;
  /** The days on which its amendments were accepted: those of the files `NAME-change-1.yaml` and so on. */
  readonly amended?: readonly string[];
}

const CASES: readonly Case[] = [
  {
    definition: 'catering.yaml',
    client: 'catering-client.yaml',
    accepted: '2027-03-01',
    amended: ['2027-05-04', '2027-05-15', '2027-05-27'],
  },
  {
    definition: 'itsupport.yaml',
    client: 'itsupport-client.yaml',
    accepted: '2026-12-01',
    amended: ['2027-01-26', '2027-02-09', '2027-02-19'],
  },
  { definition: 'joes-dry-cleaning.yaml' },
  { definition: 'website.yaml', client: 'website-client.yaml', accepted: '2027-02-01' },
];

export interface Tour {
  readonly folder: string;
  readonly papers: readonly Paper[];
}

/** Makes the contracts, accepts them, amends two of them three times and makes the poster, below `out/tour-N`; N counts up. */
export function tour(world: World, { out }: { readonly out: string }): Promise<Outcome<Tour>> {
  return answering(async () => {
    const folder = await reserve(world, `${out}/tour`);
    for (const [name, text] of await world.program.templates()) {
      if (name.startsWith('examples/')) await world.create(`${folder}/${name}`, new TextEncoder().encode(text));
    }
    const papers: Paper[] = [];
    for (const each of CASES) {
      const made = await show(world, folder, each);
      if (!made.ok) return made;
      papers.push(...made.value);
    }
    return { ok: true, value: { folder, papers }, diagnostics: [] };
  });
}

async function show(world: World, folder: string, files: Case): Promise<Outcome<readonly Paper[]>> {
  const at = (name: string): string => `${folder}/examples/${name}`;
  const request: PaperRequest = { out: folder, formats: FORMATS };
  const definition = at(files.definition);
  const first = files.client
    ? await issueContract(world, { ...request, definition, client: at(files.client) })
    : await issuePoster(world, { ...request, definition });
  if (!first.ok || !files.accepted) return asList(first);
  const accepted = await accept(world, folder, first.value, files.accepted);
  if (!accepted.ok) return accepted;
  const papers = [...accepted.value];
  for (const [index, on] of (files.amended ?? []).entries()) {
    const change = at(files.definition.replace('.yaml', `-change-${index + 1}.yaml`));
    const amendment = await issueAmendment(world, { ...request, change });
    if (!amendment.ok) return amendment;
    const both = await accept(world, folder, amendment.value, on);
    if (!both.ok) return both;
    papers.push(...both.value);
  }
  return { ...accepted, value: papers };
}

async function accept(world: World, out: string, paper: Paper, on: string): Promise<Outcome<readonly Paper[]>> {
  const accepted = await acceptPaper(world, { out, paper: paper.number ?? '', on });
  return accepted.ok ? { ...accepted, value: [paper] } : accepted;
}

function asList(outcome: Outcome<Paper>): Outcome<readonly Paper[]> {
  return outcome.ok ? { ...outcome, value: [outcome.value] } : outcome;
}

async function reserve(world: World, stem: string): Promise<string> {
  for (const folder of counted(stem)) if (await world.reserve(folder)) return folder;
  throw new Error('Counting has no end');
}
