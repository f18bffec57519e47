/** Takes the payment plan as amended terms say it and as it is billed, gives the plan that the words of the contract tell. */
import type { Instalment } from './reckoning.ts';

/**
 * The lines of the terms, in their order, with the sums that are billed: what was invoiced before an amendment stays what it was,
 * whatever the terms would make of it now. A fee that changed is the fee from then on; its first days stay those of the old one.
 * Lines that amendments made on their own stand in those amendments. Where a sum is no longer what its share comes to, the line says so.
 */
export function asBilled(agreed: readonly Instalment[], billed: readonly Instalment[]): readonly Instalment[] {
  return agreed.map((line) => {
    const lines = billed.filter(({ path, period }) => path === line.path && period === line.period);
    const [first] = lines;
    const last = lines.at(-1);
    if (first === undefined || last === undefined) return line;
    if (line.kind !== 'recurring') {
      const same = line.sum?.gross.value.minor === last.sum?.gross.value.minor;
      return same ? last : { ...last, rebilled: true };
    }
    const { begins, invoiced, due, part } = first;
    const { begins: _, invoiced: __, due: ___, part: ____, until: _____, ...rest } = last;
    return {
      ...rest,
      ...(begins && { begins }),
      ...(invoiced && { invoiced }),
      ...(due && { due }),
      ...(part && { part }),
    };
  });
}
