/** Takes a trade and answers, gives a starter definition in a new file, with what is left to do in it. */
import type { Outcome } from '../../diagnostic.ts';
import { lacksForContract } from '../../model/agree.ts';
import { readDefinition, valuesIn } from '../../read/index.ts';
import type { World } from '../../world.ts';
import { after, answering } from '../answer.ts';
import { checkDefinition } from '../check.ts';
import { load } from '../files.ts';
import { answeredAll, type Starter, starterOf } from './starter.ts';
import { starterText } from './trades.ts';
import { free, type Written, writeStarter } from './write.ts';

export interface StartRequest {
  /** The file to write. */
  readonly file: string;
  readonly trade?: string;
  /** A folder with templates that take the place of the program's; its `trades/` may have starters of its own. */
  readonly templates?: string;
  /** What is known already, by the path that it stands for. */
  readonly answers?: Readonly<Record<string, string>>;
}

/** What was started. */
export interface Started extends Written {
  /** Lines to look at: what is made up still, and what another country's law decides. */
  readonly open: readonly OpenLine[];
  /** Whether a contract can be made from it; a shop that signs none has only a poster. */
  readonly contracts: boolean;
}

/** A value that the owner has to look at. */
export interface OpenLine {
  readonly path: string;
  readonly line: number;
  readonly value: string;
  readonly why: 'made up' | 'law';
}

/** Opens the starter of a trade with what is known already in it. Refused where the file is there, or an answer is wrong: nothing is written. */
export function openStarter(
  world: World,
  { file, trade, templates, answers = {} }: StartRequest,
): Promise<Outcome<Starter>> {
  return answering(async () => {
    const place = await free(world, file);
    if (!place.ok) return place;
    const text = await starterText(world, trade, templates);
    return text.ok ? answeredAll(starterOf(text.value), answers) : text;
  });
}

/** Writes a starter definition, and lets `check` look at it: what it finds are the diagnostics. */
export function startDefinition(world: World, request: StartRequest): Promise<Outcome<Started>> {
  return answering(async () => {
    const starter = await openStarter(world, request);
    if (!starter.ok) return starter;
    const written = await writeStarter(world, request.file, 'service', starter.value.text);
    if (!written.ok) return written;
    const { file, templates } = request;
    const checked = await checkDefinition(world, { definition: file, ...(templates && { templates }) });
    const definition = await load(world, request.file, readDefinition);
    const contracts = definition.ok && lacksForContract(definition.value).length === 0;
    const value = { ...written.value, open: openLines(starter.value), contracts };
    return after(written.diagnostics, { ok: true, value, diagnostics: checked.diagnostics });
  });
}

/** What of the business itself nobody has said, addresses that lead nowhere, and what hangs on the law of another place. */
function openLines({ text, original }: Starter): readonly OpenLine[] {
  const before = new Map(valuesIn(original).map(({ path, value }) => [path, JSON.stringify(value)]));
  const parts = valuesIn(text);
  const law = lawLines(
    before.get('jurisdiction'),
    JSON.stringify(parts.find(({ path }) => path === 'jurisdiction')?.value),
  );
  return parts.flatMap(({ path, line, value: found }) => {
    if (/\.\d+$/.test(path)) return []; // the list has told of it
    const same = before.get(path) === JSON.stringify(found);
    const madeUp =
      (same && /^provider\.(?!color$|signatories\.)/.test(path)) ||
      (typeof found === 'string' && /[@/.][\w-]+\.example\b/.test(found));
    if (!madeUp && !(same && law.includes(path))) return [];
    const value = typeof found === 'string' ? found : found.join(', ');
    // The line for editors comes before all others.
    return [{ path, line: line + 1, value, why: madeUp ? 'made up' : 'law' } as const];
  });
}

/** What to look at where the law is of another place: which court decides, and in another country what its law says of money. */
function lawLines(before: string | undefined, after: string | undefined): readonly string[] {
  if (before === after) return [];
  const country = (code: string | undefined): string | undefined => code?.slice(0, 3); // with the quote before it
  if (country(before) === country(after)) return ['dispute_steps'];
  return ['currency', 'tax.name', 'tax.rate', 'payment.late.interest', 'payment.late.recovery_sum', 'dispute_steps'];
}
