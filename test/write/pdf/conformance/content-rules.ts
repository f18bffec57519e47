/** Takes a PDF, gives the faults of what its pages draw: content that is neither tagged nor an artifact, and colours. */
import { type Rule, unless } from './rule.ts';
import { formSteps, PAINTS, pageSteps, type Step } from './shown.ts';
import { contentOwners } from './structure.ts';

/** A rule that looks at each operation of the pages. */
function each(check: (step: Step, page: string) => readonly string[]): Rule['check'] {
  return (pdf) => pageSteps(pdf).flatMap(({ ref, steps }) => steps.flatMap((step) => check(step, ref)));
}

const DEVICES = ['/DeviceRGB', '/DeviceGray'];

export const contentRules: readonly Rule[] = [
  {
    id: 'marks',
    clause: 'ISO 32000-1 14.6',
    says: 'Each mark that is opened is closed, on the same page.',
    check: (pdf) =>
      pageSteps(pdf).flatMap(({ ref, balanced }) => unless(balanced, `the marks of page ${ref} do not pair`)),
  },
  {
    id: 'real-content',
    clause: 'ISO 14289-1 7.1',
    says: 'Whatever is painted is tagged or an artifact.',
    check: each(({ operator, marks }, page) =>
      unless(
        !PAINTS.has(operator) || marks.some(({ type }) => type !== 'other'),
        `${operator} on page ${page} is neither tagged nor an artifact`,
      ),
    ),
  },
  {
    id: 'apart',
    clause: 'ISO 14289-1 7.1',
    says: 'No artifact is within tagged content, and no tagged content within an artifact or within other tagged content.',
    check: each(({ marks, opens }, page) => {
      const around = marks.find((mark) => mark.type !== 'other');
      const good = !around || !opens || opens.type === 'other';
      return unless(good, `${opens?.type} content within ${around?.type} content on page ${page}`);
    }),
  },
  {
    id: 'held',
    clause: 'ISO 14289-1 7.1',
    says: 'Content with a number is held by the structure tree, has its number once on its page, and is there if it is held.',
    check: (pdf) => {
      const owners = contentOwners(pdf);
      const met = new Set<string>();
      const faults = pageSteps(pdf).flatMap(({ ref, steps }) =>
        steps.flatMap(({ opens }) => {
          if (opens?.type !== 'tagged') return [];
          const key = `${ref} ${opens.mcid}`;
          const again = met.has(key);
          met.add(key);
          return [
            ...unless(owners.has(key), `no element holds content ${key}`),
            ...unless(!again, `content ${key} is there twice`),
          ];
        }),
      );
      return [...faults, ...[...owners.keys()].flatMap((key) => unless(met.has(key), `content ${key} is not there`))];
    },
  },
  {
    id: 'colour',
    clause: 'ISO 19005-3 6.2.4',
    says: 'Colours are of the screen, as the output intent is: red, green and blue, or gray.',
    check: (pdf) =>
      [...pageSteps(pdf), ...formSteps(pdf)].flatMap(({ ref, steps }) =>
        steps.flatMap(({ operator, operands: [first] }) => {
          const space = operator === 'cs' || operator === 'CS';
          const good = space ? first?.type === 'name' && DEVICES.includes(first.value) : !/^(k|K|sh)$/.test(operator);
          // A colour that is a name is a pattern.
          const pattern = /^(sc|SC)n?$/.test(operator) && first?.type !== 'number';
          return unless(good && !pattern, `${operator} in ${ref} asks for another colour space`);
        }),
      ),
  },
];
