/** Takes a label, gives a warning for each of its lines that is too long for the foot of a website or an invoice. */
import type { Diagnostic } from '../diagnostic.ts';
import { plain } from '../document/inline.ts';
import type { Document, Inline } from '../document/tree.ts';
import type { Places } from '../model/source.ts';

/** In letters. A foot of an invoice on A4 or Letter, in small type, has room for these on one line. */
const LONGEST = 100;

export function longLines(label: Document, places: Places): readonly Diagnostic[] {
  return label.content.flatMap((block): readonly Diagnostic[] => {
    const line = block.type === 'paragraph' ? block.content : [];
    const words = plain(line);
    if (words.length <= LONGEST) return [];
    const longest = valuesIn(line).toSorted((one, other) => other.text.length - one.text.length)[0];
    const place = longest && places.get(longest.path);
    const message = `a line of the label has ${words.length} letters, and ${LONGEST} fit in the foot of most papers: "${words}"`;
    const hint =
      longest === undefined
        ? 'shorten it in the template'
        : `say ${longest.path} in fewer words, or break the line where you put it`;
    return [{ rule: 'poster/long-line', level: 'warning', message, hint, ...(place && { place }) }];
  });
}

function valuesIn(content: readonly Inline[]): readonly Extract<Inline, { type: 'value' }>[] {
  return content.flatMap((inline) =>
    inline.type === 'value' ? [inline] : 'content' in inline ? valuesIn(inline.content) : [],
  );
}
