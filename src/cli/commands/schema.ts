/** `plainterms schema`: takes which of the files that people write, gives its JSON Schema. */
import { Argument, Command } from 'commander';
import { jsonSchema, SCHEMA_NAMES, type SchemaName } from '../../index.ts';
import { type CommandFile, type JsonOption, withJson } from '../command.ts';
import { report } from '../report.ts';

export const schema: CommandFile = {
  name: 'schema',
  define: (shell, finish) =>
    withJson(
      new Command('schema')
        .summary('print the JSON Schema of a file')
        .description(
          'Prints the JSON Schema (2020-12) of one of your files, so that an editor completes and checks what you write.',
        )
        .addArgument(new Argument('<file>', 'which file').choices(SCHEMA_NAMES)),
    )
      .addHelpText('after', '\nExample:\n  plainterms schema service > service.schema.json')
      .action(async (name: SchemaName, options: JsonOption) => {
        const outcome = { ok: true, value: jsonSchema(name), diagnostics: [] } as const;
        finish(await report(shell, options.json, outcome, (value) => ({ results: [JSON.stringify(value, null, 2)] })));
      }),
};
