/** Takes businesses in places with laws of their own, and laws that somebody adds, through the jobs of the owner: check, poster, contract. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import {
  acceptPaper,
  checkDefinition,
  type Diagnostic,
  explainLaw,
  hasErrors,
  issueAmendment,
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
    expect(hasErrors(checked.diagnostics)).toBe(true);
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
    (await checkDefinition(world(definition, own), { definition: 'shop.yaml', templates: 'mine' })).diagnostics.filter(
      ({ rule }) => rule !== 'trouble-open',
    );

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

  test('with what it wants of contracts', async () => {
    expect(await explain('law/DEP-CA')).toMatchInlineSnapshot(`
      "law/DEP-CA (error)

      California Business and Professions Code, section 7159.5(a)(3) and (5), in California. This is no legal advice.
      Read on 2026-11-22: the code as quoted at ashleybaron.com; notice 22-14 of the Contractors State License Board

      Whom it binds:
        who has one of the trades builder, builder-remodeller, builder-remodeler, remodeller, remodeler, remodelling, remodeling, general-contractor, home-improvement, kitchen-fitter, bathroom-fitter, roofer, roofing, painter, painting, decorator, plumber, plumbing, plumber-heating, heating, hvac, electrician, carpenter, carpentry, flooring, tiler, tiling, plasterer, drywall, insulation, windows, siding, landscaper, landscaping, fencing, paving, mason, masonry, pool-builder, solar, solar-installer, handyman
        who serves consumers
        contracts that cost more than 500.00, or may

      The most before the work starts:
        1/10 of the price, and never more than 1000.00

      Invoices:
        none but the deposit before the work that it pays for
      "
    `);
    expect(await explain('law/COOL-FTC')).toMatchInlineSnapshot(`
      "law/COOL-FTC (error)

      16 CFR 429.0 and 429.1 (sales at homes and other places away from the shop), in the United States. This is no legal advice.
      Read on 2026-11-22: the text of the rule at kirschenbaumesq.com, and ftc.gov, 2009

      Whom it binds:
        who serves consumers
        contracts that are made at the place of the customer
        contracts that cost more than 25.00, or may

      Not in any text, where there should be words that leave customers their three days to cancel:
        no right to cancel
        give/gives/giving up the/any/your/their right to cancel
        waive/waives/waiving the/any/your/their right to cancel

      The contract says:
        until when private clients may withdraw, since they sign away from your shop

      Words of the law in the contract:
        the notice of cancellation that the law fixes word for word: 10 points or more

      The most and the least:
        withdrawal.until: 3 business days or more
        withdrawal.back_within: 10 business days or less
      "
    `);
    expect(await explain('law/DEP-MD')).toMatchInlineSnapshot(`
      "law/DEP-MD (error)

      Maryland Business Regulation, section 8-617, in Maryland. This is no legal advice.
      Read on 2026-11-22: law.justia.com, text of 2005

      Whom it binds:
        who has one of the trades builder, builder-remodeller, builder-remodeler, remodeller, remodeler, remodelling, remodeling, general-contractor, home-improvement, kitchen-fitter, bathroom-fitter, roofer, roofing, painter, painting, decorator, plumber, plumbing, plumber-heating, heating, hvac, electrician, carpenter, carpentry, flooring, tiler, tiling, plasterer, drywall, insulation, windows, siding, landscaper, landscaping, fencing, paving, mason, masonry, pool-builder, solar, solar-installer, handyman
        who serves consumers

      The most before the work starts:
        1/3 of the price

      Invoices:
        none before both sides signed
      "
    `);
    expect(await explain('law/SVC-CA')).toMatchInlineSnapshot(`
      "law/SVC-CA (warning)

      California Business and Professions Code, section 7159.10 and those after it, in California. This is no legal advice.
      Read on 2026-11-22: the text of a form at signnow.com

      Whom it binds:
        who has one of the trades builder, builder-remodeller, builder-remodeler, remodeller, remodeler, remodelling, remodeling, general-contractor, home-improvement, kitchen-fitter, bathroom-fitter, roofer, roofing, painter, painting, decorator, plumber, plumbing, plumber-heating, heating, hvac, electrician, carpenter, carpentry, flooring, tiler, tiling, plasterer, drywall, insulation, windows, siding, landscaper, landscaping, fencing, paving, mason, masonry, pool-builder, solar, solar-installer, handyman
        who serves consumers
        contracts that cost no more than 750.00, or may

      The most and the least:
        services.*.estimate.may_exceed: 0% or less
      "
    `);
    expect(await explain('law/PRICE-CA-fee')).toMatchInlineSnapshot(`
      "law/PRICE-CA-fee (error)

      California SB 478 (Consumers Legal Remedies Act), from 2024-07-01, in California. This is no legal advice.
      Read on 2026-11-22: natlawreview.com, and a summary of the answers of the Attorney General

      Whom it binds:
        who has none of the trades bakery, bar, cafe, caterer, catering, coffee-shop, restaurant
        who serves consumers

      What may not be there:
        service_charge, where there should be prices that hold every fee that all customers pay
      "
    `);
    expect(await explain('law/LP-CAN-crim')).toMatchInlineSnapshot(`
      "law/LP-CAN-crim (error)

      Criminal Code, section 347; SOR/2024-114, from 2025-01-01, in Canada. This is no legal advice.
      Read on 2026-11-22: bmllp.ca and bylawyers.com

      Interest for late payment:
        35% per year or less
      "
    `);
    expect(await explain('law/LP-CAN-s4')).toMatchInlineSnapshot(`
      "law/LP-CAN-s4 (error)

      Interest Act, section 4, in Canada. This is no legal advice.
      Read on 2026-11-22: hummingbirdlaw.com, thelitigator.ca and paralegalsoshawa.ca

      Interest for late payment:
        with its rate for a year
      "
    `);
    expect(await explain('law/HIC-MA')).toMatchInlineSnapshot(`
      "law/HIC-MA (error)

      Massachusetts General Laws, chapter 142A, section 2, in Massachusetts. This is no legal advice.
      Read on 2026-11-22: the law as quoted at hilltopfarmshoa.com

      Whom it binds:
        who has one of the trades builder, builder-remodeller, builder-remodeler, remodeller, remodeler, remodelling, remodeling, general-contractor, home-improvement, kitchen-fitter, bathroom-fitter, roofer, roofing, carpenter, carpentry, tiler, tiling, plasterer, drywall, insulation, windows, siding
        who serves consumers
        contracts that cost more than 1000.00, or may

      The contract says:
        about when the work starts and when it is done

      Invoices:
        the last one when the work is done
      "
    `);
    expect(await explain('law/LP-LA')).toMatchInlineSnapshot(`
      "law/LP-LA (warning)

      Freelance Worker Protections Ordinance of the City of Los Angeles, from 2023-07-01, in California. This is no legal advice.
      Read on 2026-11-22: summaries at proskauer.com and halpernadvisors.com

      Whom it binds:
        who has one of the trades web-design, web-designer, web-developer, graphic-design, graphic-designer, illustrator, photographer, photography, videographer, writer, copywriter, editor, translator, marketing, social-media
        who serves businesses
        contracts that cost more than 599.99, or may
        shops in Los Angeles

      What is kept:
        contracts, for 4 years or more
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

describe('a law on contracts', () => {
  const CLIENT = shipped('examples/catering-client.yaml').replace(/kind: \w+/, 'kind: consumer');
  const CATERER = shipped('examples/catering.yaml');
  /** As if it were a roofer in Maryland. */
  const ROOFER = CATERER.replace('US-NJ', 'US-MD').replace('trade: catering', 'trade: roofing');
  const HALF = ROOFER.replace(/(deposit:.*\n\s+share: )\d+%/, '$150%');
  const DEP = 'law/DEP-MD';
  const silenced = (finding: string, definition = HALF): string =>
    definition.replace(/^silenced:.*\n/m, `$&  - finding: ${finding}\n    because: our lawyer saw it\n`);

  const make = async (definition: string, client = CLIENT, how = {}) => {
    const here = memoryWorld({ 'service.yaml': definition, 'client.yaml': client }, '2027-01-20');
    const outcome = await issueContract(here, {
      out: 'output',
      formats: ['txt'],
      definition: 'service.yaml',
      client: 'client.yaml',
      ...how,
    });
    return [outcome.ok, told(outcome.diagnostics), written(here).length > 0];
  };
  const look = async (definition: string, client?: string) => {
    const files = { 'service.yaml': definition, ...(client !== undefined && { 'client.yaml': client }) };
    const request = { definition: 'service.yaml', ...(client !== undefined && { client: 'client.yaml' }) };
    return told((await checkDefinition(memoryWorld(files, '2027-01-20'), request)).diagnostics);
  };

  test('is told by check, of the whole and once with a client', async () => {
    expect(await look(ROOFER)).toEqual([]);
    expect(await look(HALF)).toEqual([`error ${DEP}`]);
    expect(await look(HALF, CLIENT)).toEqual([`error ${DEP}`]);
  });

  test.each([[{}], [{ draft: true }], [{ dryRun: true }]])('refuses the contract (%j)', async (how) => {
    expect(await make(HALF, CLIENT, how)).toEqual([false, [`error ${DEP}`], false]);
  });

  test('lets a contract be made that keeps it, and that of a firm', async () => {
    expect(await make(ROOFER)).toEqual([true, [], true]);
    expect(await make(HALF, CLIENT.replace('kind: consumer', 'kind: business'))).toEqual([true, [], true]);
  });

  test('is silent where the owner says why', async () => {
    const known = silenced(`${DEP} at deposit.share`);
    expect(await look(known)).toEqual([]);
    expect(await make(known)).toEqual([true, [], true]);
  });

  test('may be silenced too where only contracts are told, and not where nobody is', async () => {
    const home = CATERER.replace('contract_made: premises', 'contract_made: customer-site');
    const away = home.concat('withdrawal:\n  until: 3 business days after signature\n');
    const idle = async (definition: string) =>
      (await checkDefinition(world(definition), { definition: 'shop.yaml' })).diagnostics.map(({ rule }) => rule);
    expect(await make(away)).toEqual([false, ['error law/COOL-FTC'], false]);
    expect(await make(silenced('law/COOL-FTC', away))).toEqual([true, [], true]);
    expect(await idle(silenced('law/COOL-FTC', away))).toEqual([]);
    expect(await idle(silenced('law/COOL-FTC', CATERER))).toEqual(['check/silences-nothing']);
  });

  test('refuses a contract that has a forbidden sentence, as it refuses the poster', async () => {
    const gag = CATERER.replace(/^tips:.*\n/m, '').concat('tips: You may not post bad reviews\n');
    expect(await make(gag)).toEqual([false, ['error law/BAN-REVIEW'], false]);
  });

  test('is told of a change that breaks it, and not of one that does not', async () => {
    const files = {
      'service.yaml': shipped('examples/itsupport.yaml'),
      'client.yaml': shipped('examples/itsupport-client.yaml'),
    };
    const here = memoryWorld(files, '2027-01-25');
    const to = { out: 'output', formats: ['txt'] } as const;
    value(await issueContract(here, { ...to, definition: 'service.yaml', client: 'client.yaml' }));
    value(await acceptPaper(here, { out: 'output', paper: 'HIT-2026-0001', on: '2026-12-01' }));
    const change = async (days: number) => {
      const text = `amends: HIT-2026-0001\ndate: 2027-01-25\nrequested_by: client\nreason: Slow.\nchanges:\n  - change:\n      what: payment.pay_within\n      to: ${days} days after invoice\n`;
      const now = memoryWorld(
        { ...Object.fromEntries(here.files), 'change.yaml': new TextEncoder().encode(text) },
        '2027-01-25',
      );
      return told((await issueAmendment(now, { ...to, change: 'change.yaml', draft: true })).diagnostics);
    };
    expect(await change(60)).toEqual([]);
    expect(await change(61)).toEqual(['warning law/LP-UK-due']);
  });

  test('leaves posters alone', async () => {
    const here = memoryWorld({ 'shop.yaml': HALF }, '2027-01-20');
    expect(told((await issuePoster(here, { ...poster, draft: true })).diagnostics)).toEqual([]);
  });
});
