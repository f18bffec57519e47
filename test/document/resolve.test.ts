/** Takes small documents, compares their numbers, and the findings where ids, references or terms are at fault. */
import { describe, expect, it } from 'vitest';
import { headingLevel, headingNumber, ownNumber, referenceText } from '../../src/document/numbers.ts';
import { resolve } from '../../src/document/resolve.ts';
import type { Block, Document, Inline } from '../../src/document/tree.ts';

const furniture = {
  page: '{page}/{pages}',
  clause: 'clause {number}',
  annex: 'Annex {number}',
  continued: '{title}, continued',
  initials: 'Initials',
};
const text = (words: string): Inline => ({ type: 'text', text: words });
const to = (id: string): Block => ({ type: 'paragraph', content: [{ type: 'reference', to: id }] });
const define = (term: string): Block => ({ type: 'paragraph', content: [{ type: 'define', term, content: [] }] });
const use = (term: string): Block => ({ type: 'paragraph', content: [{ type: 'term', term, content: [] }] });
const clause = (id: string, title: string, ...content: Block[]): Block => ({
  type: 'clause',
  id,
  title: [text(title)],
  content,
});
const annex = (id: string, title: string, ...content: Block[]): Block => ({
  type: 'annex',
  id,
  title: [text(title)],
  content,
});
const subclause = (id: string, ...content: Block[]): Block => ({ type: 'subclause', id, content });
const document = (...content: Block[]): Document => ({
  kind: 'contract',
  language: 'en-GB',
  title: [text('Contract')],
  content,
  theme: { accent: '#000000', paper: 'A4', family: 'sans' },
  furniture,
  author: '',
  date: '2027-01-04',
  foot: {},
});

describe('numbers', () => {
  const outcome = resolve(
    document(
      clause('scope', 'Scope', subclause('in'), {
        type: 'columns',
        columns: [[subclause('out')], [subclause('more', to('out'))]],
      }),
      clause('pay', 'Payment', subclause('when', to('prices'))),
      clause('end', 'End'),
      annex('prices', 'Prices', clause('fees', 'Fees', subclause('monthly'), subclause('once'))),
      annex('dates', 'Dates', subclause('start')),
    ),
  );
  const numbers = outcome.ok ? outcome.value : new Map();

  it.each([
    ['scope', [1], '1', '1.', 'clause 1'],
    ['in', [1, 1], '1.1', '1.1', 'clause 1.1'],
    ['out', [1, 2], '1.2', '1.2', 'clause 1.2'],
    ['more', [1, 3], '1.3', '1.3', 'clause 1.3'],
    ['pay', [2], '2', '2.', 'clause 2'],
    ['when', [2], '', '', 'clause 2'],
    ['end', [3], '3', '3.', 'clause 3'],
    ['prices', [1], 'A', 'Annex A', 'Annex A'],
    ['fees', [1, 1], 'A.1', 'A.1', 'clause A.1'],
    ['monthly', [1, 1, 1], 'A.1.1', 'A.1.1', 'clause A.1.1'],
    ['once', [1, 1, 2], 'A.1.2', 'A.1.2', 'clause A.1.2'],
    ['dates', [2], 'B', 'Annex B', 'Annex B'],
    ['start', [2], '', '', 'Annex B'],
  ])('of %s: %j', (id, path, own, heading, reference) => {
    expect(numbers.get(id)?.path).toEqual(path);
    expect(ownNumber(id, numbers)).toBe(own);
    expect(headingNumber(id, numbers, furniture)).toBe(heading);
    expect(referenceText(id, numbers, furniture)).toBe(reference);
  });

  it.each([
    ['scope', 2],
    ['prices', 2],
    ['fees', 3],
    ['once', 4],
  ])('%s is a heading of level %i', (id, level) => {
    expect(headingLevel(id, numbers)).toBe(level);
  });

  it('letters go on after Z with AA', () => {
    const many = resolve(document(...Array.from({ length: 28 }, (_, index) => annex(`a${index}`, ''))));
    expect(many.ok && ['a25', 'a26', 'a27'].map((id) => ownNumber(id, many.value))).toEqual(['Z', 'AA', 'AB']);
  });

  it('are not given for a document that was not resolved', () => {
    expect(() => referenceText('nowhere', numbers, furniture)).toThrow('"nowhere" has no number');
  });

  it('leave a $ in the words as it is', () => {
    expect(referenceText('scope', numbers, { ...furniture, clause: "$& {number} $'" })).toBe("$& 1 $'");
  });
});

describe('findings', () => {
  it.each<[string, Document, string[]]>([
    [
      'a reference to nothing, with the nearest id',
      document(clause('payment', 'Payment', subclause('late', to('paymnet')), subclause('x'))),
      [
        'error document/dangling-reference: sub-clause "late" of clause "Payment" (payment) refers to "paymnet"; expected the id of a clause, sub-clause or annex of this document — did you mean "payment", at clause "Payment" (payment)?',
      ],
    ],
    [
      'a reference to nothing, outside the clauses',
      document(to('warranty'), clause('payment', 'Payment')),
      [
        'error document/dangling-reference: the part outside the clauses refers to "warranty"; expected the id of a clause, sub-clause or annex of this document — leave the reference out, or put the clause in',
      ],
    ],
    [
      'an id given twice',
      document(clause('payment', 'Payment'), annex('payment', 'Paying')),
      [
        'error document/duplicate-id: the id "payment" was found twice, for clause "Payment" (payment) and for annex "Paying" (payment); expected each id once — give one of them another id, and let the references to it follow',
      ],
    ],
    [
      'a term explained twice',
      document(clause('a', 'A', define('Services')), clause('b', 'B', define('Services'), use('Services'))),
      [
        'error document/term-defined-twice: the term "Services" is explained twice, in clause "A" (a) and in clause "B" (b); expected one explanation — explain it in one place, and only use it in the other',
      ],
    ],
    [
      'a term that nothing explains',
      document(clause('a', 'A', define('Services')), clause('b', 'B', use('Service'), use('Services'))),
      [
        'error document/undefined-term: clause "B" (b) uses the term "Service", and nothing explains it; expected one explanation in this document — did you mean "Services", at clause "A" (a)?',
      ],
    ],
    [
      'a term that nothing uses',
      document(clause('a', 'A', define('Services'))),
      [
        'warning document/unused-term: the term "Services" is explained in clause "A" (a) and used nowhere — use it, or leave the explanation out',
      ],
    ],
    [
      'all of them at once',
      document(clause('a', 'A', to('q'), use('Fee')), clause('a', 'B', define('Day')), to('z')),
      [
        'document/duplicate-id',
        'document/dangling-reference',
        'document/dangling-reference',
        'document/undefined-term',
        'document/unused-term',
      ],
    ],
    ['nothing', document(clause('a', 'A', define('Fee'), use('Fee'), to('a'))), []],
  ])('%s', (name, input, expected) => {
    const { ok, diagnostics } = resolve(input);
    const found = diagnostics.map(({ level, rule, message, hint }) =>
      name === 'all of them at once' ? rule : `${level} ${rule}: ${message} — ${hint}`,
    );
    expect(found).toEqual(expected);
    expect(ok).toBe(!diagnostics.some(({ level }) => level === 'error'));
  });
});
