/** Takes where a shop is and what else its definition says, gives what the laws of that place find in it. */
import { onTheWall } from '../../../src/check/index.ts';
import type { Diagnostic } from '../../../src/diagnostic.ts';
import type { ServiceDefinition } from '../../../src/model/schema/definition.ts';
import type { LawFile } from '../../../src/model/schema/law.ts';
import type { Source } from '../../../src/model/source.ts';
import { readDefinition } from '../../../src/read/index.ts';
import { lawsOf } from '../../../src/workflow/laws.ts';
import { kit } from '../../papers/examples.ts';

const BASE = `plainterms: 1
language: en-US
currency: USD
jurisdiction: US-NY
time_zone: America/New_York
trade: bicycle-repair
shape: counter
customers: consumers
sells_goods: yes
place: premises
provider:
  name: Example Shop
  address:
    - 1 Test Street
  email: shop@shop.example
  phone: 555 0100
services:
  - id: work
    name: Tune-up
    price: 100.00 once
tax: none
rounding:
  at: line
  mode: half-up
`;

/** A definition in a place; each part takes the place of the one of the base with its name. */
export function shop(jurisdiction: string, ...own: readonly string[]): Source<ServiceDefinition> {
  const text = edited(BASE, [`jurisdiction: ${jurisdiction}\n`, ...own]);
  const read = readDefinition(new TextEncoder().encode(text), 'shop.yaml');
  if (!read.ok) throw new Error(read.diagnostics.map(({ message }) => message).join('\n'));
  return read.value;
}

/** A definition in which each of these parts takes the place of the one with its name; `returns:` alone takes that out. */
export function edited(definition: string, parts: readonly string[]): string {
  const keys = parts.map(keyOf);
  const kept = sections(definition).filter((section) => !keys.includes(keyOf(section)));
  return [...kept, ...parts.filter((part) => !/^[a-z_]+:\n$/.test(part))].join('');
}

export function laws(jurisdiction: string): readonly LawFile[] {
  const found = lawsOf(kit, jurisdiction);
  if (!found.ok) throw new Error(`the laws of ${jurisdiction} have faults`);
  return found.value;
}

export function findings(jurisdiction: string, ...own: readonly string[]): readonly Diagnostic[] {
  return onTheWall(shop(jurisdiction, ...own), laws(jurisdiction));
}

/** `returns:` with the lines that are left of these after one was taken out. */
export function returns(lines: readonly string[], without?: string): string {
  return `returns:\n${lines
    .filter((line) => keyOf(line) !== without)
    .map((line) => `  ${line}\n`)
    .join('')}`;
}

function sections(yaml: string): readonly string[] {
  return yaml.match(/^[a-z_]+:.*\n(?:[ #-].*\n|\n)*/gm) ?? [];
}

function keyOf(section: string): string {
  return section.split(':')[0] ?? '';
}
