/** Takes the trade of a definition, gives a finding where it is one whose papers this program does not make. */
import type { Diagnostic } from '../../diagnostic.ts';
import { show } from '../show.ts';
import { finding, textAt } from './finding.ts';
import type { Matter } from './matter.ts';

/** Trades by the law that makes their contracts something else than terms of service. */
const REFUSED: Readonly<Record<string, readonly string[]>> = {
  employment: ['employment', 'employer', 'staffing', 'temp-agency', 'temporary-work', 'payroll-employment'],
  leases: ['lease', 'leases', 'leasing', 'letting', 'landlord', 'tenancy', 'property-rental'],
  credit: ['credit', 'lending', 'lender', 'loan', 'loans', 'moneylending', 'mortgage', 'mortgages', 'pawnbroking'],
  'legal services': [
    'attorney',
    'barrister',
    'law',
    'law-firm',
    'lawyer',
    'legal',
    'legal-advice',
    'legal-services',
    'notary',
    'solicitor',
  ],
  'medical services': [
    'dental',
    'dentist',
    'dentistry',
    'doctor',
    'health-care',
    'healthcare',
    'hospital',
    'medical',
    'medical-services',
    'medicine',
    'midwifery',
    'nursing',
    'physician',
    'psychotherapy',
    'surgery',
  ],
};

export function tradeFaults(matter: Matter): readonly Diagnostic[] {
  const trade = textAt(matter.raw, 'trade');
  const law = Object.keys(REFUSED).find((each) => trade !== undefined && REFUSED[each]?.includes(trade));
  if (trade === undefined || law === undefined) return [];
  const words = `found ${show(trade)}, expected a trade with terms of service: these papers do not keep the law of ${law}`;
  const hint =
    'no papers are made for employment, leases, credit, legal or medical services; have them drawn up by a lawyer';
  return [finding(matter, 'read/trade', matter.at(['trade']), words, hint)];
}
