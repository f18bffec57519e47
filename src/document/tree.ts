/** Takes nothing, gives the shape of a document: blocks and inlines. Has never heard of agreements, money or dates. */

import type { Picture } from './picture.ts';
import type { Sheet, SheetKind } from './sheet.ts';

/** A run of a document's line. `text` holds words of a template; every value of the agreement is a `value` node with its path. */
export type Inline =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'value'; readonly text: string; readonly path: string; readonly from: readonly string[] }
  | { readonly type: 'strong'; readonly content: readonly Inline[] }
  | { readonly type: 'emphasis'; readonly content: readonly Inline[] }
  /** A word that this document explains; it is explained once, and each `term` use points here. */
  | { readonly type: 'define'; readonly term: string; readonly content: readonly Inline[] }
  | { readonly type: 'term'; readonly term: string; readonly content: readonly Inline[] }
  /** A pointer to a clause, sub-clause or annex by id. Its number is worked out last, by `resolve`. */
  | { readonly type: 'reference'; readonly to: string }
  | { readonly type: 'link'; readonly href: string; readonly content: readonly Inline[] }
  | { readonly type: 'break' }
  /** Words that were put in, and words that were taken out. `said` tells it where the mark can't be seen: `added`, `removed`. */
  | { readonly type: 'insertion'; readonly said: string; readonly content: readonly Inline[] }
  | { readonly type: 'deletion'; readonly said: string; readonly content: readonly Inline[] }
  /** Marks the words that settle an expectation, for tests and findings; it looks like its content. */
  | { readonly type: 'promise'; readonly expectation: string; readonly content: readonly Inline[] };

export type Align = 'start' | 'end' | 'center';

export interface Row {
  readonly cells: readonly (readonly Inline[])[];
  /** A sum or result: set apart by a rule and weight. */
  readonly total?: boolean;
}

export interface Signatory {
  readonly name?: readonly Inline[];
  readonly title?: readonly Inline[];
}

/** One side of the signature block, with everybody who signs for it. */
export interface SigningParty {
  readonly role: readonly Inline[];
  readonly name: readonly Inline[];
  readonly signatories: readonly Signatory[];
}

export type Block =
  /** An unnumbered heading. Level 2 to 4; the document's title is level 1. */
  | {
      readonly type: 'heading';
      readonly level: 2 | 3 | 4;
      readonly content: readonly Inline[];
      /** The name of the section that begins here, where it has one. */
      readonly id?: string;
    }
  | { readonly type: 'paragraph'; readonly content: readonly Inline[] }
  /** A numbered clause ("4. Payment"), a heading of level 2. Its content holds sub-clauses and may hold other blocks. */
  | {
      readonly type: 'clause';
      readonly id: string;
      readonly title: readonly Inline[];
      /** What stands in the margin beside it: where its words come from. */
      readonly margin?: readonly Inline[];
      readonly content: readonly Block[];
    }
  /** A numbered paragraph of a clause ("4.2"), with the lists and tables that belong to it. */
  | { readonly type: 'subclause'; readonly id: string; readonly content: readonly Block[] }
  /** A lettered part at the end ("Annex A: Services and prices"), a heading of level 2; it starts on a new page. */
  | {
      readonly type: 'annex';
      readonly id: string;
      readonly title: readonly Inline[];
      readonly margin?: readonly Inline[];
      readonly content: readonly Block[];
    }
  | { readonly type: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Block[])[] }
  /** Label and value side by side: parties, key dates. */
  | {
      readonly type: 'definitions';
      /** True for the few facts that a reader asks first: they get the largest type. */
      readonly lead?: true;
      readonly items: readonly { readonly term: readonly Inline[]; readonly content: readonly Inline[] }[];
    }
  | {
      readonly type: 'table';
      readonly caption?: readonly Inline[];
      readonly columns: readonly { readonly align: Align }[];
      readonly head: readonly (readonly Inline[])[];
      readonly rows: readonly Row[];
    }
  /** A framed box that matters: the key terms. */
  | { readonly type: 'box'; readonly title?: readonly Inline[]; readonly content: readonly Block[] }
  /** Blocks side by side on paper wide enough, one below the other elsewhere. */
  | { readonly type: 'columns'; readonly columns: readonly (readonly Block[])[] }
  | {
      readonly type: 'signatures';
      readonly parties: readonly SigningParty[];
      /** The words under each line. */
      readonly labels: {
        readonly signature: string;
        readonly name: string;
        readonly title: string;
        readonly place: string;
        readonly date: string;
      };
    }
  /** Words that a law fixes, verbatim, with the law they come from. */
  | {
      readonly type: 'statutory';
      readonly citation: readonly Inline[];
      /** The least size of its letters on paper, in points, where the law asks for one. */
      readonly leastSize?: number;
      readonly content: readonly Block[];
    }
  /** Small print that helps and binds nobody. */
  | { readonly type: 'note'; readonly content: readonly Block[] }
  | { readonly type: 'page-break' };

export type BlockType = Block['type'];

/** How a document looks beyond its words. Sizes are for the writers; a theme holds only choices. */
export interface Theme {
  /** The business's colour as `#rrggbb`. */
  readonly accent: string;
  readonly paper: 'A4' | 'Letter';
  /** The letters and what goes with them: with serifs, set in full lines, or without, ragged at the end. */
  readonly family: 'serif' | 'sans';
}

/** The words that a writer itself needs, in the document's language. `{page}` and `{pages}`, `{number}` stand for figures. */
export interface Furniture {
  /** e.g. `Page {page} of {pages}` */
  readonly page: string;
  /** e.g. `clause {number}`, for a reference inside a sentence. */
  readonly clause: string;
  /** e.g. `Annex {number}`, for a reference and for the annex's own heading. */
  readonly annex: string;
  /** e.g. `{title}, continued`, over a page that goes on with a clause. */
  readonly continued: string;
  /** Before the lines for initials at the foot of a page. */
  readonly initials: string;
}

/**
 * A description for machines: words of a vocabulary of theirs, values of the agreement with their paths, lists and records of these.
 * A figure is text, so that no program rounds it.
 */
export type Described =
  | string
  | boolean
  | Extract<Inline, { type: 'value' }>
  | readonly Described[]
  | { readonly [key: string]: Described };

/** What a web page has beside its words. */
export interface WebPage {
  /** What it is called where nothing but a line of it is seen: in the browser's tab, in a list of results. */
  readonly tab: string;
  /** What stands over the list of its sections. */
  readonly contents: string;
  /** What the page is about, as JSON-LD. */
  readonly about: Described;
}

/** A whole document, ready to be numbered and written. */
export interface Document {
  readonly kind: 'contract' | 'amendment' | 'conformed' | 'label' | 'page' | SheetKind;
  /** BCP 47, e.g. `en-GB`. */
  readonly language: string;
  readonly title: readonly Inline[];
  /** A line or two under the title. */
  readonly subtitle?: readonly Inline[];
  readonly content: readonly Block[];
  readonly theme: Theme;
  /** The one sheet that a poster, a card or a hand-out fills. */
  readonly sheet?: Sheet;
  /** At the head, with what it is called for who can't see it. */
  readonly logo?: { readonly picture: Picture; readonly alt: string };
  /** On paper only, where no link can be clicked: an address to be read by a phone, with the words beside it. */
  readonly code?: { readonly href: string; readonly words: readonly Inline[]; readonly alt: string };
  readonly furniture: Furniture;
  /** Who wrote it, for the file's properties. */
  readonly author: string;
  /** The date of the paper as ISO 8601, for the file's properties. */
  readonly date: string;
  /** Of a web page. */
  readonly page?: WebPage;
  /** A word across each page, behind the text, of a paper that is not to be signed: `DRAFT`. */
  readonly watermark?: string;
  /** Who puts initials on each page, each in a word or two: `we`, `you`. */
  readonly initials?: readonly (readonly Inline[])[];
  /** What stands at the foot of each page beside the page number: the paper's number and the short hash of its record. */
  readonly foot: { readonly number?: string; readonly hash?: string; readonly words?: readonly Inline[] };
}
