/** Takes what may stand in a field, gives it in an owner's words; and text, gives it as Markdown that says just that. */
import { VALUE_KINDS } from '../model/grammar/kinds.ts';
import type { Way } from '../model/schema/fields.ts';
import { KIND_WORDS } from '../model/schema/scalar.ts';

/** What may be written, in an owner's words. */
export function waysText(ways: readonly Way[]): string {
  const say = (some: readonly Way[]): string => [...new Set(some.map(wayText))].join(', or ');
  const one = say(ways.filter(({ many }) => !many));
  const many = say(ways.filter(({ many }) => many));
  return [...(one === '' ? [] : [one]), ...(many === '' ? [] : [`a list with ${many} in each item`])].join(', or ');
}

function wayText(way: Way): string {
  switch (way.is) {
    case 'value':
    case 'id':
      return kindLink(way.grammar.name);
    case 'choice':
      return way.choices.map((choice) => `\`${choice}\``).join(' or ');
    case 'reference':
      return `the ${kindLink(way.grammar.name, 'id')} of ${way.to.map((to) => KIND_WORDS[to]).join(' or ')}`;
    case 'band':
      return `${kindLink('range')}, a colon and ${kindLink('price')}`;
    case 'engaged':
      return `that id, a colon and ${kindLink('quantity')}`;
    case 'pairs':
      return 'names of your own, each with a colon and text';
    case 'anything':
      return 'what may stand at that place';
    case 'fields':
      return `the fields of ${link(way.section, way.section)}`;
  }
}

/** The kinds of values that a way names. */
export function grammarNames(way: Way): readonly string[] {
  if (way.is === 'band') return ['range', 'price'];
  if (way.is === 'engaged') return ['quantity'];
  return 'grammar' in way ? [way.grammar.name] : [];
}

function kindLink(name: string, words?: string): string {
  const called = VALUE_KINDS.find(({ grammar }) => grammar.name === name)?.called ?? name;
  return link(words ?? called, called);
}

/** The text as code; a bar would end the cell of a table. */
export function code(text: string): string {
  const ticks = text.includes('`') ? '``' : '`';
  return `${ticks}${text.replaceAll('|', '\\|')}${ticks}`;
}

/** The text as text: no mark of it means anything. */
export function escaped(text: string): string {
  return text.replaceAll(/[\\`*[\]<|]|(?<!\w)_|_(?!\w)/g, '\\$&');
}

/** A link to a heading of the page. */
export function link(words: string, heading: string): string {
  return `[${words}](#${anchor(heading)})`;
}

/** What the places that show Markdown make of a heading. */
export function anchor(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}_ -]/gu, '')
    .replaceAll(' ', '-');
}
