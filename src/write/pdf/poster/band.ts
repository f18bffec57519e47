/** The look `band`: a head in the business's colour from edge to edge, its answers large on a trace of it, strong rules over what follows. */
import type { Box } from '../boxes.ts';
import { type Design, eased } from './design.ts';
import { nameLines, subtitleLines } from './head.ts';
import { inksOf } from './inks.ts';
import { layLead } from './lead.ts';
import { withLogo } from './logo.ts';

export const band: Design = {
  inks: (accent) => inksOf(accent, '#ffffff', 0.09),
  margin: (ease) => eased(0.045, 0.06, ease),
  grows: false,
  spacing: (ease) => ({
    top: eased(0.3, 0.5, ease),
    side: 0,
    bottom: 0,
    between: eased(0.6, 1.2, ease),
    gutter: eased(1.3, 1.8, ease),
  }),
  style: ({ body, ease }) => ({ headings: 'bold', heading: { 2: body * eased(1.15, 1.3, ease), 3: body, 4: body } }),
  plate: ({ tint }) => tint,
  background: () => [],
  head(head, ground) {
    const { body, width, margin, ease, first, inks } = ground;
    const pad = body * eased(0.7, 1.2, ease) + head.spare / 4;
    const block = withLogo(head, ground, { on: inks.strong, where: 'end' }, (at) => [
      ...nameLines(at, ground, { font: 'bold', color: WHITE, align: 'start', most: 3.6 }),
      ...subtitleLines(at, ground, { color: WHITE, align: 'start' }),
    ]);
    const above = Math.max(pad, margin);
    const bottom = above + block.height + pad;
    const boxes: Box[] = [{ type: 'rect', x: 0, y: 0, width, height: bottom, fill: inks.strong }, ...block.at(above)];
    const look = {
      least: first,
      most: Math.max(first, body * 2.2),
      label: { font: 'semibold', color: inks.ink },
      fact: { font: 'bold', color: inks.strong },
      align: 'start',
      pad: { x: 0, y: body * eased(0.35, 0.8, ease) + head.spare / 8 },
      gap: body * 1.6,
    } as const;
    const lead = layLead(head.lead, head.setting, look, bottom);
    const end = bottom + lead.height;
    if (lead.height > 0) boxes.push({ type: 'rect', x: 0, y: bottom, width, height: lead.height, fill: inks.tint });
    return { boxes: [...boxes, ...lead.boxes], bottom: end + body * eased(0.7, 1.4, ease) };
  },
  section: ({ x, y, width }, { body, inks }) => {
    const thickness = body * 0.16;
    return [{ type: 'rule', x, y: y + thickness / 2, width, thickness, color: inks.strong }];
  },
  between: () => [],
};

const WHITE = '#ffffff';
