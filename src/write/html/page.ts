/** Takes a web page of policies, gives HTML: its sections, a list of them where there are many, and what machines read of it. */
import { plain } from '../../document/inline.ts';
import type { Block, Described, Document } from '../../document/tree.ts';
import { isValue } from '../../document/walk.ts';
import type { Context } from '../context.ts';
import { partsOf } from '../parts.ts';
import { writeBlocks } from './blocks.ts';
import { anchor, escapeHtml } from './escape.ts';

/** A reader sees fewer sections than this at a glance. */
const MANY = 4;
/** Beside the names of sections, which hold no colon. */
const CONTENTS = 'page:contents';

/** The body between the page's head and foot. */
export function writePage({ content, page }: Document, context: Context): string {
  const { intro, sections, closing } = partsOf(content);
  const names = namesOf(sections);
  const links = sections.flatMap((section, index) => {
    const heading = headingOf(section);
    return heading === '' ? [] : [`<li><a href="#${names[index]}">${escapeHtml(heading)}</a></li>`];
  });
  const contents =
    page === undefined || links.length < MANY
      ? []
      : [
          `<nav class="contents" aria-labelledby="${CONTENTS}">`,
          `<p id="${CONTENTS}">${escapeHtml(page.contents)}</p>`,
          ...['<ul>', ...links, '</ul>', '</nav>'],
        ];
  return [
    ...contents,
    '<main>',
    ...(intro.length > 0 ? [writeBlocks(intro, context)] : []),
    ...sections.flatMap((section, index) => [
      `<section class="part" id="${names[index]}">`,
      writeBlocks(section, context),
      '</section>',
    ]),
    ...(closing.length > 0 ? [writeBlocks(closing, context)] : []),
    '</main>',
  ].join('\n');
}

/** The words of a section's heading; none where it has no heading. */
function headingOf([first]: readonly Block[]): string {
  if (first?.type === 'heading') return plain(first.content);
  return first?.type === 'box' ? plain(first.title ?? []) : '';
}

/** A name for each section, for links to it: its id, or its words, `what-it-costs`. The second of two alike is `what-it-costs-2`. */
function namesOf(sections: readonly (readonly Block[])[]): readonly string[] {
  const taken = new Set<string>();
  return sections.map((section) => {
    const [first] = section;
    const id = first?.type === 'heading' ? first.id : undefined;
    const words = headingOf(section)
      .toLowerCase()
      .replace(/['’]/g, '')
      .match(/[\p{L}\p{M}\p{N}]+/gu);
    const stem = id === undefined ? (words?.join('-') ?? 'part') : anchor(id);
    let name = stem;
    for (let count = 2; taken.has(name); count++) name = `${stem}-${count}`;
    taken.add(name);
    return name;
  });
}

/** What the page is about as JSON-LD. Whatever could end the element, or begin another one, is written by its code. */
export function writeAbout(about: Described): string {
  const json = JSON.stringify(about, (_, part: Described) => (isValue(part) ? part.text : part), 1);
  const safe = json.replace(/[<>&\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return `<script type="application/ld+json">\n${safe}\n</script>`;
}
