/** Takes moments that hang on others, gives their words, with the names of milestones and duties. */
import type { Moment } from '../../model/values.ts';
import { duration } from './quantity.ts';
import type { Scope } from './scope.ts';
import { fill } from './scope.ts';

type Kind<K extends Moment['kind']> = Extract<Moment, { kind: K }>;

/** `10 business days after the start` */
export function offset(value: Kind<'offset'>, scope: Scope): string {
  return fill(scope.language.moment[value.direction], {
    duration: duration(value.duration, scope),
    anchor: anchor(value, scope),
  });
}

/** The words for a known anchor, the name of a milestone or duty, or the phrase as it was written. */
export function anchor({ anchor: id }: { readonly anchor: string }, { language, format }: Scope): string {
  const { anchors, named } = language.moment;
  const word = Object.hasOwn(anchors, id) ? anchors[id] : undefined;
  if (word !== undefined) return word;
  const name = format.anchor(id);
  return name ? fill(named, { name: name.text }) : id;
}

/** `the first day of each month, for that month` */
export function periodic(value: Kind<'periodic'>, { language }: Scope): string {
  const { monthly, quarterly, yearly } = language.moment;
  const before = value.for === 'before';
  switch (value.each) {
    case 'month':
      return monthly[before ? 'the month before' : 'that month'];
    case 'quarter':
      return quarterly[before ? 'the quarter before' : 'that quarter'];
    case 'year':
      return yearly[before ? 'the year before' : 'that year'];
  }
}
