/** Takes a rule of the law, gives what it wants, in lines for people. */
import type { WallRule } from '../index.ts';

/** What it is about, whom it binds, what it wants and forbids, and where all that was read. */
export function lawLines({ where, rule }: WallRule): readonly string[] {
  const { id, level = 'error', citation, source, checked, binds = {}, exempt, unposted } = rule;
  const bound = [
    binds.trades && `trade ${binds.trades.join(' or ')}`,
    binds.sells_goods && 'sells goods',
    binds.customers && `customers among them ${binds.customers}`,
    binds.city && `in ${binds.city}`,
  ].filter((part) => typeof part === 'string');
  const least = (rule.least_type ?? []).map(
    ({ of, points, bold }) => `${of}: ${points.count} points${bold ? ', bold' : ''}`,
  );
  const sheet = rule.least_sheet;
  return [
    `law/${id} (${level})`,
    '',
    `${citation}, in ${where}. Read at ${source} on ${checked.iso}. This is no legal advice.`,
    ...part('Whom it binds:', bound),
    ...part('Not bound is who takes goods back:', exempt ? exemptLines(exempt) : []),
    ...part(
      'The wall tells customers:',
      (rule.requires ?? []).map(({ what }) => what),
    ),
    ...part(
      'It does not say:',
      (rule.forbids ?? []).flatMap(({ phrases }) => phrases),
    ),
    ...part(
      'It says nothing but:',
      (rule.permits ?? []).map(
        ({ at, one_of: sets }) => `${at}: ${sets.map((set) => set.join(' and ')).join(', or ')}`,
      ),
    ),
    ...part('Every service hangs there:', rule.price_list ? ['with its price'] : []),
    ...part('The least type:', least),
    ...part('The least sheet:', sheet ? [`${sheet.width.count} x ${sheet.height.count} ${sheet.unit}`] : []),
    ...part('It hangs:', rule.where === undefined ? [] : [rule.where]),
    ...part('Beside it hangs:', rule.beside ?? []),
    ...part('What to remember:', rule.remember === undefined ? [] : [rule.remember]),
    ...part('Where nothing says it:', unposted === undefined ? [] : [unposted]),
  ];
}

function exemptLines({ refund, within, no_fee: whole, all_goods: all }: NonNullable<WallRule['rule']['exempt']>) {
  return [
    `for ${refund.join(' or ')}`,
    ...(within ? [`for ${within.count} ${within.unit}${within.count === 1 ? '' : 's'} or more`] : []),
    ...(whole ? ['without keeping anything'] : []),
    ...(all ? ['whatever the goods'] : []),
  ];
}

function part(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)];
}
