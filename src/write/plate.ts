/** Takes a picture and the colour that it is to stand on, gives the colour of the plate that it needs behind it to be seen. */
import { colorsOf, type Picture } from '../document/picture.ts';
import { contrast } from './colour.ts';

/** White, or `dark` where that shows more of it; nothing where it is seen as it is, or no plate helps. */
export function plateFor(picture: Picture, on: string, dark: string): string | undefined {
  const colors = [...colorsOf(picture)];
  const seen = (ground: string): number =>
    colors.reduce((sum, [color, share]) => sum + (contrast(color, ground) >= LEAST ? share : 0), 0);
  if (seen(on) >= MOST_OF_IT) return undefined;
  const [best = on] = [on, '#ffffff', dark].toSorted((a, b) => seen(b) - seen(a));
  return best === on ? undefined : best;
}

/** WCAG 2.2, 1.4.11: of what is no text. */
const LEAST = 3;
const MOST_OF_IT = 0.9;
