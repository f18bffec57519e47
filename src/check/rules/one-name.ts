/** Takes a definition, finds a side of the contract that the owner's own sentences call by two names. */
import type { PartyWords } from '../../model/schema/words.ts';
import { matchesOf, saysOne } from '../phrase.ts';
import { type Prose, proseWithNames } from '../prose.ts';
import type { Finding, Rule } from '../rule.ts';
import { said } from '../words.ts';

export const oneName: Rule = {
  id: 'one-name',
  level: 'warning',
  about: 'vague',
  what: 'Your own words call each side by one name: your customer "you", and your business "we".',
  why: 'Where one sentence says "the client" and the next "the customer", somebody will say that these are two people.',
  good: `client_duties:
  - id: keys
    what: The keys
    due: 2 days after signature
    otherwise: you wait until we have them
  - id: room
    what: An empty room
    due: 2 days after signature
    otherwise: you pay for the time that we wait, as every customer does
`,
  bad: `client_duties:
  - id: keys
    what: The keys
    due: 2 days after signature
    otherwise: the client waits until we have them
  - id: room
    what: An empty room
    due: 2 days after signature
    otherwise: the customer pays for the time that we wait
`,
  check({ definition, words, texts }) {
    const written = words ? proseWithNames(texts()) : [];
    const own = ownNames(definition.value.provider.name);
    return (words?.parties ?? []).flatMap((side) => findingsOn(side, namesOf(side, own), written));
  },
};

/** A name, and the phrases in which it is that of a side. */
type Name = readonly string[];

function namesOf({ names, named, own_named: ours = [] }: PartyWords, own: readonly string[]): readonly Name[] {
  const all = names.map((name) => withName(named, name));
  return ours.length === 0 ? all : [...all, own.flatMap((name) => withName(ours, name))];
}

function withName(phrases: readonly string[], name: string): readonly string[] {
  return phrases.map((phrase) => phrase.replaceAll('<name>', name));
}

/** Where a name for a side stands first. */
interface Use {
  readonly path: string;
  readonly quoted: string;
}

function findingsOn(side: PartyWords, names: readonly Name[], texts: readonly Prose[]): readonly Finding[] {
  const any = names.flat();
  const naming = texts.filter(({ sentences }) => sentences.some((sentence) => saysOne(any, sentence)));
  const around = side.names.flatMap((name) => withName(side.fine_in ?? [], name));
  const uses = names.flatMap((name) => firstUse(name, around, naming) ?? []);
  const [first, second] = uses;
  if (!first) return [];
  const pronoun = texts.find(({ sentences }) => sentences.some((sentence) => saysOne(side.pronouns, sentence)));
  const other = second ?? (pronoun && { path: pronoun.path, quoted: `"${side.write}"` });
  if (!other) return [];
  const [at, beside] = second ? [second, first] : [first, other];
  return [
    {
      path: at.path,
      // A name beside you or we is only worth a thought; two names are two people to somebody.
      level: second ? 'warning' : 'note',
      message: `${at.path}: found two names for ${side.who}, ${at.quoted} and ${beside.quoted}; expected one`,
      hint: `write "${side.write}" everywhere, as your papers do`,
      related: [{ path: beside.path, message: 'the other name' }],
    },
  ];
}

function firstUse(name: Name, around: readonly string[], texts: readonly Prose[]): Use | undefined {
  for (const { path, sentences } of texts) {
    for (const sentence of sentences) {
      const fine = matchesOf(around, sentence);
      const found = matchesOf(name, sentence).filter(
        ({ start, end }) => !fine.some((part) => part.start <= start && end <= part.end),
      );
      const quoted = said(sentence, found.slice(0, 1));
      if (quoted !== undefined) return { path, quoted };
    }
  }
  return undefined;
}

/** A business's name as it is registered, and as people say it. */
function ownNames(name: string): readonly string[] {
  const words = name.replace(/[^\p{L}\p{N}' ]/gu, ' ').trim();
  return [words, words.replace(/\s+(?:ltd|limited|llc|llp|inc|plc|pty|gmbh|corp|co)\b.*$/iu, '')];
}
