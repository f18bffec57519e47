/** Takes a PDF, gives the faults of the file as a whole: how it names itself, what it attaches, and what it must not have. */
import { spawnSync } from 'node:child_process';
import {
  catalog,
  type Dictionary,
  dictionary,
  isDictionary,
  list,
  type Pdf,
  stream,
  text,
  treeOf,
  type Value,
} from './pdf.ts';
import { type Rule, unless } from './rule.ts';

function metadata(pdf: Pdf): string {
  return Buffer.from(stream(pdf, catalog(pdf)['/Metadata']) ?? new Uint8Array()).toString('utf8');
}

/** The value of a property of the metadata, written as an element or as an attribute. */
function property(pdf: Pdf, name: string): string | undefined {
  const found = new RegExp(`<${name}>([^<]*)</${name}>|\\s${name}="([^"]*)"`).exec(metadata(pdf));
  return found?.[1] ?? found?.[2];
}

/** The dictionaries of all objects. */
function dictionaries(pdf: Pdf): readonly (readonly [ref: string, Dictionary])[] {
  return [...pdf.objects].flatMap(([ref, { value }]) => (isDictionary(value) ? [[ref, value] as const] : []));
}

function attached(pdf: Pdf): readonly (readonly [ref: string, Dictionary])[] {
  return dictionaries(pdf).filter(([, one]) => one['/EF'] !== undefined);
}

const ACTIONS = ['/GoTo', '/GoToR', '/URI', '/Named', '/Thread'];

export const fileRules: readonly Rule[] = [
  {
    id: 'pdf-a',
    clause: 'ISO 19005-3 6.6.4',
    says: 'The metadata say that the file is PDF/A-3a.',
    check: (pdf) => {
      const named = `${property(pdf, 'pdfaid:part')}${property(pdf, 'pdfaid:conformance')}`;
      return unless(named === '3A', `the metadata name PDF/A ${named}`);
    },
  },
  {
    id: 'pdf-ua',
    clause: 'ISO 14289-1 5',
    says: 'The metadata say that the file is PDF/UA-1.',
    check: (pdf) => unless(property(pdf, 'pdfuaid:part') === '1', 'the metadata name no PDF/UA-1'),
  },
  {
    id: 'extension',
    clause: 'ISO 19005-3 6.6.2.3',
    says: 'The metadata describe the schema of the properties that PDF/A does not know.',
    check: (pdf) => {
      const known = /pdfaSchema:namespaceURI>\s*http:\/\/www\.aiim\.org\/pdfua\/ns\/id\/\s*</.test(metadata(pdf));
      return unless(known && metadata(pdf).includes('<pdfaExtension:schemas>'), 'the schema pdfuaid is not described');
    },
  },
  {
    id: 'metadata',
    clause: 'ISO 19005-3 6.6.2.1',
    says: 'The metadata are well-formed XML, in a stream that is not compressed.',
    check: (pdf) => {
      const { stderr, status } = spawnSync('xmllint', ['--noout', '-'], { input: metadata(pdf), encoding: 'utf8' });
      const about = dictionary(pdf, catalog(pdf)['/Metadata']);
      return [
        ...unless(status === 0, `the metadata are not XML: ${String(stderr).split('\n')[0]}`),
        ...unless(about['/Type'] === '/Metadata' && about['/Subtype'] === '/XML', 'the stream is not typed'),
      ];
    },
  },
  {
    id: 'title',
    clause: 'ISO 14289-1 7.1',
    says: 'The metadata have a title, and a reader shows it instead of the name of the file.',
    check: (pdf) => [
      ...unless(/<dc:title>[\s\S]*?<rdf:li[^>]*>[^<]+</.test(metadata(pdf)), 'the metadata have no title'),
      ...unless(dictionary(pdf, catalog(pdf)['/ViewerPreferences'])['/DisplayDocTitle'] === true, 'it is not shown'),
    ],
  },
  {
    id: 'language',
    clause: 'ISO 14289-1 7.2',
    says: 'The file names its language.',
    check: (pdf) => unless(/^[a-z]{2,3}(-|$)/i.test(text(pdf, catalog(pdf)['/Lang']) ?? ''), 'there is no language'),
  },
  {
    id: 'marked',
    clause: 'ISO 14289-1 6.2',
    says: 'The file says that it is tagged, and that its tags are not suspect.',
    check: (pdf) => {
      const about = dictionary(pdf, catalog(pdf)['/MarkInfo']);
      return unless(about['/Marked'] === true && about['/Suspects'] !== true, 'it is not marked as tagged');
    },
  },
  {
    id: 'version',
    clause: 'ISO 19005-3 6.1.2',
    says: 'The file is PDF 1.7.',
    check: (pdf) => unless(pdf.version === '1.7', `it is PDF ${pdf.version}`),
  },
  {
    id: 'output-intent',
    clause: 'ISO 19005-3 6.2.3',
    says: 'The colours are meant as a profile says that is in the file, of red, green and blue.',
    check: (pdf) => {
      const intents = list(pdf, catalog(pdf)['/OutputIntents']).map((one) => dictionary(pdf, one));
      const pdfA = intents.find((one) => one['/S'] === '/GTS_PDFA1');
      const profile = Buffer.from(stream(pdf, pdfA?.['/DestOutputProfile']) ?? new Uint8Array());
      const [signature, space] = [profile.toString('latin1', 36, 40), profile.toString('latin1', 16, 20)];
      return [
        ...unless(signature === 'acsp' && space === 'RGB ', 'there is no profile of red, green and blue'),
        ...unless(dictionary(pdf, pdfA?.['/DestOutputProfile'])['/N'] === 3, 'the profile has not three colours'),
      ];
    },
  },
  {
    id: 'identifier',
    clause: 'ISO 19005-3 6.1.3',
    says: 'The trailer has an identifier, and the file is not encrypted.',
    check: (pdf) => [
      ...unless(list(pdf, pdf.trailer['/ID']).length === 2, 'there is no identifier'),
      ...unless(pdf.trailer['/Encrypt'] === undefined, 'the file is encrypted'),
    ],
  },
  {
    id: 'actions',
    clause: 'ISO 19005-3 6.5.1',
    says: 'Nothing runs: no script, no action but to go somewhere, nothing that happens by itself.',
    check: (pdf) => [
      ...unless(dictionary(pdf, catalog(pdf)['/Names'])['/JavaScript'] === undefined, 'the catalog names scripts'),
      ...dictionaries(pdf).flatMap(([ref, one]) => {
        const action = isDictionary(one['/A']) ? one['/A'] : one;
        const kind = String(action['/S']);
        // A structure element has an /S too, and it may be called Link; those have a parent.
        const isAction = action !== one || one['/Type'] === '/Action' || action['/JS'] !== undefined;
        return [
          ...unless(one['/AA'] === undefined, `${ref} has actions of its own accord`),
          ...unless(!isAction || action['/O'] !== undefined || ACTIONS.includes(kind), `${ref} has the action ${kind}`),
        ];
      }),
    ],
  },
  {
    id: 'form',
    clause: 'ISO 19005-3 6.4.1',
    says: 'A form looks as it is in the file: its looks are not made by the reader, and it is no XFA.',
    check: (pdf) => {
      const form = dictionary(pdf, catalog(pdf)['/AcroForm']);
      return [
        ...unless(form['/NeedAppearances'] !== true, 'the reader is asked for the looks'),
        ...unless(form['/XFA'] === undefined, 'the form is XFA'),
      ];
    },
  },
  {
    id: 'outline',
    clause: 'ISO 32000-1 12.3.3',
    says: 'Each entry of the outline has a title and a place, and says how many are seen below it.',
    check: (pdf) => outlineFaults(pdf, catalog(pdf)['/Outlines']).faults,
  },
  {
    id: 'attachments',
    clause: 'ISO 19005-3 6.8',
    says: 'What is attached says how it belongs to the paper, its name, its type and its date, and the catalog names it.',
    check: (pdf) => {
      const associated = list(pdf, catalog(pdf)['/AF']);
      const named = [...treeOf(pdf, dictionary(pdf, catalog(pdf)['/Names'])['/EmbeddedFiles'], '/Names').values()];
      return attached(pdf).flatMap(([ref, one]) => {
        const file = dictionary(pdf, dictionary(pdf, one['/EF'])['/F']);
        return [
          ...unless(one['/AFRelationship'] !== undefined, `${ref} does not say how it belongs to the paper`),
          ...unless(Boolean(text(pdf, one['/F']) && text(pdf, one['/UF'])), `${ref} has no name`),
          ...unless(/^\/\w+(\/|#2[fF])\S+$/.test(String(file['/Subtype'])), `${ref} has no type`),
          ...unless(text(pdf, dictionary(pdf, file['/Params'])['/ModDate']) !== undefined, `${ref} has no date`),
          ...unless(associated.includes(ref), `the catalog does not associate ${ref}`),
          ...unless(named.includes(ref), `the catalog does not list ${ref}`),
        ];
      });
    },
  },
];

/** The faults of an entry and all below it, and how many of those are seen: all are open. */
function outlineFaults(pdf: Pdf, ref: Value | undefined): { seen: number; faults: string[] } {
  const about = dictionary(pdf, ref);
  const faults: string[] = [];
  let seen = 0;
  for (let next = about['/First']; next !== undefined; next = dictionary(pdf, next)['/Next']) {
    const child = dictionary(pdf, next);
    const below = outlineFaults(pdf, next);
    seen += 1 + below.seen;
    faults.push(
      ...unless(Boolean(text(pdf, child['/Title'])) && child['/Dest'] !== undefined, `${String(next)} leads nowhere`),
      ...unless(child['/Parent'] === ref, `${String(next)} is not below ${String(ref)}`),
      ...below.faults,
    );
  }
  const count = Number(about['/Count'] ?? 0);
  return {
    seen,
    faults: [...faults, ...unless(count === seen, `${String(ref)} has ${seen} below it, and says ${count}`)],
  };
}
