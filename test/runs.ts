/** How often a property is tried: a hundred times, or more where PLAINTERMS_RUNS says so. */
export const RUNS = 100 * Number(process.env['PLAINTERMS_RUNS'] ?? 1);
