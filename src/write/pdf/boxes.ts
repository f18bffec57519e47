/** Takes nothing, gives the shape of what layout decides and draw obeys: pages of placed boxes. Lengths are points; y counts down from the top of the page. */

export type FontKey = 'regular' | 'italic' | 'semibold' | 'bold';

/** What a text means to a reader who cannot see it: a node of the PDF's structure tree. */
export interface Tag {
  readonly role: Role;
  readonly children: Tag[];
  /** For TH: what it is the head of. */
  readonly scope?: 'Column' | 'Row';
}

export type Role =
  | 'Document'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'Caption'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Sect'
  | 'Note';

/** Where a click leads: to an anchor of this document, or out of it. */
export type Target = { readonly anchor: string } | { readonly href: string };

/** Words on one line in one font. `y` is the baseline. A text without a tag is an artifact: a footer, a repeated header. */
export interface TextBox {
  readonly type: 'text';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** May end in a space that `width` leaves out: it joins the words of two lines for search and screen readers. */
  readonly text: string;
  readonly font: FontKey;
  readonly size: number;
  readonly color: string;
  readonly tag: Tag | undefined;
  readonly link?: { readonly target: Target; readonly top: number; readonly height: number };
  /** What stands here for a reader who cannot see how the words are marked: `{added: 14 days}`. */
  readonly spoken?: string;
  /** Set letter by letter, without ligatures. */
  readonly spelled?: true;
}

export interface RuleBox {
  readonly type: 'rule';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly thickness: number;
  readonly color: string;
}

export interface RectBox {
  readonly type: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill?: string;
  readonly stroke?: string;
}

/** A place that references lead to. */
export interface AnchorBox {
  readonly type: 'anchor';
  readonly y: number;
  readonly id: string;
}

/** An entry of the outline beside the pages. Level 1 stands at the left. */
export interface OutlineBox {
  readonly type: 'outline';
  readonly y: number;
  readonly level: number;
  readonly title: string;
}

/** A word set aslant around a middle, behind all that is read. It means nothing to a reader who cannot see it. */
export interface WatermarkBox {
  readonly type: 'watermark';
  /** The middle of the word. */
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly width: number;
  readonly size: number;
  /** In degrees, against the clock. */
  readonly angle: number;
  readonly color: string;
}

export type Box = TextBox | RuleBox | RectBox | WatermarkBox | AnchorBox | OutlineBox;

/** A laid out document. */
export interface Pages {
  readonly width: number;
  readonly height: number;
  /** The root of the structure tree; every tag of a box is in it. */
  readonly tag: Tag;
  readonly pages: readonly (readonly Box[])[];
}

/** The same box, further down and further right. */
export function shift(box: Box, dx: number, dy: number): Box {
  const y = box.y + dy;
  if (!('x' in box)) return { ...box, y };
  const x = box.x + dx;
  if (box.type !== 'text' || !box.link) return { ...box, x, y };
  return { ...box, x, y, link: { ...box.link, top: box.link.top + dy } };
}
