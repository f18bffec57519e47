/** `plainterms check`: takes a definition or a change file, gives what is missing, vague or contradictory in it before a customer finds it. */
import { Command, Option } from 'commander';
import {
  type Checked,
  type Covered,
  checkFile,
  explainLaw,
  explainRule,
  listRules,
  type RuleText,
} from '../../index.ts';
import {
  type CommandFile,
  type JsonOption,
  type OutOption,
  type TemplatesOption,
  withJson,
  withOut,
  withTemplates,
} from '../command.ts';
import { lawLines } from '../law-lines.ts';
import { checkReport, exitOf, report } from '../report.ts';
import { sarifText } from '../sarif.ts';
import type { Shell } from '../shell.ts';

interface Options extends JsonOption, OutOption, TemplatesOption {
  readonly client?: string;
  readonly format: 'text' | 'json' | 'sarif';
  readonly explain?: string;
  readonly coverage?: boolean;
  readonly strict?: boolean;
  readonly rules?: boolean;
}

export const check: CommandFile = {
  define: (shell, finish) =>
    withOut(
      withJson(
        withTemplates(
          new Command('check')
            .description(
              'Reads your service definition as your most difficult customer will, and says what is missing, vague, contradictory or unlawful in it. With a client file: also what a contract would lack.\nOf a change file, it says what is wrong with that change of the contract that it names.',
            )
            .argument('[file]', 'your service definition, or a change file')
            .option('--client <file>', 'check it together with the file of a client')
            .addOption(
              new Option('--format <format>', 'how to print the findings; sarif is for editors and code review')
                .choices(['text', 'json', 'sarif'])
                .default('text'),
            )
            .option('--strict', 'count warnings as problems too: the exit code is 1 with any')
            .option('--coverage', 'say which troubles with customers your definition settles, and which are open')
            .option('--rules', 'list the rules')
            .option('--explain <rule>', 'say what a rule is about, with examples'),
        ),
      ),
    )
      .addHelpText(
        'after',
        '\nExamples:\n  plainterms check service.yaml\n  plainterms check service.yaml --coverage\n  plainterms check six-more-computers.yaml\n  plainterms check --rules\n  plainterms check --explain plan-adds-up',
      )
      .action(async (file: string | undefined, options: Options, command: Command) => {
        const json = options.json === true || options.format === 'json';
        if (options.explain !== undefined) finish(await explain(shell, options.explain, json, options.templates));
        else if (options.rules)
          finish(await report(shell, json, listRules(), (rules) => ({ results: listLines(rules) })));
        else if (file === undefined) command.error('name the file to check');
        else finish(await checked(shell, file, options, json));
      }),
};

async function explain(shell: Shell, id: string, json: boolean, templates?: string): Promise<number> {
  // The law's own rules bear the names that lawyers gave them; those of check are in small letters.
  const law = /^(?:law\/|(?=[A-Z]))(.+)$/.exec(id)?.[1];
  if (law === undefined) return report(shell, json, explainRule(id), (rule) => ({ results: ruleLines(rule) }));
  return report(shell, json, await explainLaw(shell.world, law, templates), (rule) => ({ results: lawLines(rule) }));
}

async function checked(shell: Shell, file: string, options: Options, json: boolean): Promise<number> {
  const { client, coverage, out, templates, strict = false } = options;
  const outcome = await checkFile(shell.world, {
    file,
    out,
    ...(client && { client }),
    ...(coverage && { coverage: true }),
    ...(templates && { templates }),
  });
  if (options.format === 'sarif' && !json) {
    const findings = { heard: outcome.diagnostics, silenced: outcome.ok ? outcome.value.silenced : [] };
    shell.stdout(sarifText(findings, await shell.world.program.version()));
    return exitOf(outcome, strict);
  }
  return checkReport(
    shell,
    json,
    outcome,
    (checked, findings) => ({
      results: [...silencedLines(checked.silenced), ...coverageLines(checked.coverage ?? [])],
      words: findings > 0 ? [] : [`${checked.file} is fine: ${checked.rules} rules found nothing`],
    }),
    strict,
  );
}

/** What the owner silenced is told in one line each, with the reason. */
function silencedLines(silenced: Checked['silenced']): readonly string[] {
  return silenced.map(({ finding, because }) => `silenced: ${finding.message} [${finding.rule}]; because: ${because}`);
}

/** One line for each rule: its name, what its findings are, and what it asks. */
function listLines(rules: readonly RuleText[]): readonly string[] {
  const wide = (key: 'id' | 'level' | 'about'): number => Math.max(...rules.map((rule) => rule[key].length));
  const [ids, levels, abouts] = [wide('id'), wide('level'), wide('about')];
  return rules.map(
    ({ id, level, about, what }) => `${id.padEnd(ids)}  ${level.padEnd(levels)}  ${about.padEnd(abouts)}  ${what}`,
  );
}

/** One line for each trouble: whether it is settled, by which clauses and in whose favour, and what is not said yet. */
function coverageLines(troubles: readonly Covered[]): readonly string[] {
  const arising = troubles.filter(({ state }) => state !== 'does not arise');
  const settled = arising.filter(({ state }) => state === 'settled').length;
  const states = Math.max(0, ...troubles.map(({ state }) => state.length));
  const names = Math.max(0, ...troubles.map(({ trouble }) => trouble.name.length));
  const lines = troubles.map(({ trouble, state, clauses, favours, lacks }) => {
    const by = clauses.map(({ number, title }) => `${number} ${title}`).join('; ');
    const whose = favours === undefined ? '' : `for ${FAVOURS[favours]}`;
    const add = lacks.length > 0 ? `add ${lacks.join(', ')}` : '';
    const rest = [by, whose, add].filter(Boolean).join('; ');
    return `${state.padEnd(states)}  ${trouble.name.padEnd(names)}  ${rest}`.trimEnd();
  });
  return troubles.length === 0
    ? []
    : [
        ...lines,
        '',
        `${settled} of ${arising.length} troubles are settled; a number is that of the clause in a contract for all that you offer`,
      ];
}

const FAVOURS: Readonly<Record<NonNullable<Covered['favours']>, string>> = {
  provider: 'you',
  client: 'the customer',
  both: 'both',
};

function ruleLines({ id, level, what, why, good, bad }: RuleText): readonly string[] {
  const indented = (text: string): string => text.trimEnd().replace(/^(?=.)/gm, '  ');
  return [`${id} (${level})`, '', what, why, '', 'Fine:', '', indented(good), '', 'Not fine:', '', indented(bad)];
}
