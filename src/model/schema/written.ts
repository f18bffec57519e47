/** Takes nothing; gives the schema of what may stand at any place of a file, as it was written: what a change puts there. */
import * as z from 'zod';
import type { Raw } from '../source.ts';

const scalar = z.string().meta({ type: ['string', 'number', 'boolean'] });

export const written: z.ZodType<Raw, Raw> = z.lazy(() =>
  z.union([scalar, z.array(written), z.record(z.string(), written)]),
);
