import { expect, test } from 'vitest';
import { isJurisdiction } from '../../src/model/jurisdiction.ts';

test.each(['US', 'US-NY', 'US-DC', 'US-PR', 'GB-ENG', 'GB-EAW', 'DE-BY', 'IT-25', 'FR-75', 'XK'])(
  '%s is one',
  (code) => {
    expect(isJurisdiction(code)).toBe(true);
  },
);

test.each(['ZZ', 'XA', 'EU', 'XX', 'US-XY', 'GB-XYZ', 'CH-ZZ'])('%s is none', (code) => {
  expect(isJurisdiction(code)).toBe(false);
});
