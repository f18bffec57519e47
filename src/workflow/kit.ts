/** Takes a World, gives the templates to compose with: the program's own, with those of a folder in their place, or those of an issued contract. */
import type { Kit } from '../compose/index.ts';
import type { Diagnostic, Outcome } from '../diagnostic.ts';
import { nearest } from '../nearest.ts';
import { readPlain } from '../read/index.ts';
import type { World } from '../world.ts';
import { refused } from './answer.ts';

/**
 * The program's own templates; where a folder is given, each of its files takes the place of the one that has its name below
 * `templates/`; clauses that its `contract/kind.yaml` names, starters of `trades/`, laws of other places and words of other languages come in addition. A file that nothing
 * would read is refused.
 */
export async function kitOf(world: World, folder?: string): Promise<Outcome<Kit>> {
  const program = await world.program.templates();
  if (folder === undefined) return { ok: true, value: ownKit(program), diagnostics: [] };
  const own = await textsBelow(world, folder);
  if (own.size === 0) return refused([empty(folder)]);
  const kind = `${own.get(KIND) ?? ''}\n`;
  const known = (name: string): boolean =>
    program.has(name) || ADDED.some((more) => more.test(name)) || kind.includes(clauseIn(name));
  const strange = [...own.keys()].filter((name) => !known(name));
  if (strange.length > 0) return refused(strange.map((name) => unread(folder, name, [...program.keys()])));
  const files = new Map([...own.keys()].map((name) => [name, `${folder}/${name}`]));
  return { ok: true, value: { texts: new Map([...program, ...own]), files, parse: readPlain }, diagnostics: [] };
}

/** The same texts give the same kit, which remembers what it has read. */
function ownKit(program: ReadonlyMap<string, string>): Kit {
  const kit = OWN.get(program) ?? { texts: program, parse: readPlain };
  OWN.set(program, kit);
  return kit;
}

const OWN = new WeakMap<ReadonlyMap<string, string>, Kit>();

const KIND = 'contract/kind.yaml';
/** What a folder may have more of than the program: starters of trades, laws of places, words of languages that `check` looks for. */
const ADDED: readonly RegExp[] = [
  /^trades\/[a-z0-9-]+\.yaml$/,
  /^laws\/[A-Z]{2}(?:-[A-Z0-9]{1,3})?\.yaml$/,
  /^check\/[a-z]{2,3}\.yaml$/,
];

/** The line of `contract/kind.yaml` that names a clause's file. */
function clauseIn(name: string): string {
  return `- ${/^clauses\/[^/]+\/([^/]+)\.md$/.exec(name)?.[1] ?? ' '}\n`;
}

/** The text of each Markdown and YAML file of a folder and of those in it, by its name below the folder. */
async function textsBelow(world: World, folder: string, below = ''): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const name of await world.list(`${folder}/${below}`.replace(/\/$/, ''))) {
    const path = below === '' ? name : `${below}/${name}`;
    if (/\.(?:md|yaml)$/.test(name)) {
      const bytes = await world.read(`${folder}/${path}`);
      if (bytes) found.set(path, new TextDecoder().decode(bytes));
    } else if (!name.includes('.')) {
      for (const [inner, text] of await textsBelow(world, folder, path)) found.set(inner, text);
    }
  }
  found.delete('README.md');
  return found;
}

function empty(folder: string): Diagnostic {
  const message = `there are no templates in "${folder}"`;
  const hint = 'put a file there under the name that it has below templates/, such as clauses/en/conduct.md';
  return { rule: 'files/templates', level: 'error', message, hint };
}

function unread(folder: string, name: string, names: readonly string[]): Diagnostic {
  const near = nearest(name, names);
  const clause = 'for a new clause, copy contract/kind.yaml there and add a line with its id';
  return {
    rule: 'files/templates',
    level: 'error',
    message: `found the file "${folder}/${name}", and no template has that name`,
    hint: near === undefined ? clause : `did you mean ${near}? ${clause}`,
  };
}

/**
 * What an amendment or a copy of an issued contract is made with: the words that were agreed are exactly those of the contract, so
 * that no clause and no language of a later version reaches them; the paper itself is of today, and so are the laws, and words of the
 * language that the contract did not need yet.
 * @param agreed the texts in the contract's record
 * @param folder where the paper's own templates are
 */
export async function frozenKit(
  { program }: World,
  agreed: { readonly [name: string]: string },
  folder: 'amendment' | 'conformed',
): Promise<Kit> {
  const today = [...(await program.templates())];
  const own = today.filter(([name]) => name.startsWith(`${folder}/`) || name.startsWith('laws/'));
  const languages = new Map(today.filter(([name]) => name.startsWith('languages/')));
  return { texts: new Map([...own, ...Object.entries(agreed)]), languages, parse: readPlain };
}
