/** Takes the templates and a language, gives the clauses and annexes that a contract may have, in their order. */
import type { Diagnostic, Outcome } from '../diagnostic.ts';
import { hasErrors } from '../diagnostic.ts';
import type { Clause, ContractParts } from '../model/clauses.ts';
import { EXPECTATION_KINDS } from '../model/expectation.ts';
import { folder, type Kit, type Part, part, settings, text, texts } from './kit.ts';

/** What contracts are made of; an error names the template that lacks or can't be read. */
export function contractParts(kit: Kit, tag: string): Outcome<ContractParts> {
  const plan = settings(kit, 'contract/kind.yaml');
  if (!plan.ok) return plan;
  const diagnostics: Diagnostic[] = [];
  const clauses = texts(plan.value, 'clauses').flatMap((id) => {
    const found = part(kit, `clauses/${folder(tag)}/${id}.md`);
    diagnostics.push(...found.diagnostics);
    return found.ok ? [clauseOf(id, found.value)] : [];
  });
  if (hasErrors(diagnostics)) return { ok: false, diagnostics };
  return { ok: true, value: { clauses, annexes: texts(plan.value, 'annexes') }, diagnostics };
}

function clauseOf(id: string, { meta, text: body }: Part): Clause {
  const said = new Set([...body.matchAll(/\{\{~?#expect\s+"([^"]*)"/g)].map(([, kind]) => kind));
  return {
    id,
    title: text(meta, 'title') ?? id,
    when: texts(meta, 'when'),
    prevents: texts(meta, 'prevents'),
    promises: EXPECTATION_KINDS.filter((kind) => said.has(kind)),
  };
}
