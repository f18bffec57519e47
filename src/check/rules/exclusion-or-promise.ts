/** Takes a definition, finds exclusions that take back what is promised elsewhere. */
import { step } from '../../model/figure.ts';
import type { ServiceDefinition } from '../../model/schema/definition.ts';
import type { Facts } from '../facts.ts';
import type { Finding, Rule } from '../rule.ts';

export const exclusionOrPromise: Rule = {
  id: 'exclusion-or-promise',
  level: 'warning',
  about: 'contradictory',
  what: 'What a service does not include is not what it includes, hands over or mends free of charge.',
  why: 'Where one list gives what another takes away, you owe what you gave. And who excludes their own mistakes has promised nothing at all.',
  good: `services:
  - id: site
    name: Website
    includes:
      - Training of one person
    excludes:
      - Further training
    price: 3600.00 once
`,
  bad: `services:
  - id: site
    name: Website
    includes:
      - Training of one person
    excludes:
      - Training
    price: 3600.00 once
`,
  check(facts) {
    const { services } = facts.definition.value;
    return [
      ...services.flatMap(listFindings),
      ...services.flatMap((service) => mistakeFindings(facts, service)),
      ...warrantyFindings(facts),
      ...lossFindings(facts),
    ];
  },
};

type Service = ServiceDefinition['services'][number];

function listFindings({ id, excludes = [], includes = [], deliverables = [] }: Service): readonly Finding[] {
  const path = step('services', id);
  const given = [
    ...includes.map((text) => ({ text, path: `${path}.includes` })),
    ...deliverables.map((text) => ({ text, path: `${path}.deliverables` })),
  ];
  return excludes.flatMap((text): readonly Finding[] => {
    const promised = given.find((each) => isSameOrPart(plain(text), plain(each.text)));
    if (promised === undefined) return [];
    const at = `${path}.excludes`;
    const message = `${at}: found "${text}", and ${promised.path} promises "${promised.text}"; expected one of the two`;
    const hint = `say how much is excluded, such as "Further ${text.charAt(0).toLowerCase()}${text.slice(1)}", or take one of them away`;
    return [{ path: at, message, hint, related: [{ path: promised.path, message: 'promised here' }] }];
  });
}

/** True where all that is excluded stands at the beginning of what is promised: “training” and “training of one person”. */
function isSameOrPart(excluded: string, promised: string): boolean {
  return promised === excluded || promised.startsWith(`${excluded} `);
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/^(?:the|a|an|one|your|our)\s+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const MISTAKES =
  /\b(?:our|own) (?:own )?(?:mistakes?|faults?|errors?|bad work)\b|^(?:redoing (?:the |our )?work|doing (?:the |our )?work again|re-?work|second attempts?)$/i;

/** A service that leaves out the mending of our own mistakes. */
function mistakeFindings({ definition, written }: Facts, { id, excludes = [] }: Service): readonly Finding[] {
  if (definition.value.make_good?.redo === undefined) return [];
  return excludes
    .filter((text) => MISTAKES.test(text.trim()))
    .map((text): Finding => {
      const path = `${step('services', id)}.excludes`;
      const redo = 'make_good.redo';
      const message = `${path}: found "${text}", and ${redo} promises to do it again "${written(redo)}"; expected one of the two`;
      const hint = 'take it out of what is excluded: your own mistakes are never the client’s to pay';
      return { path, message, hint, related: [{ path: redo, message: 'promised here' }] };
    });
}

const LOSS =
  /\bnot (?:responsible|liable|answerable) for (?:any |all )?(?:loss(?:es)?|damages?|lost (?:or (?:damaged|spoiled) )?(?:items|things|goods|property)|damaged (?:items|things|goods|property))(?: (?:or|and|nor) (?:loss(?:es)?|damages?))?[.!]?$/i;

const NO_WARRANTY =
  /\b(?:without (?:any |a )?(?:warrant(?:y|ies)|guarantees?)|(?:provided|sold|done|delivered) as[- ]is|(?:we give|there (?:is|are)) no (?:warrant(?:y|ies)|guarantees?))\b/i;
const CONDITION = /\b(?:for|on|of|if|unless|except|beyond|after|before|that|which|when|where|once|but)\b/i;

/** A sentence that gives no warranty on anything, beside a warranty, or beside mending that is promised. */
function warrantyFindings({ definition, texts, written }: Facts): readonly Finding[] {
  const { services, make_good: makeGood } = definition.value;
  const covered = services.find(({ warranty }) => warranty !== undefined);
  const redo = makeGood?.redo === undefined ? undefined : 'make_good.redo';
  const promised = covered ? `${step('services', covered.id)}.warranty.lasts` : redo;
  if (promised === undefined) return [];
  return texts().flatMap(({ path, sentences }) =>
    sentences
      .filter(({ text }) => NO_WARRANTY.test(text) && !CONDITION.test(text))
      .map(({ text }): Finding => {
        const message = `${path}: found "${text}", and ${promised} promises "${written(promised)}"; expected one of the two`;
        const hint = 'name what has no warranty, or take the sentence away';
        return { path, message, hint, related: [{ path: promised, message: 'promised here' }] };
      }),
  );
}

/** A sentence that answers for nothing, beside what is paid for things lost or spoiled. */
function lossFindings({ definition, texts, written }: Facts): readonly Finding[] {
  const promised = 'make_good.lost_or_spoiled';
  if (definition.value.make_good?.lost_or_spoiled === undefined) return [];
  return texts().flatMap(({ path, sentences }) =>
    sentences
      .filter(({ text }) => LOSS.test(text.trim()))
      .map(({ text }): Finding => {
        const message = `${path}: found "${text}", and ${promised} promises "${written(promised)}"; expected one of the two`;
        const hint = 'name the case that you do not answer for, or take the sentence away';
        return { path, message, hint, related: [{ path: promised, message: 'promised here' }] };
      }),
  );
}
