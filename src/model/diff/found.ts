/** Takes an operation as written and terms, gives what a comparison found, and the terms after it. */
import { date } from '../calendar.ts';
import { perform } from '../operations.ts';
import { operationSchema } from '../schema/change.ts';
import type { Raw } from '../source.ts';

/** An operation that a comparison found. */
export interface Found {
  /** As a change file has it: one key, its name, with what stands after it. */
  readonly raw: { readonly [op: string]: Raw };
  /** The paths of the edited terms that say it, by the keys of the operation; under the empty key what it is about. */
  readonly says: { readonly [key: string]: string };
}

/** What a step of the comparison finds between the terms so far and those to come to. */
export type Step = (now: Raw, target: Raw) => readonly Found[];

/** The terms after an operation; undefined where it can't be done. */
export function performed(terms: Raw, { raw }: Found, day: string): Raw | undefined {
  const parsed = operationSchema.safeParse(raw);
  if (!parsed.success) return undefined;
  const [own = ''] = Object.values(raw);
  const edit = perform({ terms, own, path: '', date: date(day) }, parsed.data.op, parsed.data);
  return 'message' in edit ? undefined : edit.raw;
}
