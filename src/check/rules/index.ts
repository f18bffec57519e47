/** Every rule, sorted by its id. To add one: a file here that bears its id, and a line in this list. */
import type { Rule } from '../rule.ts';
import { bandsMeet } from './bands-meet.ts';
import { bareNumbers } from './bare-numbers.ts';
import { bareSums } from './bare-sums.ts';
import { ceilingAbovePrice } from './ceiling-above-price.ts';
import { chargeWithinPrice } from './charge-within-price.ts';
import { chargesRise } from './charges-rise.ts';
import { claimInWarranty } from './claim-in-warranty.ts';
import { clauseByNumber } from './clause-by-number.ts';
import { commaInName } from './comma-in-name.ts';
import { contractComplete } from './contract-complete.ts';
import { cutoffInHours } from './cutoff-in-hours.ts';
import { datedInput } from './dated-input.ts';
import { definedAndUsed } from './defined-and-used.ts';
import { definedTerms } from './defined-terms.ts';
import { depositKeptOrBack } from './deposit-kept-or-back.ts';
import { estimateOrFixed } from './estimate-or-fixed.ts';
import { exclusionOrPromise } from './exclusion-or-promise.ts';
import { expiryAfterStart } from './expiry-after-start.ts';
import { extraOnOffer } from './extra-on-offer.ts';
import { feeLines } from './fee-lines.ts';
import { inputBeforeMilestone } from './input-before-milestone.ts';
import { instalmentAfterWork } from './instalment-after-work.ts';
import { lateStepsInOrder } from './late-steps-in-order.ts';
import { latenessBothWays } from './lateness-both-ways.ts';
import { leftBlank } from './left-blank.ts';
import { looseJoins } from './loose-joins.ts';
import { milestoneOnWorkday } from './milestone-on-workday.ts';
import { minimumCounts } from './minimum-counts.ts';
import { namedAndDefined } from './named-and-defined.ts';
import { namedDoer } from './named-doer.ts';
import { noticeInTime } from './notice-in-time.ts';
import { oneName } from './one-name.ts';
import { onePriceEach } from './one-price-each.ts';
import { oneTimeEach } from './one-time-each.ts';
import { ownWords } from './own-words.ts';
import { packBelowSingle } from './pack-below-single.ts';
import { plainWords } from './plain-words.ts';
import { planAddsUp } from './plan-adds-up.ts';
import { promiseDated } from './promise-dated.ts';
import { proseFigures } from './prose-figures.ts';
import { readyAfterHandedIn } from './ready-after-handed-in.ts';
import { refundOrNone } from './refund-or-none.ts';
import { responseInHours } from './response-in-hours.ts';
import { retentionAfterWork } from './retention-after-work.ts';
import { returnsSaid } from './returns-said.ts';
import { revisionsCounted } from './revisions-counted.ts';
import { storageInOrder } from './storage-in-order.ts';
import { supportBounded } from './support-bounded.ts';
import { troubleOpen } from './trouble-open.ts';
import { unlimitedOrLimited } from './unlimited-or-limited.ts';
import { vagueWords } from './vague-words.ts';
import { wordsBesideFigures } from './words-beside-figures.ts';
import { yearIsTwelveMonths } from './year-is-twelve-months.ts';

export const RULES: readonly Rule[] = [
  bandsMeet,
  bareNumbers,
  bareSums,
  ceilingAbovePrice,
  chargeWithinPrice,
  chargesRise,
  claimInWarranty,
  clauseByNumber,
  commaInName,
  contractComplete,
  cutoffInHours,
  datedInput,
  definedAndUsed,
  definedTerms,
  depositKeptOrBack,
  estimateOrFixed,
  exclusionOrPromise,
  expiryAfterStart,
  extraOnOffer,
  feeLines,
  inputBeforeMilestone,
  instalmentAfterWork,
  lateStepsInOrder,
  latenessBothWays,
  leftBlank,
  looseJoins,
  milestoneOnWorkday,
  minimumCounts,
  namedAndDefined,
  namedDoer,
  noticeInTime,
  oneName,
  onePriceEach,
  oneTimeEach,
  ownWords,
  packBelowSingle,
  plainWords,
  planAddsUp,
  promiseDated,
  proseFigures,
  readyAfterHandedIn,
  refundOrNone,
  responseInHours,
  retentionAfterWork,
  returnsSaid,
  revisionsCounted,
  storageInOrder,
  supportBounded,
  troubleOpen,
  unlimitedOrLimited,
  vagueWords,
  wordsBesideFigures,
  yearIsTwelveMonths,
];
