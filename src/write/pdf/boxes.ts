/** Takes nothing, gives the shape of what layout decides and draw obeys: pages of placed boxes. Lengths are points; y counts down from the top of the page. */
import type { Picture } from '../../document/picture.ts';
import type { Face, FontStyle, Shaped } from './text/face.ts';

/** What a text means to a reader who cannot see it: a node of the PDF's structure tree. */
export interface Tag {
  readonly role: Role;
  readonly children: Tag[];
  /** For TH: what it is the head of. */
  readonly scope?: 'Column' | 'Row';
  /** For Figure: what it shows, in words. */
  readonly alt?: string;
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
  | 'Note'
  | 'Figure';

/** Where a click leads: to an anchor of this document, or out of it. */
export type Target = { readonly anchor: string } | { readonly href: string };

/** Words on one line in one face and one direction. `y` is the baseline. A text without a tag is an artifact: a footer, a repeated header. */
export interface TextBox {
  readonly type: 'text';
  readonly x: number;
  readonly y: number;
  /** From the first letter to the last, with `stretch`; a space at the end that joins the words of two lines is left out. */
  readonly width: number;
  /** The words as they are read, which may be another order than that on the line. */
  readonly text: string;
  /** The same, shaped, from left to right. */
  readonly pieces: readonly Shaped[];
  /** Points added to each space, or taken from it, so that the line is full. */
  readonly stretch: number;
  /** Where it runs from right to left: how wide the space is that stands left of `x` and joins the words of two lines. */
  readonly lead?: number;
  readonly style: FontStyle;
  readonly size: number;
  readonly color: string;
  readonly tag: Tag | undefined;
  /** True where it stands upside down: its letters begin at its right end and hang down from `y`. */
  readonly turned?: true;
  /** BCP 47, where it is not the language of the document. */
  readonly language?: string;
  readonly link?: { readonly target: Target; readonly top: number; readonly height: number };
  /** What stands here for a reader who cannot see how the words are marked: `{added: 14 days}`. */
  readonly spoken?: string;
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
  /** Of its corners, where they are round. */
  readonly radius?: number;
}

/** A picture, as wide and high as the box within its `pad`. One without a tag is an artifact, as the same picture once more upside down. */
export interface PictureBox {
  readonly type: 'picture';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly picture: Picture;
  /** Behind it, with round corners. */
  readonly plate?: string;
  readonly pad: number;
  readonly tag: Tag | undefined;
  /** True where it stands upside down. */
  readonly turned?: true;
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
  /** True for the title of a box, which is about nothing that follows the box. */
  readonly boxed?: true;
}

/** A place for a signature that a program puts in, or for words that somebody types. `y` is its top. */
export interface FieldBox {
  readonly type: 'field';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Unique in the document, without full stops: `signature-1-1`. */
  readonly name: string;
  /** What is said of it to who cannot see it: `Signature, Harbour IT Ltd`. */
  readonly label: string;
  /** How words that are typed look; a signature has none. */
  readonly typed?: { readonly face: Face; readonly size: number; readonly color: string; readonly rtl: boolean };
  /** The node that the field belongs to: that of the words before it. */
  readonly tag: Tag;
}

/** A word set aslant, behind all that is read. It means nothing to a reader who cannot see it. */
export interface WatermarkBox {
  readonly type: 'watermark';
  /** Where its baseline begins. */
  readonly x: number;
  readonly y: number;
  readonly pieces: readonly Shaped[];
  readonly width: number;
  /** Given where it runs from right to left; no space stands before it. */
  readonly lead?: number;
  readonly size: number;
  /** In degrees, against the clock. */
  readonly angle: number;
  readonly color: string;
}

export type Box = TextBox | RuleBox | RectBox | PictureBox | FieldBox | WatermarkBox | AnchorBox | OutlineBox;

/** A laid out document. */
export interface Pages {
  readonly width: number;
  readonly height: number;
  /** The root of the structure tree; every tag of a box is in it. */
  readonly tag: Tag;
  readonly pages: readonly (readonly Box[])[];
  /** Where pages are larger than the sheet that is cut out of them. */
  readonly cut?: Cut;
}

/** What lies around the sheet on a page for a print shop. */
export interface Cut {
  /** From the edge of the page to that of the sheet. */
  readonly around: number;
  /** How far of that colours go on, so that a cut that is a little off shows no white. */
  readonly bleed: number;
}

/** The same box on a page that is read from the right: as far from its right edge as it was from the left. */
export function mirrored<T extends Box>(box: T, width: number): T {
  return 'x' in box && box.type !== 'watermark' ? { ...box, x: width - box.x - box.width } : box;
}

/**
 * Boxes on an area of this size that is turned upside down, for who looks at it from the other side. They are read once only, so the
 * turned ones are no part of the document.
 */
export function upsideDown(boxes: readonly Box[], width: number, height: number): Box[] {
  return boxes.flatMap((box): Box[] => {
    switch (box.type) {
      case 'text': {
        const { link: _, spoken: __, ...words } = box;
        return [{ ...words, x: width - box.x - box.width, y: height - box.y, tag: undefined, turned: true }];
      }
      case 'rule':
        return [{ ...box, x: width - box.x - box.width, y: height - box.y }];
      case 'rect':
        return [{ ...box, x: width - box.x - box.width, y: height - box.y - box.height }];
      case 'picture': {
        const place = { x: width - box.x - box.width, y: height - box.y - box.height };
        return [{ ...box, ...place, tag: undefined, turned: true }];
      }
      default:
        return [];
    }
  });
}

/** The same box, further down and further right. */
export function shift(box: Box, dx: number, dy: number): Box {
  const y = box.y + dy;
  if (!('x' in box)) return { ...box, y };
  const x = box.x + dx;
  if (box.type !== 'text' || !box.link) return { ...box, x, y };
  return { ...box, x, y, link: { ...box.link, top: box.link.top + dy } };
}
