/** Takes the templates and a language, gives the clauses and annexes that a contract may have, in their order. */
import type { Diagnostic, Outcome } from '../diagnostic.ts';
import { hasErrors } from '../diagnostic.ts';
import type { Clause, ContractParts } from '../model/clauses.ts';
import { EXPECTATION_KINDS } from '../model/expectation.ts';
import { folder, type Kit, type Part, part, type Settings, settings, text, texts } from './kit.ts';

/** What contracts are made of, in the order of a shape of work where that is named; an error names the template that lacks or can't be read. */
export function contractParts(kit: Kit, tag: string, shape = ''): Outcome<ContractParts> {
  const plan = settings(kit, 'contract/kind.yaml');
  if (!plan.ok) return plan;
  const diagnostics: Diagnostic[] = [];
  diagnostics.push(...strangers(plan.value));
  const clauses = clauseOrder(plan.value, shape).flatMap((id) => {
    const found = part(kit, `clauses/${folder(tag)}/${id}.md`);
    diagnostics.push(...found.diagnostics);
    return found.ok ? [clauseOf(id, found.value)] : [];
  });
  if (hasErrors(diagnostics)) return { ok: false, diagnostics };
  return { ok: true, value: { clauses, annexes: texts(plan.value, 'annexes') }, diagnostics };
}

/**
 * The ids of clauses in the order of a shape of work. A clause that the shape's own list does not name stands behind the one that is
 * before it in the list of all, so that a new clause needs one line. Contracts from before there were shapes have that list alone.
 */
export function clauseOrder(plan: Settings, shape: string): readonly string[] {
  const all = texts(plan, 'clauses');
  const order = texts(shapesOf(plan), shape).filter((id) => all.includes(id));
  for (const [index, id] of all.entries()) {
    if (order.includes(id)) continue;
    order.splice(order.indexOf(all[index - 1] ?? '') + 1, 0, id);
  }
  return order;
}

function shapesOf(plan: Settings): Settings {
  const shapes = plan['shapes'];
  return typeof shapes === 'object' && !Array.isArray(shapes) ? shapes : {};
}

/** Clauses that a shape puts in order and that no contract has. */
function strangers(plan: Settings): readonly Diagnostic[] {
  const all = texts(plan, 'clauses');
  const shapes = shapesOf(plan);
  return Object.keys(shapes).flatMap((shape) =>
    texts(shapes, shape)
      .filter((id) => !all.includes(id))
      .map((id): Diagnostic => {
        const hint = `add it under clauses, or write one of these: ${all.join(', ')}`;
        const message = `contract/kind.yaml: shapes.${shape} has "${id}", expected a clause that is listed under clauses`;
        return { rule: 'compose/template', level: 'error', message, hint };
      }),
  );
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
