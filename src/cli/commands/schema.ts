/** `plainterms schema`: takes which of the files that people write, gives its JSON Schema, or its reference for people. */
import { Argument, Command, Option } from 'commander';
import { fileReference, jsonSchema, SCHEMA_NAMES, type SchemaName } from '../../index.ts';
import { type CommandFile, type JsonOption, withJson } from '../command.ts';
import { report } from '../report.ts';

interface SchemaOptions extends JsonOption {
  readonly format: 'json' | 'markdown';
}

export const schema: CommandFile = {
  define: (shell, finish) =>
    withJson(
      new Command('schema')
        .description(
          'Prints the JSON Schema (2020-12) of one of your files, so that an editor completes and checks what you write; or, as Markdown, what each field is, with an example.',
        )
        .addArgument(new Argument('<file>', 'which file').choices(SCHEMA_NAMES))
        .addOption(
          new Option('--format <format>', 'a schema for editors or a reference for people')
            .choices(['json', 'markdown'])
            .default('json'),
        ),
    )
      .addHelpText(
        'after',
        '\nExamples:\n  plainterms schema service > service.schema.json\n  plainterms schema service --format markdown > service.md',
      )
      .action(async (name: SchemaName, options: SchemaOptions) => {
        if (options.format === 'markdown') {
          const outcome = await fileReference(shell.world, name);
          return finish(
            await report(shell, options.json, outcome, ({ page }) => ({ results: [page.replace(/\n$/, '')] })),
          );
        }
        const outcome = { ok: true, value: jsonSchema(name), diagnostics: [] } as const;
        finish(await report(shell, options.json, outcome, (value) => ({ results: [JSON.stringify(value, null, 2)] })));
      }),
};
