/** Takes the starter of a trade and answers, gives the definition with these in place of what was made up, or what is wrong with an answer. */
import type { Diagnostic, Outcome } from '../../diagnostic.ts';
import { knowsHolidays } from '../../model/business-days.ts';
import { timeZonesOf } from '../../model/jurisdiction.ts';
import { LANGUAGES } from '../../model/languages.ts';
import { nearest } from '../../nearest.ts';
import { askedIn, type Edit, editText, readDefinition, valuesIn, withoutQuestions } from '../../read/index.ts';
import { refused } from '../answer.ts';

/** A definition that is being started: as it stands, what it was made from, and what to ask about it. */
export interface Starter {
  readonly text: string;
  readonly original: string;
  /** What is wrong with the text already. */
  readonly faults: readonly Diagnostic[];
  readonly questions: readonly Question[];
  /** The paths that were answered, with the answers. */
  readonly answers: Readonly<Record<string, string>>;
}

export interface Question {
  /** The path of what the answer stands for. */
  readonly path: string;
  readonly question: string;
  /** The only answers, where there are few. */
  readonly choices?: readonly string[];
}

/** What every trade is asked, before its own questions. */
const ALWAYS: readonly Question[] = [
  { path: 'provider.name', question: 'What is the full name of your business?' },
  { path: 'provider.address', question: 'What is its address, with commas between the lines?' },
  { path: 'provider.email', question: 'Which e-mail address can customers write to?' },
  { path: 'provider.phone', question: 'Which number can they call?' },
  { path: 'jurisdiction', question: 'Whose law applies? (country, and part where it matters)' },
  { path: 'currency', question: 'In which currency are your prices?' },
  { path: 'language', question: 'In which language are your papers?', choices: LANGUAGES },
  { path: 'contract_number', question: 'How are contracts numbered?' },
];

/** A starter before any answer. */
export function starterOf(written: string): Starter {
  const text = withoutQuestions(written);
  const there = new Set(valuesIn(text).map(({ path }) => path));
  return {
    text,
    original: text,
    faults: faults(text),
    questions: [...ALWAYS.filter(({ path }) => there.has(path)), ...askedIn(written)],
    answers: {},
  };
}

/** The answer that stands there already. */
export function typical({ text }: Starter, path: string): string {
  const found = valuesIn(text).find((part) => part.path === path)?.value ?? '';
  return typeof found === 'string' ? found : found.join(', ');
}

/**
 * The starter with one answer in it, and with what follows from that; refused where the answer makes a fault that was not there.
 * What a currency or another law does to figures elsewhere is left to `check`: they are looked at one by one later.
 */
export function answered(starter: Starter, path: string, answer: string): Outcome<Starter> {
  const part = valuesIn(starter.text).find((each) => each.path === path);
  if (part === undefined) return noSuchPath(starter, path);
  const value = typeof part.value === 'string' ? completed(answer.trim(), part.value) : linesOf(answer);
  const text = editText(starter.text, [{ at: part.at, value }]);
  const found = faults(text);
  const wrong = found.filter(
    ({ message }) =>
      !starter.faults.some((fault) => fault.message === message) &&
      (message.startsWith(`${path}: `) || !ALWAYS.some((each) => each.path === path)),
  );
  if (wrong.length > 0) return refused(wrong);
  const next = { ...starter, text, faults: found, answers: { ...starter.answers, [path]: answer } };
  const edits = followUps(starter, next, path);
  if (edits.length === 0) return { ok: true, value: next, diagnostics: [] };
  const whole = editText(text, edits);
  return { ok: true, value: { ...next, text: whole, faults: faults(whole) }, diagnostics: [] };
}

/** The starter with all answers in it, its own questions first in their order; refused with all that is wrong. */
export function answeredAll(starter: Starter, answers: Readonly<Record<string, string>>): Outcome<Starter> {
  const order = starter.questions.map(({ path }) => path).filter((path) => path in answers);
  const rest = Object.keys(answers).filter((path) => !order.includes(path));
  const wrong: Diagnostic[] = [];
  let now = starter;
  for (const path of [...order, ...rest]) {
    const next = answered(now, path, answers[path] ?? '');
    if (next.ok) now = next.value;
    else wrong.push(...next.diagnostics);
  }
  return wrong.length > 0 ? refused(wrong) : { ok: true, value: now, diagnostics: [] };
}

/** `45` where the typical answer is `38.00 per user per month` means `45.00 per user per month`. */
export function completed(answer: string, like: string): string {
  const [, figure = '', decimals = '', rest = ''] = /^(\d+(?:\.(\d+))?)(\D.*|$)/s.exec(like) ?? [];
  if (figure === '' || figure === like || !/^\d+(?:\.\d+)?$/.test(answer)) return answer;
  return decimals !== '' && !answer.includes('.') ? `${answer}.${'0'.repeat(decimals.length)}${rest}` : answer + rest;
}

/** Lines of an address in one: between semicolons, or else between commas. */
export function linesOf(answer: string): readonly string[] {
  const lines = answer.split(answer.includes(';') ? ';' : ',').map((line) => line.trim());
  const some = lines.filter((line) => line !== '');
  return some.length > 0 ? some : [''];
}

/** What an answer settles elsewhere: who answers to complaints, how contracts are numbered, whose holidays, clock and spelling count. */
function followUps(before: Starter, { text, answers }: Starter, path: string): readonly Edit[] {
  const answer = answers[path] ?? '';
  const set = (where: string, value: string | undefined): readonly Edit[] => {
    const part = valuesIn(text).find((each) => each.path === where);
    return part === undefined || value === undefined || where in answers ? [] : [{ at: part.at, value }];
  };
  switch (path) {
    case 'provider.email': {
      const was = typical(before, path);
      return valuesIn(text)
        .filter(({ value }) => value === was)
        .map(({ at }) => ({ at, value: answer.trim() }));
    }
    case 'provider.name':
      return set('contract_number', numbersFor(answer));
    case 'jurisdiction': {
      const [country] = answer.split('-');
      const zones = timeZonesOf(answer);
      const zone = zones.includes(typical(before, 'time_zone')) ? undefined : zones[0];
      const language = LANGUAGES.find((each) => each === `en-${country}`);
      return [
        ...set('schedule.holidays', knowsHolidays(answer) ? answer : knowsHolidays(`${country}`) ? country : undefined),
        ...set('time_zone', zone),
        ...set('language', language),
      ];
    }
    default:
      return [];
  }
}

/** `MLP-{year}-{number}` for Mill Lane Plumbing: the first letters of up to three words, or of the one. */
function numbersFor(name: string): string | undefined {
  const words = name
    .normalize('NFKD')
    .replaceAll(/\p{M}|['’]/gu, '')
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => /^[A-Za-z]/.test(word) && !/^(?:and|the|of|ltd|llc|inc|llp|limited|plc|gmbh)$/i.test(word));
  const letters = words.length > 1 ? words.slice(0, 3).map((word) => word.slice(0, 1)) : [words[0]?.slice(0, 3) ?? ''];
  return letters[0] === '' ? undefined : `${letters.join('').toUpperCase()}-{year}-{number}`;
}

/** What is wrong with a definition. No file has these words yet, so that no fault has a place. */
function faults(text: string): readonly Diagnostic[] {
  return readDefinition(new TextEncoder().encode(text), '')
    .diagnostics.filter(({ level }) => level === 'error')
    .map(({ place: _, related: __, ...each }) => each);
}

function noSuchPath({ text }: Starter, path: string): Outcome<never> {
  const paths = new Set(valuesIn(text).map((part) => part.path));
  const near = nearest(path, paths);
  return refused([
    {
      rule: 'start/path',
      level: 'error',
      message: `found an answer for "${path}", expected the path of a value of the starter`,
      hint:
        near === undefined ? 'a path has keys and ids with points between them: rates.extra.price' : `write ${near}`,
    },
  ]);
}
