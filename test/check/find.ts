/** Takes a part of a definition, gives what one rule finds in it: the part takes the place of the same parts of the base. */
import { readFileSync } from 'node:fs';
import { check, RULES } from '../../src/check/index.ts';
import { contractParts } from '../../src/compose/index.ts';
import type { Diagnostic } from '../../src/diagnostic.ts';
import { readDefinition } from '../../src/read/index.ts';
import { checkWords } from '../../src/workflow/words.ts';
import { kit } from '../papers/examples.ts';
import { value } from '../workflow/register.ts';

export const base = readFileSync(new URL('base.yaml', import.meta.url), 'utf8');

export const contract = value(contractParts(kit, 'en'));
/** The words that `check` looks for in English. */
export const words = value(checkWords(kit, 'en'));

/** The findings of the rule `id`, in the order of the file. */
export function find(id: string, part: string): readonly Diagnostic[] {
  const rules = RULES.filter((rule) => rule.id === id);
  if (rules.length !== 1) throw new Error(`there is no rule ${id}`);
  return findIn(withPart(part), rules);
}

/** The findings of rules in a whole definition. */
export function findIn(text: string, rules = RULES): readonly Diagnostic[] {
  const definition = value(readDefinition(new TextEncoder().encode(text), 'service.yaml'));
  return check({ definition, contract, ...(words && { words }) }, rules);
}

/** The base, with a part in place of the same parts of it. */
export function withPart(part: string): string {
  const keys = sections(part).map(keyOf);
  const kept = sections(base).filter((section) => !keys.includes(keyOf(section)));
  return [...kept, part].join('');
}

/** Each key of the top with all that is below it. */
export function sections(yaml: string): readonly string[] {
  return yaml.match(/^[a-z_]+:.*\n(?:[ #-].*\n|\n)*/gm) ?? [];
}

function keyOf(section: string): string {
  return section.split(':')[0] ?? '';
}
