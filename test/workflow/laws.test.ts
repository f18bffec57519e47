/** Takes businesses in places with laws of their own, and laws that somebody adds, through the jobs of the owner: check, poster, contract. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import {
  checkDefinition,
  type Diagnostic,
  explainLaw,
  issueContract,
  issuePoster,
  type MemoryWorld,
  memoryWorld,
} from '../../src/index.ts';
import { value } from './register.ts';

const shipped = (name: string): string => readFileSync(new URL(`../../templates/${name}`, import.meta.url), 'utf8');

const SHOP = shipped('examples/joes-dry-cleaning.yaml');
const RETURNS = `returns:
  within: 5 days after the purchase
  refund:
    - store credit
  not_for:
    - sale goods
  proof: the receipt
`;
const SELLING = SHOP.replace('sells_goods: no', 'sells_goods: yes');

const world = (definition: string, own: Readonly<Record<string, string>> = {}): MemoryWorld =>
  memoryWorld(
    {
      'shop.yaml': definition,
      ...Object.fromEntries(Object.entries(own).map(([name, text]) => [`mine/${name}`, text])),
    },
    '2027-01-20',
  );

const told = (diagnostics: readonly Diagnostic[]): readonly string[] =>
  diagnostics.filter(({ rule }) => rule.startsWith('law/')).map(({ rule, level }) => `${level} ${rule}`);

const poster = { out: 'output', formats: ['txt'], definition: 'shop.yaml' } as const;
const written = ({ files }: MemoryWorld): readonly string[] =>
  [...files.keys()].filter((name) => name.startsWith('output/'));

describe('what is missing on the wall', () => {
  test('is found by check, at the line that brings it up', async () => {
    const checked = await checkDefinition(world(SELLING), { definition: 'shop.yaml' });
    expect(checked.ok).toBe(false);
    expect(checked.diagnostics.map(({ rule, place }) => [rule, place])).toEqual([
      ['law/RET-CA', { file: 'shop.yaml', line: 12, column: 14 }],
    ]);
    const elsewhere = SELLING.replace('US-CA', 'US-TX');
    const found = (await checkDefinition(world(elsewhere), { definition: 'shop.yaml' })).diagnostics;
    expect(found.map(({ rule }) => rule)).toEqual(['returns-said']);
  });

  test.each([[{}], [{ draft: true }], [{ dryRun: true }]] as const)('refuses the poster (%j)', async (how) => {
    const here = world(SELLING);
    const outcome = await issuePoster(here, { ...poster, ...how });
    expect([outcome.ok, told(outcome.diagnostics), written(here)]).toEqual([false, ['error law/RET-CA'], []]);
  });

  test('is no matter of contracts', async () => {
    const files = {
      'service.yaml': shipped('examples/catering.yaml').replace('sells_goods: no', 'sells_goods: yes'),
      'client.yaml': shipped('examples/catering-client.yaml'),
    };
    const here = memoryWorld(files, '2027-01-20');
    const contract = { out: 'output', formats: ['txt'], definition: 'service.yaml', client: 'client.yaml' } as const;
    const outcome = await issueContract(here, contract);
    expect(outcome.diagnostics.map(({ level, rule }) => `${level} ${rule}`)).toEqual(['warning returns-said']);
    expect(outcome.ok).toBe(true);
  });
});

describe('a whole notice', () => {
  test('lets check be quiet, and the poster say where it hangs and what beside it', async () => {
    const checked = await checkDefinition(world(SELLING + RETURNS), { definition: 'shop.yaml' });
    expect([checked.ok, checked.diagnostics]).toEqual([true, []]);
    const issued = await issuePoster(world(SELLING + RETURNS), poster);
    expect(issued.ok).toBe(true);
    expect(told(issued.diagnostics)).toEqual([
      'note law/PRICE-CA-478',
      'note law/SIGN-CA-PRICE',
      'note law/SIGN-CA-PRICE',
      'note law/RET-CA-where',
      'note law/RET-SF',
    ]);
  });
});

test('a poster that leaves prices out is refused where the law wants all of them', async () => {
  const sheet = shipped('poster/en/sheet.md');
  const own = { 'poster/en/sheet.md': sheet.replace('| {{what}} | {{price}} |', '| {{what}} | ask |') };
  expect(sheet).not.toBe(own['poster/en/sheet.md']);
  for (const how of [{}, { draft: true }] as const) {
    const here = world(SHOP, own);
    const outcome = await issuePoster(here, { ...poster, ...how, templates: 'mine' });
    expect([outcome.ok, written(here)]).toEqual([false, []]);
    const errors = outcome.diagnostics.filter(({ level }) => level === 'error');
    expect(errors.map(({ message }) => message.split(':')[0])).toEqual([
      'services.shirt.price',
      'services.suit.price',
      'services.dress.price',
      'services.comforter.price',
      'services.stain.price',
    ]);
    expect(errors[0]?.message).toBe(
      'services.shirt.price: in California, the price of every service must hang on your wall, and this one is not on the poster',
    );
  }
  const elsewhere = SHOP.replace('US-CA', 'US-TX');
  expect((await issuePoster(world(elsewhere, own), { ...poster, templates: 'mine' })).ok).toBe(true);
});

const RULE = `  - id: RET-XX
    citation: Law of the Land, section 1
    source: the law itself
    checked: 2026-12-01
    requires:
      - what: how to complain
        at:
          - complaints
        write: add complaints
`;
const law = (code: string, name: string, rule = RULE): string =>
  `jurisdiction: ${code}\nname: ${name}\nrules:\n${rule}`;
const GERMAN = SHOP.replace('jurisdiction: US-CA', 'jurisdiction: DE').replace(/^complaints:\n(?: .*\n)*/m, '');

describe('a folder of templates', () => {
  const check = async (definition: string, own: Readonly<Record<string, string>>) =>
    (await checkDefinition(world(definition, own), { definition: 'shop.yaml', templates: 'mine' })).diagnostics;

  test('adds the laws of a place that has none', async () => {
    const found = await check(GERMAN, { 'laws/DE.yaml': law('DE', 'Germany') });
    expect(found.map(({ message, hint }) => `${message} | ${hint}`)).toEqual([
      'jurisdiction: found no complaints; in Germany, your wall must tell customers how to complain | add complaints; Law of the Land, section 1, as checked on 2026-12-01; this is no legal advice',
    ]);
    expect(await check(SHOP, { 'laws/DE.yaml': law('DE', 'Germany') })).toEqual([]);
  });

  test('takes the place of the laws that are shipped', async () => {
    expect(told(await check(SELLING, { 'laws/US-CA.yaml': law('US-CA', 'California') }))).toEqual([]);
  });

  test('is told of its slips where they stand', async () => {
    const slip = law('DE', 'Germany', RULE.replace('complaints\n        write', 'complaint\n        write'));
    expect((await check(GERMAN, { 'laws/DE.yaml': slip })).map(({ rule, place }) => [rule, place])).toEqual([
      ['read/law-place', { file: 'mine/laws/DE.yaml', line: 11, column: 13 }],
    ]);
    const here = world(GERMAN, { 'laws/DE.yaml': slip });
    const outcome = await issuePoster(here, { ...poster, templates: 'mine' });
    expect([outcome.ok, written(here)]).toEqual([false, []]);
  });

  test.each(['laws/de.yaml', 'laws/DE.md', 'laws/US_CA.yaml'])('is refused with a file called %s', async (name) => {
    expect((await check(GERMAN, { [name]: law('DE', 'Germany') })).map(({ rule }) => rule)).toEqual([
      'files/templates',
    ]);
  });
});

describe('a rule of the law explains itself', () => {
  const explain = async (id: string): Promise<string> => {
    let text = '';
    const print = (more: string): void => {
      text += more;
    };
    await run(['check', '--explain', id], {
      world: world(SHOP),
      stdout: print,
      stderr: print,
      color: { stdout: false, stderr: false },
      debug: false,
    });
    return text;
  };

  test.each(['law/RET-NJ', 'RET-NJ'])('%s', async (id) => {
    expect(await explain(id)).toMatchInlineSnapshot(`
      "law/RET-NJ (error)

      New Jersey Statutes, 56:8-2.16 to 2.19, in New Jersey. This is no legal advice.
      Read on 2026-11-22: bergenpassaicconsumeraffairs.com/refund-policy

      Whom it binds:
        who sells goods
        who serves consumers

      Not bound is who takes goods back,
        and gives money back
        for 20 days or more
        and keeps nothing of the price
        whatever the goods are

      The wall tells customers:
        whether you take goods back
        which goods you take back, and whether sale goods are among them
        what follows without proof of purchase
        until when they can bring goods back
        whether they get their money, credit or other goods

      It hangs:
        at each register, or where it is clear to see from there, or at each entrance for customers

      Where nothing says it:
        customers may bring unused goods back for 20 days and choose between money and credit
      "
    `);
  });

  test('with its sizes and signs', async () => {
    expect(await explain('law/SIGN-CA-PRICE')).toMatchInlineSnapshot(`
      "law/SIGN-CA-PRICE (error)

      California Civil Code, section 51.6(f), in California. This is no legal advice.
      Read on 2026-11-22: leginfo.legislature.ca.gov, AB 1607 of 2019

      Whom it binds:
        who has one of the trades tailor, tailoring, alterations, barber, barber-shop, barbershop, hair-salon, hairdresser, hairdressing, dry-cleaner, dry-cleaning, laundry

      Every service hangs there:
        with its price

      The least type:
        prices: 14 points, bold

      Beside it hangs:
        the sign with the fixed words of the law on prices and gender, in bold type of 24 points or more

      What to remember:
        you hand the price list in writing to every customer who asks for it
      "
    `);
    expect(await explain('law/SIGN-CT-AUTO')).toMatchInlineSnapshot(`
      "law/SIGN-CT-AUTO (error)

      Regulations of Connecticut State Agencies, section 14-65j-3, in Connecticut. This is no legal advice.
      Read on 2026-11-22: a copy of the regulation

      Whom it binds:
        who has one of the trades auto-body, auto-repair, car-repair, garage, mechanic

      The wall tells customers:
        what an hour of work costs
        what storing a car costs, and from when on
        what finding the fault costs

      The least type:
        headings: 120 points, bold
        poster: 48 points

      The least sheet:
        17 x 24 in

      It hangs:
        where customers place their work orders

      What to remember:
        it is a sign of its own; its headings are LABOR, STORAGE and DIAGNOSIS CHARGE in bold type of 120 points or more, and the rest has 48 points or more, all of it in capitals without serifs
      "
    `);
  });

  test('with what may not be said', async () => {
    expect(await explain('law/RET-HI')).toMatchInlineSnapshot(`
      "law/RET-HI (error)

      Hawaii Revised Statutes, section 481B-5.5, in Hawaii. This is no legal advice.
      Read on 2026-11-22: cca.hawaii.gov/ocp/refunds-and-exchanges

      Whom it binds:
        who sells goods
        who serves consumers

      Not bound is who takes goods back,
        and gives money back
        for 60 days or more
        and keeps nothing of the price
        whatever the goods are

      The wall tells customers:
        whether you take goods back
        until when they can bring goods back
        whether they get their money, credit or other goods

      What may stand there:
        returns.refund: money back, or exchange and store credit

      It hangs:
        where customers see it before they buy

      What to remember:
        store credit holds for 2 years or more, and who finds nothing to exchange within 30 days gets cash unless your sign says otherwise

      Where nothing says it:
        you have to take the goods back and give the money back
      "
    `);
    expect(await explain('law/BAN-GENDER')).toMatchInlineSnapshot(`
      "law/BAN-GENDER (warning)

      California Civil Code, section 51.6, in California. This is no legal advice.
      Read on 2026-11-22: leginfo.legislature.ca.gov, AB 1607 of 2019

      Not in services.*.name, rates.*.name, where there should be a name that says what the work is, since no price may hang on who the customer is:
        women*
        men/men's
        ladies*/lady's
        gents/gents'/gentlemen*
      "
    `);
  });

  test('or is answered with the nearest', async () => {
    const outcome = await explainLaw(world(SHOP), 'RET-MJ');
    expect(outcome.diagnostics.map(({ hint }) => hint)).toEqual(['did you mean law/RET-MA?']);
    const none = await explainLaw(world(SHOP), 'qqqqqqqqqqqqqqqqqq');
    expect(none.diagnostics[0]?.hint).toMatch(/^the rules are law\/BAN-REFUSE, law\/AU-NOREF, .*, law\/UK-POSR/);
    expect(value(await explainLaw(world(SHOP), 'RET-NY')).rule.checked.iso).toBe('2026-11-22');
  });
});
