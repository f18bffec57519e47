/** Takes what a rule of the law says of contracts, gives it in lines for people. */
import { asWritten, type PlaceRule } from '../index.ts';
import { part } from './parts.ts';

type ContractLaw = NonNullable<PlaceRule['rule']['contract']>;

/** What the contract says and holds, and what it must not go beyond. */
export function contractLines(law: ContractLaw): readonly string[] {
  const { deposit, late_interest: interest, keep } = law;
  const bounds = (law.bounds ?? []).flatMap(({ at, at_most: top, at_least: bottom }) => [
    ...(top ? [`${at}: ${asWritten(top)} or less`] : []),
    ...(bottom ? [`${at}: ${asWritten(bottom)} or more`] : []),
  ]);
  const paid = [
    ...(deposit
      ? [
          `1/${deposit.one_in.count} of the price${deposit.at_most ? `, and never more than ${asWritten(deposit.at_most)}` : ''}`,
        ]
      : []),
  ];
  return [
    ...part(
      'The contract says:',
      (law.says ?? []).map(({ what }) => what),
    ),
    ...part(
      'Words of the law in the contract:',
      (law.statutory ?? []).map(({ what, points }) => (points ? `${what}: ${points.count} points or more` : what)),
    ),
    ...part('The most and the least:', bounds),
    ...part('The most before the work starts:', paid),
    ...part('Invoices:', invoiceLines(law)),
    ...part('Interest for late payment:', [
      ...(interest?.at_most ? [`${asWritten(interest.at_most)} per year or less`] : []),
      ...(interest?.yearly ? ['with its rate for a year'] : []),
    ]),
    ...part('What is kept:', keep ? [`contracts, for ${asWritten(keep.for)} or more`] : []),
  ];
}

function invoiceLines(law: ContractLaw): readonly string[] {
  return [
    ...(law.signed_first ? ['none before both sides signed'] : []),
    ...(law.behind_work ? ['none but the deposit before the work that it pays for'] : []),
    ...(law.last_after_work ? ['the last one when the work is done'] : []),
  ];
}
