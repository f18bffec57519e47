/** Takes the number of a paper, gives what it is called and where it lies in the register. */
import { contractNumber } from '../model/grammar/names.ts';

/** The kinds of papers that are issued, sorted. */
export const PAPER_KINDS = ['amendment', 'card', 'contract', 'handout', 'label', 'page', 'poster', 'staff'] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

/** True of what is up for all to see, or lies at the counter, and is under `posters`: it has a name in place of a number, and nobody signs it. */
export function isPosted(kind: PaperKind): boolean {
  return kind !== 'amendment' && kind !== 'contract';
}

/** True for the name of a kind of paper, in a record of which nothing is known yet. */
export function isPaperKind(value: unknown): value is PaperKind {
  const kinds: readonly unknown[] = PAPER_KINDS;
  return kinds.includes(value);
}

/** A contract by its number, or with `ordinal` one of its amendments. */
export interface PaperName {
  readonly number: string;
  /** Counts from 1, without gaps. */
  readonly ordinal?: number;
}

/** True for what can be the number of a contract, and so the name of its folder. */
export function isContractNumber(text: string): boolean {
  return contractNumber.parse(text).ok;
}

/** `HIT-2026-0001` or `HIT-2026-0001/A1` as a paper's name; undefined for anything else. */
export function parsePaperName(text: string): PaperName | undefined {
  const [number = '', amendment, ...rest] = text.split('/');
  if (!isContractNumber(number) || rest.length > 0) return undefined;
  if (amendment === undefined) return { number };
  const ordinal = /^A([1-9]\d{0,3})$/.exec(amendment)?.[1];
  return ordinal === undefined ? undefined : { number, ordinal: Number(ordinal) };
}

/** As people say it: `HIT-2026-0001/A1`. */
export function paperLabel(name: PaperName): string {
  return name.ordinal === undefined ? name.number : `${name.number}/A${name.ordinal}`;
}

/** A paper's own folder in the register: what people say is also where it lies. */
export function paperFolder(out: string, name: PaperName): string {
  return `${out}/${paperLabel(name)}`;
}

/** The name of a paper's files, before the dot: `HIT-2026-0001-A1`. */
export function paperStem(name: PaperName): string {
  return paperLabel(name).replace('/', '-');
}

/** A name of lower-case words with hyphens for a folder, made of any text; `otherwise` where nothing is left of it. */
export function slug(text: string, otherwise: string): string {
  const words = text
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return words?.join('-').slice(0, 60).replace(/-$/, '') ?? otherwise;
}
