/** Takes findings and what the owner silenced, gives those that are still heard, those that are not, each with the reason, and the entries that silence nothing. */
import type { Diagnostic } from '../diagnostic.ts';
import { keysOf, step } from '../model/figure.ts';
import type { Silenced } from '../model/schema/silenced.ts';
import type { Places } from '../model/source.ts';
import { nearest } from '../nearest.ts';
import { placeOf } from './place.ts';
import { RULES } from './rules/index.ts';

/** A finding that the owner has thought about. */
export interface Unheard {
  readonly finding: Diagnostic;
  readonly because: string;
}

export interface Silence {
  readonly heard: readonly Diagnostic[];
  readonly silenced: readonly Unheard[];
}

/** An error is never silenced, unless it is a law's: then the owner may know another way to keep it. */
export function silence(findings: readonly Diagnostic[], entries: readonly Silenced[] = []): Silence {
  const heard: Diagnostic[] = [];
  const silenced: Unheard[] = [];
  for (const finding of findings) {
    const entry = maySilence(finding) ? entries.find((each) => covers(each, finding)) : undefined;
    if (entry) silenced.push({ finding, because: entry.because });
    else heard.push(finding);
  }
  return { heard, silenced };
}

/** Entries that silence nothing of what was found: a fault that was mended since, a name that was mistyped, an error. */
export function idleEntries(
  findings: readonly Diagnostic[],
  entries: readonly Silenced[] = [],
  places: Places,
): readonly Diagnostic[] {
  return entries.flatMap((entry): readonly Diagnostic[] => {
    const covered = findings.filter((finding) => covers(entry, finding));
    if (covered.some(maySilence)) return [];
    const path = step('silenced', entry.finding);
    const place = placeOf(path, places);
    return [
      {
        rule: 'check/silences-nothing',
        level: 'warning',
        ...idle(entry, covered.length > 0),
        path,
        ...(place && { place }),
      },
    ];
  });
}

function idle({ finding }: Silenced, isError: boolean): Pick<Diagnostic, 'message' | 'hint'> {
  if (isError) {
    const message = `silenced: found "${finding}", which is an error, expected a warning or a note`;
    return { message, hint: 'an error can only be mended: mend it, and take this entry away' };
  }
  const { rule } = partsOf(finding);
  const ids = RULES.map(({ id }) => id);
  const near = ids.includes(rule) || rule.startsWith('law/') ? undefined : nearest(rule, ids);
  const message = `silenced: found "${finding}", which nothing here is, expected a finding of check`;
  return { message, hint: near === undefined ? 'take this entry away' : `did you mean ${near}?` };
}

function maySilence({ level, rule }: Diagnostic): boolean {
  return level !== 'error' || rule.startsWith('law/');
}

function covers({ finding }: Silenced, { rule: found, path = '' }: Diagnostic): boolean {
  const { rule, at } = partsOf(finding);
  const here = keysOf(path);
  return rule === found && keysOf(at).every((key, index) => key === here[index]);
}

/** `trouble-open at favours` */
function partsOf(finding: string): { readonly rule: string; readonly at: string } {
  const [rule = '', at = ''] = finding.trim().split(/\s+at\s+/);
  return { rule, at };
}
