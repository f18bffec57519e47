/** Takes what was written, gives the faults that its form can't show: names that lead nowhere, figures that can't be. */
import type { Diagnostic } from '../diagnostic.ts';
import { spotAt } from '../model/keys.ts';
import { changeFileSchema } from '../model/schema/change.ts';
import { clientFileSchema } from '../model/schema/client.ts';
import { serviceDefinitionSchema } from '../model/schema/definition.ts';
import { lawFileSchema } from '../model/schema/law.ts';
import { type Leaf, leaves } from '../model/schema/leaves.ts';
import { termsSchema } from '../model/schema/terms.ts';
import { checkWordsSchema } from '../model/schema/words.ts';
import type { Raw } from '../model/source.ts';
import type { Located } from './form.ts';
import { aloneFaults } from './meaning/alone.ts';
import { bandFaults } from './meaning/bands.ts';
import { engagedFaults, guarantorFaults, kindFaults, ordererFaults, speakerFaults } from './meaning/client.ts';
import { discountFaults, eventDayFaults, noticeFaults, startFaults } from './meaning/engagement.ts';
import { estimateFaults } from './meaning/estimates.ts';
import { amountFaults, businessDayFaults, codeFaults } from './meaning/figures.ts';
import { textAt } from './meaning/finding.ts';
import { hoursFaults, seasonFaults } from './meaning/hours.ts';
import { duplicateFaults, idFaults, idsOf, referenceFaults } from './meaning/ids.ts';
import { lawFaults } from './meaning/law.ts';
import type { Id, Matter } from './meaning/matter.ts';
import { anchorFaults, cycleFaults, eventFaults, monthlyFaults } from './meaning/moments.ts';
import { packFaults } from './meaning/packs.ts';
import { chargeFaults, invoicedFaults, planFaults, retentionFaults, topFaults } from './meaning/plan.ts';
import { priceReviewFaults } from './meaning/price-review.ts';
import { rateFaults } from './meaning/rates.ts';
import { tradeFaults } from './meaning/trade.ts';
import { unitFaults } from './meaning/units.ts';
import { appointmentFaults, latenessFaults, returnsFaults } from './meaning/visits.ts';
import { addressFaults, emailFaults, wayFaults } from './meaning/ways.ts';
import { wordFaults } from './meaning/words.ts';

type Check = (matter: Matter) => readonly Diagnostic[];

const DEFINITION: readonly Check[] = [
  idFaults,
  duplicateFaults,
  referenceFaults,
  anchorFaults,
  monthlyFaults,
  cycleFaults,
  codeFaults,
  tradeFaults,
  amountFaults,
  businessDayFaults,
  hoursFaults,
  unitFaults,
  bandFaults,
  estimateFaults,
  rateFaults,
  packFaults,
  planFaults,
  topFaults,
  retentionFaults,
  priceReviewFaults,
  chargeFaults,
  aloneFaults,
  wayFaults,
  emailFaults,
  seasonFaults,
  latenessFaults,
  appointmentFaults,
  returnsFaults,
];

const KINDS = {
  definition: { schema: serviceDefinitionSchema, checks: [...DEFINITION, addressFaults] },
  client: {
    schema: clientFileSchema,
    checks: [
      idFaults,
      duplicateFaults,
      discountFaults,
      eventDayFaults,
      startFaults,
      ordererFaults,
      speakerFaults,
      guarantorFaults,
      addressFaults,
    ],
  },
  change: { schema: changeFileSchema, checks: [duplicateFaults] },
  law: { schema: lawFileSchema, checks: [lawFaults] },
  words: { schema: checkWordsSchema, checks: [wordFaults] },
  terms: {
    schema: termsSchema,
    checks: [
      ...DEFINITION,
      engagedFaults,
      kindFaults,
      ordererFaults,
      speakerFaults,
      guarantorFaults,
      eventFaults,
      noticeFaults,
      discountFaults,
      eventDayFaults,
    ],
  },
} as const;

export type FileKind = keyof typeof KINDS;

/** The faults of meaning of a file, as far as its form lets them be seen. */
export function checkMeaning(kind: FileKind, written: Located): readonly Diagnostic[] {
  const { schema, checks } = KINDS[kind];
  const found = matterOf(leaves(schema, written.raw), written, []);
  return checks.flatMap((check) => check(found));
}

/** The faults of a change that only show beside the agreed terms: what it names must be there. */
export function checkChangeMeaning(written: Located, terms: Raw): readonly Diagnostic[] {
  const agreed = idsOf(leaves(termsSchema, terms)).map(({ id, kind }) => ({ id, kind }));
  const found = matterOf(leaves(changeFileSchema, written.raw), written, agreed);
  const currency = textAt(terms, 'currency');
  return [
    ...idFaults(found),
    ...referenceFaults(found),
    ...anchorFaults(found),
    ...amountFaults(found, currency),
    ...businessDayFaults(found, textAt(terms, 'business_days')),
    ...invoicedFaults(found, terms),
  ];
}

function matterOf(all: readonly Leaf[], written: Located, agreed: readonly Id[]): Matter {
  return {
    raw: written.raw,
    leaves: all.filter((leaf) => !written.spoiled(leaf.spot.at)),
    ids: [...agreed, ...idsOf(all)],
    at: (at) => spotAt(written.raw, at),
    place: written.place,
  };
}
