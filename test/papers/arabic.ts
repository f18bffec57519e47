/** Takes nothing, gives a whole contract in Arabic, from a definition, a client and templates that only the tests have. */
import { readdirSync, readFileSync } from 'node:fs';
import { composeContract, type Kit } from '../../src/compose/index.ts';
import type { Diagnostic } from '../../src/diagnostic.ts';
import type { Document } from '../../src/document/tree.ts';
import { LANGUAGES } from '../../src/model/languages.ts';
import { readClient, readDefinition } from '../../src/read/index.ts';
import { agreed } from '../../src/workflow/agreement.ts';
import { value } from '../workflow/register.ts';
import { kit as shipped } from './examples.ts';

const HOME = new URL('../fixtures/arabic/', import.meta.url);
const bytes = (name: string): Uint8Array => readFileSync(new URL(name, HOME));
const own = readdirSync(new URL('templates/', HOME), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(md|yaml)$/.test(name))
  .map((name) => [name.replaceAll('\\', '/'), new TextDecoder().decode(bytes(`templates/${name}`))] as const);
const kit: Kit = { ...shipped, texts: new Map([...shipped.texts, ...own]) };

/** The contract, issued or as a draft, and all that is to be said of it. `look` is what its definition says under `papers`. */
export function arabicContract(
  look: { theme?: string; size?: string; initials?: string } = {},
  number?: string,
): { readonly contract: Document; readonly diagnostics: readonly Diagnostic[] } {
  const lines = Object.entries(look).map(([key, choice]) => `  ${key}: ${choice}\n`);
  const papers = lines.length > 0 ? `papers:\n${lines.join('')}` : '';
  const text = new TextDecoder().decode(bytes('service.yaml')) + papers;
  return inArabic(() => {
    const definition = value(readDefinition(new TextEncoder().encode(text), 'service.yaml'));
    const terms = agreed(definition, value(readClient(bytes('client.yaml'), 'client.yaml')), kit);
    const composed = composeContract(value(terms), number, kit);
    return { contract: value(composed), diagnostics: [...terms.diagnostics, ...composed.diagnostics] };
  });
}

/** The program has no papers in Arabic yet, and says so to who asks for them; while a contract is made here, it has. */
function inArabic<T>(make: () => T): T {
  const languages = LANGUAGES as string[];
  languages.push('ar');
  try {
    return make();
  } finally {
    languages.pop();
  }
}
