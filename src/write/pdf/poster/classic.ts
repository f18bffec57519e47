/** The look `classic`: letters with serifs on warm paper in a frame, the head in the middle, fine double rules, headings in small capitals. */
import type { Box } from '../boxes.ts';
import { type Area, type Design, eased, type Ground } from './design.ts';
import { nameLines, subtitleLines } from './head.ts';
import { inksOf } from './inks.ts';
import { layLead } from './lead.ts';
import { withLogo } from './logo.ts';

export const classic: Design = {
  inks: (accent) => inksOf(accent, '#fbf6ea', 0.1),
  margin: (ease) => eased(0.066, 0.085, ease),
  grows: false,
  spacing: (ease) => ({ top: 0, side: 0, bottom: 0, between: eased(0.75, 1.3, ease), gutter: eased(2, 2.6, ease) }),
  style: ({ body, ease }) => ({
    headings: 'capitals',
    heading: { 2: body * eased(1.4, 1.5, ease), 3: body * 1.4, 4: body },
  }),
  plate: () => '#ffffff',
  background(ground) {
    const { width, height, margin, inks } = ground;
    const fine = Math.max(0.5, margin / 60);
    return [
      { type: 'rect', x: 0, y: 0, width, height, fill: inks.ground },
      ...frame(inset(ground, margin * 0.42), fine * 3, inks.strong),
      ...frame(inset(ground, margin * 0.42 + fine * 6), fine, inks.strong),
    ];
  },
  head(head, ground) {
    const { body, margin, ease, first, inks } = ground;
    const { x, width } = head.setting;
    const pad = body * eased(0.45, 0.9, ease) + head.spare / 5;
    const block = withLogo(head, ground, { on: inks.ground, where: 'above' }, (at) => [
      ...nameLines(at, ground, { font: 'semibold', color: inks.strong, align: 'center', most: 3.4 }),
      ...subtitleLines(at, ground, { color: inks.ink, align: 'center' }),
    ]);
    const top = margin + pad * 0.6;
    const line = top + block.height + pad;
    const boxes: Box[] = [...block.at(top), ...double(x, line, width, ground)];
    const look = {
      least: first,
      most: Math.max(first, body * 2),
      label: { font: 'italic', color: inks.ink },
      fact: { font: 'semibold', color: inks.strong },
      align: 'center',
      pad: { x: 0, y: body * eased(0.3, 0.7, ease) + head.spare / 10 },
      gap: body * 1.6,
    } as const;
    const lead = layLead(head.lead, head.setting, look, line);
    const end = line + lead.height;
    if (lead.height > 0) boxes.push(...double(x, end, width, ground));
    return { boxes: [...boxes, ...lead.boxes], bottom: end + body * eased(0.8, 1.4, ease) };
  },
  section: () => [],
  between: ({ x, y, width, height }, { body, inks }) => [
    { type: 'rect', x: x + width / 2, y, width: Math.max(0.5, body * 0.04), height, fill: inks.hairline },
  ],
};

/** Two fine lines, the lower one finer. */
function double(x: number, y: number, width: number, { body, inks }: Ground): Box[] {
  const thickness = Math.max(0.5, body * 0.07);
  return [
    { type: 'rule', x, y, width, thickness, color: inks.strong },
    { type: 'rule', x, y: y + thickness * 2.5, width, thickness: thickness / 2, color: inks.strong },
  ];
}

function inset({ width, height }: Ground, by: number): Area {
  return { x: by, y: by, width: width - 2 * by, height: height - 2 * by };
}

/** Four lines. */
function frame({ x, y, width, height }: Area, thickness: number, fill: string): Box[] {
  const side = { type: 'rect', fill } as const;
  return [
    { ...side, x, y, width, height: thickness },
    { ...side, x, y: y + height - thickness, width, height: thickness },
    { ...side, x, y, width: thickness, height },
    { ...side, x: x + width - thickness, y, width: thickness, height },
  ];
}
