/** Takes what a client's file says, gives the key of the order; and takes a register, gives the contract of each order in it. */
import type { Raw } from '../model/source.ts';
import type { World } from '../world.ts';
import { MANIFEST_FILE, readManifest } from './manifest.ts';
import { isContractNumber } from './paper.ts';
import { type Json, seal } from './record.ts';
import { look } from './verify/look.ts';

/** SHA-256 of what the file says, however its lines are arranged. Its manifest notes it beside each contract. */
export function orderOf(client: Raw): string {
  return seal({ client }).hash;
}

/** The same from the terms of its contract. What was agreed for the client alone stands there in other words: then it can't be told. */
export function orderOfTerms(terms: Json): string | undefined {
  const { client, engagement } = mapOf(terms);
  if (client === undefined || engagement === undefined || mapOf(engagement)['agreed'] !== undefined) return undefined;
  return seal({ client: { client, engagement } }).hash;
}

function mapOf(value: Json): { readonly [name: string]: Json } {
  return typeof value === 'object' && value !== null && !isList(value) ? value : {};
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

/** The number of the contract that was issued for each order. */
export async function ordersIn(world: World, out: string): Promise<ReadonlyMap<string, string>> {
  const orders = new Map<string, string>();
  for (const number of (await world.list(out)).filter(isContractNumber)) {
    const file = `${out}/${number}/${MANIFEST_FILE}`;
    const found = await look(world, file);
    const manifest = found.is === 'file' ? readManifest(found.bytes, file, number) : undefined;
    if (manifest?.ok && manifest.value.order !== undefined) orders.set(manifest.value.order, number);
  }
  return orders;
}
