/** Takes nothing, gives a contract and a poster that together use every block and every inline: what all writers are tested on. */
import type { Block, Document, Inline } from '../../src/document/tree.ts';

/** A client's name that looks like Markdown, Handlebars and HTML at once. It must come out as it stands here, everywhere. */
export const HOSTILE = '**x** | {{y}} <b> [a](b)';

const text = (words: string): Inline => ({ type: 'text', text: words });
const value = (words: string, path: string): Inline => ({ type: 'value', text: words, path, from: [path] });
const strong = (...content: Inline[]): Inline => ({ type: 'strong', content });
const emphasis = (...content: Inline[]): Inline => ({ type: 'emphasis', content });
const reference = (to: string): Inline => ({ type: 'reference', to });
const promise = (expectation: string, ...content: Inline[]): Inline => ({ type: 'promise', expectation, content });
const paragraph = (...content: Inline[]): Block => ({ type: 'paragraph', content });
const list = (ordered: boolean, ...items: Block[][]): Block => ({ type: 'list', ordered, items });
const subclause = (id: string, ...content: Block[]): Block => ({ type: 'subclause', id, content });

const client = value(HOSTILE, 'client.name');

const glance: Block[] = [
  {
    type: 'definitions',
    items: [
      { term: [text('Provider')], content: [value('Harbour IT Ltd', 'provider.name')] },
      { term: [text('Client')], content: [client] },
      {
        term: [text('Address of the client')],
        content: [
          value('9 Mill Lane', 'client.address.1'),
          { type: 'break' },
          value('Bristol BS2 0AA', 'client.address.2'),
        ],
      },
    ],
  },
  {
    type: 'box',
    title: [text('At a glance')],
    content: [
      {
        type: 'columns',
        columns: [
          [
            { type: 'heading', level: 3, content: [text('What you get')] },
            list(
              false,
              [
                paragraph(
                  promise(
                    'helpdesk',
                    text('Help for '),
                    value('14 computers', 'engagement.services.helpdesk'),
                    text(' in our hours.'),
                  ),
                ),
              ],
              [
                paragraph(
                  promise(
                    'response',
                    text('Work on a critical fault starts within '),
                    value('1 hour', 'schedule.response.critical.within'),
                    text('.'),
                  ),
                ),
              ],
            ),
          ],
          [
            { type: 'heading', level: 3, content: [text('What we ask')] },
            list(
              false,
              [
                paragraph(
                  promise(
                    'passwords',
                    text('Administrator accounts by '),
                    value('7 January 2027', 'client_duties.passwords.due'),
                    text('.'),
                  ),
                ),
              ],
              [paragraph(text('One person who may decide.'))],
            ),
          ],
        ],
      },
    ],
  },
];

const clauses: Block[] = [
  {
    type: 'clause',
    id: 'words',
    title: [text('Words')],
    content: [
      subclause(
        'services-word',
        paragraph(
          text('The '),
          { type: 'define', term: 'services', content: [text('Services')] },
          text(' are what '),
          reference('services'),
          text(' lists.'),
        ),
      ),
    ],
  },
  {
    type: 'clause',
    id: 'payment',
    title: [text('Payment')],
    margin: [text('A2, '), value('3 Mar 2027', 'amendment.date')],
    content: [
      subclause(
        'invoices',
        paragraph(
          text('The fees for the '),
          { type: 'term', term: 'services', content: [text('Services')] },
          text(' are invoiced on the '),
          emphasis(text('first day')),
          text(' of each month, and paid within '),
          { type: 'deletion', said: 'removed', content: [value('10 days', 'payment.pay_within')] },
          text(' '),
          {
            type: 'insertion',
            said: 'added',
            content: [
              value('14 days', 'payment.pay_within'),
              text(' after their date, as '),
              reference('late'),
              text(' says'),
            ],
          },
          text('. '),
          strong(text('No other sum is due'), text(' unless both sides signed for it.')),
        ),
      ),
      subclause(
        'late',
        paragraph(
          text('When a payment is late ('),
          reference('invoices'),
          text('), these steps follow, as '),
          { type: 'link', href: 'https://www.example.org/late?a=1&b=2', content: [text('the law')] },
          text(' allows:'),
        ),
        list(
          true,
          [paragraph(text('we remind you;'))],
          [
            paragraph(
              text('after '),
              value('21 days', 'payment.late.suspend_after'),
              text(' we may stop work, with these exceptions:'),
            ),
            list(false, [paragraph(text('backups'))], [paragraph(text('faults that stop everybody'))]),
          ],
          [paragraph(text('work goes on when you have paid.'))],
        ),
      ),
      {
        type: 'note',
        content: [
          paragraph(text('Questions about an invoice? Ask '), value('desk@harbour-it.example', 'provider.email')),
        ],
      },
    ],
  },
  {
    type: 'clause',
    id: 'cancel',
    title: [text('Your right to cancel')],
    content: [
      paragraph(text('This clause has no sub-clauses, and repeats '), reference('words'), text(' in none.')),
      {
        type: 'statutory',
        citation: 'Example Regulations 2020, schedule 3',
        content: [
          paragraph(text('You have the right to cancel this contract within 14 days without giving any reason.')),
          paragraph(text('Write to us by post or e-mail.')),
        ],
      },
    ],
  },
  { type: 'heading', level: 2, content: [text('What counts once more')] },
  paragraph(text('Changes only by signed amendment; see '), reference('services'), text('.')),
  {
    type: 'signatures',
    parties: [
      {
        role: [text('For the provider')],
        name: [value('Harbour IT Ltd', 'provider.name')],
        signatories: [{ title: [value('Director', 'provider.signatories.1.title')] }],
      },
      {
        role: [text('For the client')],
        name: [client],
        signatories: [
          {
            name: [value('Ann Miller', 'client.signatories.1.name')],
            title: [value('Owner', 'client.signatories.1.title')],
          },
          { name: [value('Tom Miller', 'client.signatories.2.name')] },
        ],
      },
    ],
    labels: { signature: 'Signature', name: 'Name', title: 'Title', place: 'Place', date: 'Date' },
  },
];

const annexes: Block[] = [
  {
    type: 'annex',
    id: 'services',
    title: [text('Services and prices')],
    margin: [text('A1, '), value('25 Jan 2027', 'amendment.date')],
    content: [
      {
        type: 'table',
        caption: [text('Fees per month')],
        columns: [{ align: 'start' }, { align: 'center' }, { align: 'end' }, { align: 'end' }],
        head: [[text('Service')], [text('Unit')], [text('Quantity')], [text('Net')]],
        rows: [
          {
            cells: [
              [
                text('Help desk for '),
                client,
                text(', with help by phone, e-mail and remote session for the computers counted here'),
              ],
              [text('computer')],
              [value('14', 'engagement.services.helpdesk')],
              [value('£630.00', 'price.helpdesk.net')],
            ],
          },
          {
            cells: [
              [text('Backup'), { type: 'break' }, text('with a restore test')],
              [text('—')],
              [value('1', 'engagement.services.backup')],
              [value('£180.00', 'price.backup.net')],
            ],
          },
          { total: true, cells: [[text('Sum')], [], [], [value('£810.00', 'price.month.net')]] },
        ],
      },
      { type: 'page-break' },
      { type: 'heading', level: 3, content: [text('Not included')] },
      list(false, [paragraph(text('Training'))], [paragraph(text('Moves of office'))]),
      { type: 'heading', level: 4, content: [text('Nor these')] },
      subclause('devices', paragraph(text('Private devices.'))),
      subclause('software', paragraph(text('Software that we did not install; see '), reference('devices'), text('.'))),
    ],
  },
];

/** A contract that uses every block and every inline. */
export const sample: Document = {
  kind: 'contract',
  language: 'en-GB',
  title: [text('Service contract')],
  subtitle: [value('IT support', 'engagement.title'), text(' for '), client],
  content: [...glance, ...clauses, ...annexes],
  theme: { accent: '#0b5c6b', paper: 'A4', family: 'sans' },
  furniture: {
    page: 'Page {page} of {pages}',
    clause: 'clause {number}',
    annex: 'Annex {number}',
    continued: '{title}, continued',
    initials: 'Initials',
  },
  author: 'Harbour IT Ltd',
  date: '2027-01-04',
  foot: { number: 'HIT-2027-0001', hash: '0123456789abcdef', words: [text('Draft')] },
};

const services = [
  ['Laundered shirt', '$3.50'],
  ['Two-piece suit', '$16.00'],
  ['Dress', '$14.50'],
  ['Comforter', '$38.00'],
] as const;

/** A poster for a wall, with an accent too light for text on white. */
export const samplePoster: Document = {
  kind: 'poster',
  language: 'en-US',
  title: [value("Joe's Dry Cleaning", 'provider.name')],
  subtitle: [text('What you can expect from us, and what we ask of you')],
  content: [
    {
      type: 'columns',
      columns: [
        [
          { type: 'heading', level: 2, content: [text('Services and prices')] },
          {
            type: 'table',
            columns: [{ align: 'start' }, { align: 'end' }],
            head: [],
            rows: services.map(([name, price]) => ({
              cells: [[value(name, 'services.name')], [value(price, 'services.price')]],
            })),
          },
          { type: 'heading', level: 2, content: [text('Hours')] },
          {
            type: 'definitions',
            items: [
              { term: [text('Monday to Friday')], content: [value('7 am to 7 pm', 'schedule.hours.1')] },
              { term: [text('Saturday')], content: [value('8 am to 4 pm', 'schedule.hours.2')] },
            ],
          },
        ],
        [
          { type: 'heading', level: 2, content: [text('What you can expect')] },
          list(
            false,
            [
              paragraph(
                promise('ready', text('Ready in '), value('3 business days', 'schedule.turnaround'), text('.')),
              ),
            ],
            [paragraph(promise('price', text('The price before we start.')))],
            [paragraph(promise('greeting', text('A greeting and your name on the ticket.')))],
          ),
          { type: 'heading', level: 2, content: [text('What we ask of you')] },
          list(false, [paragraph(text('Empty the pockets.'))], [paragraph(text('Show us the stains.'))]),
        ],
      ],
    },
    {
      type: 'box',
      title: [text('When something goes wrong')],
      content: [
        paragraph(
          text('Tell us within '),
          value('48 hours', 'make_good.tell_us'),
          text(' after collection. We do it again while you wait; if that fails, you get your money back.'),
        ),
      ],
    },
    {
      type: 'note',
      content: [paragraph(text('Valid from '), value('December 1, 2026', 'valid_from'), text('.'))],
    },
  ],
  theme: { accent: '#f2b705', paper: 'Letter', family: 'sans' },
  sheet: { name: 'Letter', landscape: false, look: 'band', metres: 1, legibility: 'usual', spare: [] },
  furniture: {
    page: 'Page {page} of {pages}',
    clause: 'clause {number}',
    annex: 'Annex {number}',
    continued: '{title}, continued',
    initials: 'Initials',
  },
  author: "Joe's Dry Cleaning",
  date: '2026-12-01',
  foot: { number: 'P-2026-0001', hash: 'fedcba9876543210' },
};

/** The same on a web page. */
export const samplePage: Document = {
  ...samplePoster,
  kind: 'page',
  page: {
    tab: "Prices and promises of Joe's Dry Cleaning",
    contents: 'On this page',
    about: {
      '@context': 'https://schema.org',
      '@type': 'DryCleaningOrLaundry',
      name: { type: 'value', text: "Joe's </script> & Dry Cleaning", path: 'provider.name', from: ['provider.name'] },
      hasOfferCatalog: {
        '@type': 'OfferCatalog',
        itemListElement: [
          {
            '@type': 'Offer',
            price: { type: 'value', text: '3.50', path: 'services.price', from: ['services.price'] },
          },
        ],
      },
    },
  },
};
