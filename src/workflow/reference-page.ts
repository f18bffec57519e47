/** Takes the sections of a file with examples, and the kinds of values, gives one page of Markdown that explains every field. */
import { VALUE_KINDS, type ValueKind } from '../model/grammar/kinds.ts';
import type { Field, Section } from '../model/schema/fields.ts';
import type { Raw } from '../model/source.ts';
import { writePlain } from '../read/index.ts';
import { code, escaped, grammarNames, link, waysText } from './reference-words.ts';

/** What a page is made from. */
export interface PageInput {
  readonly title: string;
  readonly opening: string;
  /** The file's own fields come first; their path is empty. */
  readonly sections: readonly Section[];
  example(field: Field): Raw | undefined;
}

/** The page: a table of contents, each section with its fields, and the kinds of values that they hold. */
export function referencePage({ title, opening, sections, example }: PageInput): string {
  const used = new Set(sections.flatMap(({ fields }) => fields.flatMap(({ ways }) => ways.flatMap(grammarNames))));
  const kinds = VALUE_KINDS.filter(({ grammar }) => used.has(grammar.name));
  return [
    `# ${title}`,
    opening,
    'You may leave out a field that is not marked as needed. Some are needed only beside others: `plainterms check` tells you. The examples are values that the program reads; where one begins with a hyphen, you write a list, one item a line.',
    '## Contents',
    contents(sections),
    ...sections.flatMap((section) => sectionText(section, example)),
    `## ${VALUES}`,
    'What is refused gets a message that says what to write instead.',
    ...kinds.flatMap(kindText),
  ]
    .join('\n\n')
    .concat('\n');
}

const TOP = 'The file';
const VALUES = 'How values are written';

/** One line for each section right in the file, with the sections below it. */
function contents(sections: readonly Section[]): string {
  const tops = sections.filter(({ path }) => !path.includes('.'));
  const lines = tops.map(({ path }) => {
    const below = sections.filter((each) => path !== '' && each.path.startsWith(`${path}.`));
    const links = below.map((each) => link(each.path.slice(path.length + 1), each.path));
    return `- ${path === '' ? link(TOP, TOP) : link(path, path)}${links.length > 0 ? `: ${links.join(', ')}` : ''}`;
  });
  return [...lines, `- ${link(VALUES, VALUES)}`].join('\n');
}

function sectionText({ path, description, fields, oneOf }: Section, example: PageInput['example']): readonly string[] {
  return [
    `${path.includes('.') ? '###' : '##'} ${path === '' ? TOP : path}`,
    ...(description === undefined ? [] : [escaped(description)]),
    ...(oneOf.length > 0 ? [choiceText(oneOf)] : []),
    [
      '| field | needed | what it is | you write | example |',
      '|---|---|---|---|---|',
      ...fields.map((field) => {
        const { name, needed, description: what = '', ways } = field;
        return `| \`${name}\` | ${needed ? 'yes' : ''} | ${escaped(what)} | ${waysText(ways)} | ${exampleText(example(field))} |`;
      }),
    ].join('\n'),
  ];
}

/** Which of several forms there are: `amount`, or `cost` with `markup`. */
function choiceText(oneOf: Section['oneOf']): string {
  if (oneOf.every((names) => names.length === 1) && oneOf.length > 4) return 'Each item is one of these:';
  const form = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(' with ');
  return `You write one of these: ${oneOf.map(form).join('; ')}.`;
}

function kindText({ grammar, called, says, good, bad }: ValueKind): readonly string[] {
  const refused = bad.map((text) => {
    const parsed = grammar.parse(text);
    const hint = parsed.ok ? undefined : parsed.fault.hint;
    return `- ${code(text)}${hint === undefined ? '' : `: ${escaped(hint)}`}`;
  });
  return [
    `### ${called.replace(/^./, (first) => first.toUpperCase())}`,
    escaped(says),
    `Right: ${good.map(code).join(', ')}`,
    ...(refused.length > 0 ? [`Refused:\n\n${refused.join('\n')}`] : []),
  ];
}

/** As it stands in a file, on one line: what is left when the key is taken away. */
function exampleText(raw: Raw | undefined): string {
  if (raw === undefined) return '';
  const written = writePlain({ x: raw }).slice('x:'.length).trim();
  // An editor would read it as a number, and lose the zero.
  return code(/^0\d+$/.test(written) ? `"${written}"` : written);
}
