/** Takes nothing, gives faults to put into a good PDF: what each is, how it is put there, and the rule that is to find it. */
import { catalog, type Dictionary, dictionary, isDictionary, list, type Pdf, pages, type Value } from './pdf.ts';
import { type Element, elements } from './structure.ts';

export type Mutation = readonly [name: string, seed: (pdf: Pdf) => void, rule: string];

/** The first that there is: a paper without one can't be bent so. */
function first<T>(all: Iterable<T>): T {
  for (const one of all) return one;
  throw new Error('there is nothing to bend');
}

function element(pdf: Pdf, type: string): Element {
  return first(elements(pdf).filter((one) => one.type === type));
}

/** The first dictionary that has all these entries. */
function having(pdf: Pdf, entries: Dictionary): Dictionary {
  const has = (one: Value): one is Dictionary =>
    isDictionary(one) && Object.entries(entries).every(([key, value]) => one[key] === value);
  return first([...pdf.objects.values()].map(({ value }) => value).filter(has));
}

function attachment(pdf: Pdf): Dictionary {
  return having(pdf, { '/AFRelationship': catalogFile(pdf)['/AFRelationship'] });
}

function catalogFile(pdf: Pdf): Dictionary {
  return dictionary(pdf, list(pdf, catalog(pdf)['/AF'])[0]);
}

const link = (pdf: Pdf): Dictionary => having(pdf, { '/Subtype': '/Link' });
const font = (pdf: Pdf): Dictionary => having(pdf, { '/Subtype': '/Type0' });
const descendant = (pdf: Pdf): Dictionary => dictionary(pdf, list(pdf, font(pdf)['/DescendantFonts'])[0]);

/** Puts other bytes into a stream. */
function rewrite(pdf: Pdf, ref: Value | undefined, change: (text: string) => string): void {
  const object = pdf.objects.get(String(ref));
  const before = Buffer.from(object?.data ?? []).toString('latin1');
  const after = change(before);
  if (!object?.data || before === after) throw new Error('there is nothing to bend');
  object.data = new Uint8Array(Buffer.from(after, 'latin1'));
}

function page(pdf: Pdf): Dictionary {
  return first(pages(pdf)).dictionary;
}

function inContent(change: (text: string) => string): (pdf: Pdf) => void {
  return (pdf) => {
    const contents = page(pdf)['/Contents'];
    rewrite(pdf, Array.isArray(contents) ? contents[0] : contents, change);
  };
}

function inMetadata(change: (text: string) => string): (pdf: Pdf) => void {
  return (pdf) => rewrite(pdf, catalog(pdf)['/Metadata'], change);
}

/** Adds an object, gives its reference. */
function added(pdf: Pdf, value: Value, data?: string): string {
  const ref = `${9000 + pdf.objects.size} 0 R`;
  pdf.objects.set(ref, { value, ...(data !== undefined && { data: new Uint8Array(Buffer.from(data, 'latin1')) }) });
  return ref;
}

/** The list under the parent tree's first page. */
function parents(pdf: Pdf): Value[] {
  const tree = dictionary(pdf, dictionary(pdf, catalog(pdf)['/StructTreeRoot'])['/ParentTree']);
  const found = list(pdf, tree['/Nums']).map((one) => list(pdf, one));
  return first(found.filter((one) => one.length > 0));
}

/** Makes the codes of the first font mean these units of UTF-16, the last of them raised by the code; or nothing. */
function meaning(units: string): (pdf: Pdf) => void {
  return (pdf) =>
    rewrite(
      pdf,
      font(pdf)['/ToUnicode'],
      () => `1 begincodespacerange <0000><ffff> endcodespacerange 1 beginbfrange <0000> <ffff> <${units}> endbfrange`,
    );
}

const typed = (pdf: Pdf): Dictionary => having(pdf, { '/FT': '/Tx' });
const typedFont = (pdf: Pdf): Dictionary => having(pdf, { '/Subtype': '/TrueType' });

function widget(pdf: Pdf, entries: Dictionary): void {
  const here = page(pdf);
  const ref = added(pdf, { '/Type': '/Annot', '/Subtype': '/Widget', '/F': 4, ...entries });
  here['/Annots'] = [...list(pdf, here['/Annots']), ref];
}

export const mutations: readonly Mutation[] = [
  ['no language', (pdf) => delete catalog(pdf)['/Lang'], 'language'],
  ['not marked as tagged', (pdf) => delete catalog(pdf)['/MarkInfo'], 'marked'],
  ['the title is not shown', (pdf) => delete catalog(pdf)['/ViewerPreferences'], 'title'],
  ['no title in the metadata', inMetadata((text) => text.replace('<dc:title>', '<dc:other>')), 'title'],
  ['metadata that are no XML', inMetadata((text) => text.replace('</dc:title>', '')), 'metadata'],
  ['no metadata', (pdf) => delete catalog(pdf)['/Metadata'], 'metadata'],
  ['another part of PDF/A', inMetadata((text) => text.replace('pdfaid:part>3', 'pdfaid:part>2')), 'pdf-a'],
  ['no PDF/UA', inMetadata((text) => text.replaceAll('pdfuaid:part', 'pdfuaid:parts')), 'pdf-ua'],
  ['a schema not described', inMetadata((text) => text.replaceAll('pdfaExtension:', 'extension:')), 'extension'],
  [
    'an older PDF',
    (pdf) => {
      pdf.version = '1.6';
    },
    'version',
  ],
  ['no output intent', (pdf) => delete catalog(pdf)['/OutputIntents'], 'output-intent'],
  ['an outline that does not count', (pdf) => delete dictionary(pdf, catalog(pdf)['/Outlines'])['/Count'], 'outline'],
  [
    'an entry of the outline that leads nowhere',
    (pdf) => delete dictionary(pdf, dictionary(pdf, catalog(pdf)['/Outlines'])['/First'])['/Dest'],
    'outline',
  ],
  ['no identifier', (pdf) => delete pdf.trailer['/ID'], 'identifier'],
  ['encrypted', (pdf) => Object.assign(pdf.trailer, { '/Encrypt': {} }), 'identifier'],
  ['a script', (pdf) => added(pdf, { '/S': '/JavaScript', '/JS': 'u:app.alert(1)' }), 'actions'],
  ['an action that starts a program', (pdf) => Object.assign(link(pdf), { '/A': { '/S': '/Launch' } }), 'actions'],
  ['an action of its own accord', (pdf) => Object.assign(page(pdf), { '/AA': {} }), 'actions'],
  [
    'looks left to the reader',
    (pdf) => Object.assign(catalog(pdf), { '/AcroForm': { '/NeedAppearances': true } }),
    'form',
  ],
  ['an XFA form', (pdf) => Object.assign(catalog(pdf), { '/AcroForm': { '/XFA': [] } }), 'form'],
  ['no AFRelationship', (pdf) => delete attachment(pdf)['/AFRelationship'], 'attachments'],
  ['no name of the attachment', (pdf) => delete attachment(pdf)['/UF'], 'attachments'],
  ['an attachment not associated', (pdf) => delete catalog(pdf)['/AF'], 'attachments'],
  [
    'an attachment without type',
    (pdf) => delete dictionary(pdf, dictionary(pdf, attachment(pdf)['/EF'])['/F'])['/Subtype'],
    'attachments',
  ],

  ['no structure', (pdf) => delete catalog(pdf)['/StructTreeRoot'], 'tree'],
  ['an unknown type', (pdf) => Object.assign(element(pdf, 'P').dictionary, { '/S': '/Para' }), 'standard-type'],
  ['a wrong parent', (pdf) => Object.assign(element(pdf, 'P').dictionary, { '/P': '1 0 R' }), 'parent'],
  ['an item outside a list', (pdf) => Object.assign(element(pdf, 'L').dictionary, { '/S': '/Sect' }), 'nesting'],
  ['a cell outside a row', (pdf) => Object.assign(element(pdf, 'TR').dictionary, { '/S': '/Div' }), 'nesting'],
  ['a paragraph in a list', (pdf) => Object.assign(element(pdf, 'LI').dictionary, { '/S': '/P' }), 'nesting'],
  [
    'a row with a cell less',
    (pdf) => {
      const row = element(pdf, 'TR').dictionary;
      row['/K'] = list(pdf, row['/K']).slice(1);
    },
    'rows',
  ],
  ['a heading that skips a level', (pdf) => Object.assign(element(pdf, 'H2').dictionary, { '/S': '/H4' }), 'headings'],
  ['no heading of the first level', (pdf) => Object.assign(element(pdf, 'H1').dictionary, { '/S': '/P' }), 'headings'],
  ['a header cell without scope', (pdf) => delete element(pdf, 'TH').dictionary['/A'], 'scope'],
  ['a figure without words', (pdf) => Object.assign(element(pdf, 'P').dictionary, { '/S': '/Figure' }), 'figure'],
  ['a note without ID', (pdf) => Object.assign(element(pdf, 'P').dictionary, { '/S': '/Note' }), 'note'],
  ['a wrong entry in the parent tree', (pdf) => parents(pdf).splice(0, 1, '1 0 R'), 'parent-tree'],
  ['an entry too many in the parent tree', (pdf) => parents(pdf).push('1 0 R'), 'parent-tree'],

  ['a mark not closed', inContent((text) => `${text}\n/Artifact BMC`), 'marks'],
  ['a mark closed twice', inContent((text) => `${text}\nEMC`), 'marks'],
  ['a line that is not tagged', inContent((text) => `${text}\n0 0 m 9 9 l S`), 'real-content'],
  ['text that is not tagged', inContent((text) => `(a) Tj\n${text}`), 'real-content'],
  ['text under a mark that says nothing', inContent((text) => `/Span BMC (a) Tj EMC\n${text}`), 'real-content'],
  [
    'an artifact in tagged content',
    inContent((text) => text.replace(/MCID \d+\s*>>\s*BDC/, '$& /Artifact BMC EMC')),
    'apart',
  ],
  ['tagged content in an artifact', inContent((text) => `/Artifact BMC\n${text}\nEMC`), 'apart'],
  ['content that no element holds', inContent((text) => `${text}\n/P <</MCID 999>> BDC EMC`), 'held'],
  ['content that is not there', inContent((text) => text.replace(/MCID \d+/, 'MCID 999')), 'held'],
  ['a colour of print', inContent((text) => `0 0 0 1 k\n${text}`), 'colour'],
  ['a colour space of its own', inContent((text) => `/Spot cs\n${text}`), 'colour'],

  ['a link that is not held', (pdf) => widget(pdf, { '/Subtype': '/Link', '/Contents': 'u:a' }), 'annotation-held'],
  ['a link whose parent is another', (pdf) => Object.assign(link(pdf), { '/StructParent': 0 }), 'annotation-held'],
  [
    'a link held by a paragraph',
    (pdf) => Object.assign(element(pdf, 'Link').dictionary, { '/S': '/P' }),
    'annotation-held',
  ],
  ['a link element without area', (pdf) => Object.assign(element(pdf, 'Link').dictionary, { '/K': [] }), 'link-area'],
  ['a link without words', (pdf) => delete link(pdf)['/Contents'], 'annotation-words'],
  ['a field without words', (pdf) => widget(pdf, {}), 'annotation-words'],
  ['a field without look', (pdf) => widget(pdf, { '/TU': 'u:a' }), 'appearance'],
  [
    'a look that is no stream',
    (pdf) => widget(pdf, { '/TU': 'u:a', '/AP': { '/N': added(pdf, { '/Subtype': '/Form' }) } }),
    'appearance',
  ],
  ['a link that is not printed', (pdf) => Object.assign(link(pdf), { '/F': 0 }), 'print'],
  ['a hidden link', (pdf) => Object.assign(link(pdf), { '/F': 6 }), 'print'],
  [
    'another order of the tab key',
    (pdf) => {
      for (const { dictionary: here } of pages(pdf)) delete here['/Tabs'];
    },
    'tab-order',
  ],

  ['a field that the form does not list', (pdf) => widget(pdf, { '/T': 'u:a' }), 'field-known'],
  ['a field without name', (pdf) => delete typed(pdf)['/T'], 'field-known'],
  [
    'two fields of one name',
    (pdf) => Object.assign(having(pdf, { '/FT': '/Sig' }), { '/T': typed(pdf)['/T'] }),
    'field-known',
  ],
  [
    'a field with a font that the form lacks',
    (pdf) => Object.assign(typed(pdf), { '/DA': 'u:/Helv 9 Tf' }),
    'field-font',
  ],
  [
    'a font to type in that is not embedded',
    (pdf) => delete dictionary(pdf, typedFont(pdf)['/FontDescriptor'])['/FontFile2'],
    'field-font',
  ],
  [
    'a font to type in that is symbolic',
    (pdf) => Object.assign(dictionary(pdf, typedFont(pdf)['/FontDescriptor']), { '/Flags': 4 }),
    'simple-font',
  ],
  ['a font to type in without encoding', (pdf) => delete typedFont(pdf)['/Encoding'], 'simple-font'],
  [
    'a font to type in without map',
    (pdf) =>
      rewrite(pdf, dictionary(pdf, typedFont(pdf)['/FontDescriptor'])['/FontFile2'], (text) =>
        text.replace('cmap', 'cmop'),
      ),
    'simple-font',
  ],
  ['a font to type in with other widths', (pdf) => list(pdf, typedFont(pdf)['/Widths']).fill(77), 'typed-widths'],

  [
    'a font that is not embedded',
    (pdf) => delete dictionary(pdf, descendant(pdf)['/FontDescriptor'])['/FontFile2'],
    'embedded',
  ],
  ['a font that is not there', inContent((text) => `/Artifact BMC /F99 9 Tf <0001> Tj EMC\n${text}`), 'known-font'],
  ['no map to glyphs', (pdf) => delete descendant(pdf)['/CIDToGIDMap'], 'glyph-map'],
  ['no map to Unicode', (pdf) => delete font(pdf)['/ToUnicode'], 'to-unicode'],
  ['a code that means nothing', meaning(''), 'meaning'],
  ['a code that means zero', meaning('00000041'), 'meaning'],
  ['a code for private use', meaning('e000'), 'private-use'],
  ['a missing glyph, as digits', inContent((text) => text.replace(/\sTf/, '$& /Artifact BMC <0000> Tj EMC')), 'notdef'],
  [
    'a missing glyph, as characters',
    inContent((text) => text.replace(/\sTf/, '$& /Artifact BMC (\\000\\0) Tj EMC')),
    'notdef',
  ],
  ['a glyph beyond the last', inContent((text) => text.replace(/\sTf/, '$& /Artifact BMC [<ffff>] TJ EMC')), 'notdef'],
  ['widths that are not those of the font', (pdf) => Object.assign(descendant(pdf), { '/W': [0, 65535, 1] }), 'widths'],
  [
    'a list of glyphs that lacks some',
    (pdf) => {
      dictionary(pdf, descendant(pdf)['/FontDescriptor'])['/CIDSet'] = added(pdf, {}, '\x80');
    },
    'cid-set',
  ],
];
