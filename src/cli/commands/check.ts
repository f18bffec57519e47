/** `plainterms check`: takes a definition, gives what is missing, vague or contradictory in it before a customer finds it. */
import { Command, Option } from 'commander';
import { type Covered, checkDefinition, explainLaw, explainRule, type RuleText } from '../../index.ts';
import { type CommandFile, type JsonOption, type TemplatesOption, withJson, withTemplates } from '../command.ts';
import { lawLines } from '../law-lines.ts';
import { checkReport, report } from '../report.ts';

interface Options extends JsonOption, TemplatesOption {
  readonly client?: string;
  readonly format: 'text' | 'json';
  readonly explain?: string;
  readonly coverage?: boolean;
}

export const check: CommandFile = {
  name: 'check',
  define: (shell, finish) =>
    withJson(
      withTemplates(
        new Command('check')
          .summary('find what is wrong with a definition')
          .description(
            'Reads your service definition and says what is wrong with it. With a client file: also what a contract would lack.',
          )
          .argument('[file]', 'your service definition')
          .option('--client <file>', 'check it together with the file of a client')
          .addOption(
            new Option('--format <format>', 'how to print the findings').choices(['text', 'json']).default('text'),
          )
          .option('--coverage', 'say which troubles with customers your definition settles, and which are open')
          .option('--explain <rule>', 'say what a rule is about, with examples'),
      ),
    )
      .addHelpText(
        'after',
        '\nExamples:\n  plainterms check service.yaml\n  plainterms check service.yaml --coverage\n  plainterms check --explain plan-adds-up',
      )
      .action(async (file: string | undefined, options: Options, command: Command) => {
        const json = options.json === true || options.format === 'json';
        // The law's own rules bear the names that lawyers gave them; those of check are in small letters.
        const law = /^(?:law\/|(?=[A-Z]))(.+)$/.exec(options.explain ?? '')?.[1];
        if (law !== undefined) {
          const outcome = await explainLaw(shell.world, law, options.templates);
          finish(await report(shell, json, outcome, (rule) => ({ results: lawLines(rule) })));
        } else if (options.explain !== undefined) {
          finish(await report(shell, json, explainRule(options.explain), (rule) => ({ results: ruleLines(rule) })));
        } else if (file === undefined) {
          command.error('name the file to check');
        } else {
          const outcome = await checkDefinition(shell.world, {
            definition: file,
            ...(options.client && { client: options.client }),
            ...(options.coverage && { coverage: true }),
            ...(options.templates && { templates: options.templates }),
          });
          finish(
            await checkReport(shell, json, outcome, (checked, findings) => ({
              results: coverageLines(checked.coverage ?? []),
              words: findings > 0 ? [] : [`${checked.file} is fine: ${checked.rules} rules found nothing`],
            })),
          );
        }
      }),
};

/** One line for each trouble: whether it is settled, by which clauses, and what is not said yet. */
function coverageLines(troubles: readonly Covered[]): readonly string[] {
  const settled = troubles.filter(({ state }) => state === 'settled').length;
  const width = Math.max(0, ...troubles.map(({ trouble }) => trouble.name.length));
  const lines = troubles.map(({ trouble, state, clauses, lacks }) => {
    const titles = clauses.map(({ title }) => title).join('; ');
    const add = lacks.length > 0 ? `add ${lacks.join(', ')}` : '';
    return `${state.padEnd(7)}  ${trouble.name.padEnd(width)}  ${[titles, add].filter(Boolean).join('; ')}`.trimEnd();
  });
  return troubles.length === 0 ? [] : [...lines, '', `${settled} of ${troubles.length} troubles are settled`];
}

function ruleLines({ id, level, what, why, good, bad }: RuleText): readonly string[] {
  const indented = (text: string): string => text.trimEnd().replace(/^(?=.)/gm, '  ');
  return [`${id} (${level})`, '', what, why, '', 'Fine:', '', indented(good), '', 'Not fine:', '', indented(bad)];
}
