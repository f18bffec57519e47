/** Takes a rule of the law, gives what it wants, in lines for people. */
import { asWritten, type PlaceRule } from '../index.ts';
import { contractLines } from './contract-law-lines.ts';
import { part } from './parts.ts';

const MADE = { premises: 'at the shop', 'customer-site': 'at the place of the customer', remote: 'from afar' } as const;

/** What it is about, whom it binds, what it wants and forbids, and where all that was read. */
export function lawLines({ where, rule }: PlaceRule): readonly string[] {
  const { id, level = 'error', citation, source, checked, binds = {}, exempt, unposted } = rule;
  const bound = [
    binds.trades && `who has one of the trades ${binds.trades.join(', ')}`,
    binds.not_trades && `who has none of the trades ${binds.not_trades.join(', ')}`,
    binds.sells_goods && 'who sells goods',
    binds.customers && `who serves ${binds.customers}`,
    binds.made && `contracts that are made ${binds.made.map((place) => MADE[place]).join(' or ')}`,
    binds.over && `contracts that cost more than ${asWritten(binds.over)}, or may`,
    binds.up_to && `contracts that cost no more than ${asWritten(binds.up_to)}, or may`,
    binds.city && `shops in ${binds.city}`,
  ].filter((part) => typeof part === 'string');
  const least = (rule.least_type ?? []).map(
    ({ of, points, bold }) => `${of}: ${points.count} points${bold ? ', bold' : ''}`,
  );
  const sheet = rule.least_sheet;
  return [
    `law/${id} (${level})`,
    '',
    `${citation}, in ${where}. This is no legal advice.`,
    `Read on ${checked.iso}: ${source}`,
    ...part('Whom it binds:', bound),
    ...part('Not bound is who takes goods back,', exempt ? exemptLines(exempt) : []),
    ...part(
      'The wall tells customers:',
      (rule.requires ?? []).map(({ what }) => what),
    ),
    ...(rule.forbids ?? []).flatMap(({ phrases, in: places, expected }) =>
      part(`Not in ${places?.join(', ') ?? 'any text'}, where there should be ${expected}:`, phrases),
    ),
    ...part(
      'What may stand there:',
      (rule.permits ?? []).map(
        ({ at, one_of: sets }) => `${at}: ${sets.map((set) => set.join(' and ')).join(', or ')}`,
      ),
    ),
    ...part(
      'What may not be there:',
      (rule.absent ?? []).map(({ at, expected }) => `${at}, where there should be ${expected}`),
    ),
    ...(rule.contract ? contractLines(rule.contract) : []),
    ...part('Every service hangs there:', rule.price_list ? ['with its price'] : []),
    ...part('The least type:', least),
    ...part('The least sheet:', sheet ? [`${sheet.width.count} x ${sheet.height.count} ${sheet.unit}`] : []),
    ...part('It hangs:', rule.where === undefined ? [] : [rule.where]),
    ...part('Beside it hangs:', rule.beside ?? []),
    ...part('What to remember:', rule.remember === undefined ? [] : [rule.remember]),
    ...part('Where nothing says it:', unposted === undefined ? [] : [unposted]),
  ];
}

function exemptLines({ refund, within, no_fee: whole, all_goods: all }: NonNullable<PlaceRule['rule']['exempt']>) {
  return [
    `and gives ${refund.join(' or ')}`,
    ...(within ? [`for ${within.count} ${within.unit}${within.count === 1 ? '' : 's'} or more`] : []),
    ...(whole ? ['and keeps nothing of the price'] : []),
    ...(all ? ['whatever the goods are'] : []),
  ];
}
