/** The phases by themselves, as another program would string them together, with nothing but what the package exports. */
import { expect, test } from 'vitest';
import {
  agree,
  composeContract,
  diskWorld,
  fontFiles,
  kitOf,
  type Outcome,
  parseTerms,
  readClient,
  readDefinition,
  reckon,
  resolve,
  writePdf,
  writeText,
} from '../../src/index.ts';

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'));
  return outcome.value;
}

test('the phases make a contract from the public API alone', async () => {
  const examples = await diskWorld.program.templates();
  const bytes = (name: string): Uint8Array => new TextEncoder().encode(examples.get(`examples/${name}`));
  const definition = value(readDefinition(bytes('website.yaml'), 'website.yaml'));
  const client = value(readClient(bytes('website-client.yaml'), 'website-client.yaml'));
  const { raw, places } = value(agree(definition, client));
  const terms = value(parseTerms(raw, places));
  const reckoning = value(reckon(terms.value));
  const document = value(composeContract({ terms, reckoning }, 'DP-1', value(await kitOf(diskWorld))));
  const numbers = value(resolve(document));
  expect(writeText(document, numbers)).toContain('DP-1');
  const pdf = await writePdf(document, numbers, await fontFiles(diskWorld, document));
  expect(new TextDecoder('latin1').decode(pdf.slice(0, 5))).toBe('%PDF-');
});
