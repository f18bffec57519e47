/** Takes a definition, finds things that would be given away while they still wait free of charge. */
import type { Rule } from '../rule.ts';

export const storageInOrder: Rule = {
  id: 'storage-in-order',
  level: 'error',
  about: 'contradictory',
  what: 'Finished things are given away or sold only after the time in which they wait free of charge.',
  why: 'Who reads that a coat waits 30 days and finds it sold after 20 has your own words against you.',
  good: `schedule:
  storage:
    free: 30 days after ready
    disposal: 90 days after ready
`,
  bad: `schedule:
  storage:
    free: 30 days after ready
    disposal: 20 days after ready
`,
  check({ definition, order, written }) {
    const { free, disposal } = definition.value.schedule?.storage ?? {};
    if (free === undefined || disposal === undefined || order()(disposal, free) !== -1) return [];
    const path = 'schedule.storage.disposal';
    const until = 'schedule.storage.free';
    const message = `${path}: found "${written(path)}", and things wait free for "${written(until)}"; expected a day after that`;
    const hint = 'write a later day of disposal, or a shorter time free of charge';
    return [{ path, message, hint, related: [{ path: until, message: 'the time free of charge' }] }];
  },
};
