/** Takes nothing, gives two documents that look otherwise than the others: one read from the right, and one with serifs in full lines. */
import type { Document } from '../../../src/document/tree.ts';
import { clause, contract, list, paragraph, subclause, table, text, value } from './trees.ts';

const ARABIC = {
  page: 'صفحة {page} من {pages}',
  clause: 'البند {number}',
  annex: 'الملحق {number}',
  continued: '{title}، تتمة',
  initials: 'توقيع مختصر',
};

/** A service contract: what we do, what the client pays, by when. */
export const mirrored: Document = {
  ...contract(
    clause(
      'work',
      'الخدمات',
      subclause('help', {
        type: 'paragraph',
        content: [
          ...text('نقدم للعميل '),
          value('Harbour IT Ltd'),
          ...text(' الدعم (بالهاتف) خلال '),
          value('14 يوما'),
          ...text('، على الرقم '),
          value('+44 117 496 0123'),
          ...text('.'),
        ],
      }),
      subclause(
        'steps',
        paragraph('تشمل الخدمات:'),
        list(true, [paragraph('النسخ الاحتياطي (backup)')], [paragraph('Remote help, on weekdays')]),
      ),
    ),
    { ...clause('sums', 'الأسعار', paragraph('المبالغ دون ضريبة:')), margin: text('A2') },
    table(['الخدمة', 'المبلغ'], ['الدعم', '630.00'], ['النسخ', '7.5%'], ['Backup', '1,140.00 يورو']),
    {
      type: 'box',
      title: text('باختصار'),
      content: [{ type: 'definitions', items: [{ term: text('البدء'), content: [value('2027-01-04')] }] }],
    },
    {
      type: 'paragraph',
      content: [...text('انظر '), { type: 'reference', to: 'steps' }, ...text(' قبل '), value('12%'), ...text('.')],
    },
    {
      type: 'statutory',
      citation: [{ type: 'text', text: 'نظام المثال' }],
      content: [paragraph('للعميل أن يلغي العقد.')],
    },
    {
      type: 'signatures',
      labels: { signature: 'التوقيع', name: 'الاسم', title: 'الصفة', place: 'المكان', date: 'التاريخ' },
      parties: [
        { role: text('مقدم الخدمة'), name: [value('Harbour IT Ltd')], signatories: [] },
        { role: text('العميل'), name: text('شركة النور'), signatories: [{ name: text('ليلى') }] },
      ],
    },
  ),
  language: 'ar',
  title: text('عقد خدمات'),
  furniture: ARABIC,
  initials: [text('نحن'), text('أنتم')],
};

/** A clause whose lines are full, with words that are parted; the table and the last lines are not. */
export const serif: Document = {
  ...contract(
    clause(
      'work',
      'Administration',
      subclause(
        'a1',
        paragraph(
          'Our administration of the computers includes their configuration and maintenance, documentation and ' +
            'replacement; responsibility for applications that were installed independently remains with whoever ' +
            'installed them, notwithstanding recommendations made in correspondence about their appropriateness.',
        ),
      ),
      subclause('a2', paragraph('A short line.')),
      table(['Service', 'Sum'], ['Backup', '£630.00'], ['Help', '£1,140.50']),
    ),
  ),
  theme: { accent: '#0b5c6b', paper: 'Letter', family: 'serif' },
};
