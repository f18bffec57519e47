/** The look `tiles`: a tile with round corners for each matter, tinted with the business's colour; what is asked first stands white on it. */
import type { Box } from '../boxes.ts';
import { type Design, eased } from './design.ts';
import { nameLines, subtitleLines } from './head.ts';
import { inksOf } from './inks.ts';
import { layLead } from './lead.ts';
import { withLogo } from './logo.ts';

export const tiles: Design = {
  inks: (accent) => inksOf(accent, '#ffffff', 0.1),
  margin: (ease) => eased(0.036, 0.05, ease),
  grows: true,
  spacing: (ease) => ({
    top: eased(0.4, 0.85, ease),
    side: eased(0.55, 1, ease),
    bottom: eased(0.45, 0.95, ease),
    between: eased(0.35, 0.7, ease),
    gutter: eased(0.35, 0.7, ease),
  }),
  style: ({ body, ease }) => ({ headings: 'bold', heading: { 2: body * eased(1.12, 1.25, ease), 3: body, 4: body } }),
  plate: () => WHITE,
  background: () => [],
  head(head, ground) {
    const { body, margin, ease, first, inks } = ground;
    const block = withLogo(head, ground, { on: inks.ground, where: 'end' }, (at) => [
      ...nameLines(at, ground, { font: 'bold', color: inks.strong, align: 'start', most: 3.4 }),
      ...subtitleLines(at, ground, { color: inks.ink, align: 'start' }),
    ]);
    const between = body * eased(0.4, 0.7, ease);
    const top = margin + head.spare / 6;
    const line = top + block.height + between * 1.4 + head.spare / 6;
    const look = {
      least: first,
      most: Math.max(first, body * 2.1),
      label: { font: 'semibold', color: WHITE },
      fact: { font: 'bold', color: WHITE },
      align: 'start',
      pad: { x: body * eased(0.6, 1, ease), y: body * eased(0.35, 0.75, ease) + head.spare / 10 },
      gap: between,
      uneven: true,
    } as const;
    const lead = layLead(head.lead, head.setting, look, line);
    const backs = lead.areas.map((area): Box => ({ type: 'rect', ...area, radius: body * 0.5, fill: inks.strong }));
    const end = line + (lead.height > 0 ? lead.height + between : 0);
    return { boxes: [...block.at(top), ...backs, ...lead.boxes], bottom: end };
  },
  section: (area, { body, inks }) => [{ type: 'rect', ...area, radius: body * 0.5, fill: inks.tint }],
  between: () => [],
};

const WHITE = '#ffffff';
