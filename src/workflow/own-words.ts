/** Takes terms with clauses in the owner's own words, gives what is to be said of them for one contract or one change. */
import { type Agreed, contractParts, type Kit } from '../compose/index.ts';
import type { Diagnostic, Outcome } from '../diagnostic.ts';
import { calledUp, promisesOf, uncalledWords } from '../model/clauses.ts';
import { step } from '../model/figure.ts';
import { figures } from '../model/figures.ts';
import { isMap } from '../model/raw.ts';
import type { ChangeFile } from '../model/schema/change.ts';
import { type Terms, termsSchema } from '../model/schema/terms.ts';
import type { Raw, Source } from '../model/source.ts';
import { parseTerms } from '../read/index.ts';
import { after } from './answer.ts';

/** The terms less words for clauses that nothing in them calls up, each told in a note: nobody agrees to what is printed nowhere. */
export function withPrintedWords(terms: Source<Terms>, kit: Kit): Outcome<Source<Terms>> {
  const parts = contractParts(kit, terms.value.language);
  if (!parts.ok) return parts;
  const notes = uncalledWords(terms, parts.value, figures(termsSchema, terms.value));
  if (notes.length === 0) return { ok: true, value: terms, diagnostics: [] };
  const gone = notes.map(({ id }) => id);
  const found = notes.map(({ diagnostic }) => diagnostic);
  return after(found, parseTerms(withoutWords(terms.raw, gone), terms.places));
}

function withoutWords(raw: Raw, gone: readonly string[]): Raw {
  if (!isMap(raw)) return raw;
  const { clauses = [], ...rest } = raw;
  const left = (Array.isArray(clauses) ? clauses : []).filter(
    (own) => !isMap(own) || !gone.some((id) => own['clause'] === id),
  );
  return left.length === 0 ? rest : { ...raw, clauses: left };
}

/**
 * Of a change: an error for each clause it replaces that is not in this contract, since its words would say nothing; a warning for
 * each clause in own words that says something else than the terms now, since these words don't follow.
 */
export function wordsFindings(
  change: Source<ChangeFile>,
  before: Agreed,
  now: Agreed,
  kit: Kit,
): readonly Diagnostic[] {
  const parts = contractParts(kit, now.terms.value.language);
  if (!parts.ok) return parts.diagnostics;
  const [old, tree] = [before, now].map(({ terms }) => figures(termsSchema, terms.value));
  if (old === undefined || tree === undefined) return [];
  const replaced = change.value.changes.flatMap((each) => (each.op === 'replace_words' ? [each.clause] : []));
  const own = (now.terms.value.clauses ?? []).map(({ clause }) => clause);
  return parts.value.clauses.flatMap((clause): readonly Diagnostic[] => {
    if (!own.includes(clause.id)) return [];
    const path = step('clauses', clause.id);
    if (replaced.includes(clause.id)) {
      if (calledUp(clause.when, tree)) return [];
      const message = `${path}: found the clause "${clause.title}", which is not in this contract; expected one that is`;
      const hint = `it comes into a contract with ${clause.when.join(' or ')}; say that first, or leave its words out`;
      return [
        placed({ rule: 'change/clause', level: 'error', message, hint }, change, `changes.replace_words.${clause.id}`),
      ];
    }
    const [said, says] = [promisesOf(clause, old), promisesOf(clause, tree)];
    const touched = [...new Set([...said.keys(), ...says.keys()])].filter((each) => said.get(each) !== says.get(each));
    if (touched.length === 0) return [];
    const message = `${path}: this changes what clause "${clause.title}" says in your own words, which don't follow: ${touched.join(', ')}`;
    const hint = `see that they still hold, or replace them too: replace_words with clause: ${clause.id}`;
    return [placed({ rule: 'own-words', level: 'warning', message, hint }, now.terms, touched[0] ?? '')];
  });
}

function placed(diagnostic: Diagnostic, { places }: Source<unknown>, path: string): Diagnostic {
  const place = places.get(path);
  return { ...diagnostic, ...(place && { place }) };
}
