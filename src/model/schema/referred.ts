/** Takes a place of the terms without ids, gives the lists in which what its ids stand for is found. */
import * as z from 'zod';
import { type Kind, roles } from './scalar.ts';
import { termsSchema } from './terms.ts';
import { child, forms, type Schema } from './walk.ts';

/** What the ids at a place without ids stand for: `duty` and `milestone` of `schedule.milestones.needs`; nothing where no id stands there. */
export function referredTo(place: string): readonly Kind[] {
  const start: readonly Schema[] = [termsSchema];
  const found = place
    .split('.')
    .reduce((schemas, key) => schemas.flatMap(items).flatMap((form) => child(form, key) ?? []), start)
    .flatMap(items);
  const kinds = found.flatMap((form) => {
    const role = roles.get(form);
    return role?.role === 'reference' ? role.to : [];
  });
  return [...new Set(kinds)];
}

/** The forms of a schema, and of the items where it is a list. */
function items(schema: Schema): readonly Schema[] {
  return forms(schema).flatMap((form) => (form instanceof z.ZodArray ? items(form.element) : [form]));
}
