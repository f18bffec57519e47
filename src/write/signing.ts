/** Takes one side of a signature block, gives the lines that each of its signatories fills in or finds filled in. */
import type { Block, Inline, SigningParty } from '../document/tree.ts';

type Labels = Extract<Block, { type: 'signatures' }>['labels'];

/** A labelled line; without content it is left open for the pen. */
export interface SigningLine {
  readonly what: keyof Labels;
  readonly label: string;
  readonly content?: readonly Inline[];
}

/**
 * Signature, name, title, place and date for each signatory, and for one unnamed signatory where none is given. A title is asked for
 * only where one is given, as a consumer has none to write, or everywhere where `titled` says so.
 */
export function signingLines(party: SigningParty, labels: Labels, titled = false): readonly (readonly SigningLine[])[] {
  const signatories = party.signatories.length > 0 ? party.signatories : [{}];
  const line = (what: keyof Labels, content?: readonly Inline[]): SigningLine => {
    return { what, label: labels[what], ...(content && { content }) };
  };
  return signatories.map(({ name, title }) => [
    line('signature'),
    line('name', name),
    ...(title || titled ? [line('title', title)] : []),
    line('place'),
    line('date'),
  ]);
}

/** True where anybody's title is given: parties side by side then all have a line for it, so that their lines stand level. */
export function isTitled(parties: readonly SigningParty[]): boolean {
  return parties.some((party) => party.signatories.some((signatory) => signatory.title !== undefined));
}
