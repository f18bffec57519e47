/** Takes nothing, gives the shape of a look: what each theme decides. Lengths are in points, or in sizes of the running type where it says so. */
import type { Block, Document } from '../../../document/tree.ts';
import type { Box } from '../boxes.ts';
import type { Setting } from '../setting.ts';
import type { Style } from '../style.ts';
import type { Inks } from './inks.ts';

/** An area of the sheet. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What is the same for all of one trial. */
export interface Ground {
  readonly width: number;
  readonly height: number;
  /** From the edge of the sheet to the words. */
  readonly margin: number;
  /** The size of running type. */
  readonly body: number;
  /** How much space there is between things: from 0, as little as can be, to 1, as much as looks right. */
  readonly ease: number;
  /** The least size of what is asked first. */
  readonly first: number;
  readonly inks: Inks;
}

export type Lead = Extract<Block, { type: 'definitions' }>;

/** What a head is made of. `setting` is as wide as the sheet within its margins. */
export interface Head {
  readonly document: Document;
  readonly lead: Lead | undefined;
  readonly setting: Setting;
  /** Height that is left over, to be taken up. */
  readonly spare: number;
}

export interface Placed {
  readonly boxes: readonly Box[];
  readonly bottom: number;
}

/** In sizes of the running type. */
export interface Spacing {
  /** Between the edge of a section and its words. */
  readonly top: number;
  readonly side: number;
  readonly bottom: number;
  /** From one section to the next below it. */
  readonly between: number;
  /** From one column to the next. */
  readonly gutter: number;
}

export interface Design {
  inks(accent: string): Inks;
  /** From the edge of the sheet to the words, as a share of its shorter side. */
  margin(ease: number): number;
  spacing(ease: number): Spacing;
  /** What differs from the style of all sheets. */
  style(ground: Ground): Partial<Style>;
  /** True where what stands behind a section grows so that columns end level. */
  readonly grows: boolean;
  /** Behind the code for phones: as light as white to a phone, and seen to be there, so that it stands in line. */
  plate(inks: Inks): string;
  /** Behind all. */
  background(ground: Ground): readonly Box[];
  head(head: Head, ground: Ground): Placed;
  /** Behind and around one section. */
  section(area: Area, ground: Ground): readonly Box[];
  /** Between two columns. */
  between(area: Area, ground: Ground): readonly Box[];
}

/** A length between its least and its usual one. */
export function eased(least: number, usual: number, ease: number): number {
  return least + (usual - least) * ease;
}
