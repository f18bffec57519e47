/** Takes a document and what a look decides, gives the style of its sheet. */
import type { Document } from '../../../document/tree.ts';
import { type Style, styleOf } from '../style.ts';
import { type Design, eased, type Ground } from './design.ts';

/** Nothing on a sheet is smaller than its running type, save the foot. */
export function styleFor(document: Document, ground: Ground, design: Design): Style {
  const { body, ease, inks } = ground;
  const plain = styleOf(document.theme, body);
  return {
    ...plain,
    leading: eased(1.15, 1.28, ease),
    small: body,
    table: body,
    rows: eased(0.1, 0.36, ease),
    boxed: body * 1.15,
    above: { 2: body * 0.8, 3: body * 0.8, 4: body * 0.6 },
    bullet: body * 0.95,
    justified: false,
    unbroken: true,
    figures: 'semibold',
    labels: 'semibold',
    gap: body * eased(0.2, 0.42, ease),
    gutter: body * 1.6,
    ink: inks.ink,
    quiet: inks.quiet,
    accent: inks.strong,
    tint: inks.tint,
    hairline: inks.hairline,
    ...design.style(ground),
  };
}
