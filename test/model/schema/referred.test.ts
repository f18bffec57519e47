import { expect, test } from 'vitest';
import { z } from 'zod';
import { referredTo } from '../../../src/model/schema/referred.ts';
import { LIST_OF, roles } from '../../../src/model/schema/scalar.ts';
import { termsSchema } from '../../../src/model/schema/terms.ts';
import { child, forms, type Schema } from '../../../src/model/schema/walk.ts';

function check(place: string, kinds: readonly string[]): void {
  test(`${place}: ${kinds.join(', ') || 'no ids'}`, () => expect(referredTo(place)).toEqual(kinds));
}

check('schedule.milestones.needs', ['duty']);
check('payment.plan.of', ['service']);
check('engagement.discounts.of', ['service']);
check('cancellation.until', ['milestone']);
check('cancellation.rate', ['rate']);
check('advice.repair_rate', ['rate']);
check('client.name', []);
check('nowhere.at.all', []);

test.each(Object.entries(LIST_OF))('what is a %s has its id in %s', (kind, list) => {
  const start: readonly Schema[] = [termsSchema];
  const deep = (schema: Schema): readonly Schema[] =>
    forms(schema).flatMap((form) => (form instanceof z.ZodArray ? deep(form.element) : [form]));
  const ids = [...list.split('.'), 'id']
    .reduce((schemas, key) => schemas.flatMap(deep).flatMap((form) => child(form, key) ?? []), start)
    .flatMap((schema) => forms(schema).map((form) => roles.get(form)));
  expect(ids).toContainEqual(expect.objectContaining({ role: 'id', of: kind }));
});
