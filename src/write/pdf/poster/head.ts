/** Takes a document and a place, gives the lines of its name and of what stands below it, as large as the look wants and the width lets them be. */
import type { Strip } from '../flow.ts';
import { extent } from '../lines.ts';
import { lineStrips, tagged } from '../setting.ts';
import { spans } from '../spans.ts';
import type { FontStyle } from '../text/face.ts';
import { eased, type Ground, type Head } from './design.ts';

interface NameLook {
  readonly font: FontStyle;
  readonly color: string;
  readonly align: 'start' | 'center';
  /** At most, in sizes of the running type. */
  readonly most: number;
}

/** On one line where it can be; a name that is too long for one goes over several, in the least size that it may have. */
export function nameLines({ document, setting }: Head, { body, first, ease }: Ground, look: NameLook): Strip[] {
  const { font, color, align, most } = look;
  const natural = extent(spans(document.title, font, setting), 1, setting).most;
  const wanted = Math.max(first, body * eased(Math.min(most, SNUG), most, ease));
  const size = Math.max(first, Math.min(wanted, (setting.width / natural) * ALMOST));
  const style = { ...setting.style, leading: 1.12 };
  return lineStrips(
    document.title,
    { ...setting, size, color, style },
    { font, align, tag: tagged(setting.tag, 'H1') },
  );
}

/** In sizes of the running type: where room is short, names are no larger than they must be. */
const SNUG = 2;
/** Sums of widths are rounded: a name must not be broken for a hair. */
const ALMOST = 0.995;

/** The line under the name: where the business is, how to reach it. */
export function subtitleLines(
  { document, setting }: Head,
  { body }: Ground,
  look: { readonly color: string; readonly align: 'start' | 'center'; readonly font?: FontStyle },
): Strip[] {
  const { color, align, font = 'regular' } = look;
  const tag = tagged(setting.tag, 'P');
  return lineStrips(document.subtitle ?? [], { ...setting, size: body, color }, { font, align, tag }, body * 0.25);
}
