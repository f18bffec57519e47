/** Takes nothing, gives every command, sorted by name. To add one: a file here that bears its name, and an entry in this list. */
import type { CommandFile } from '../command.ts';

/** What the help of all commands says of one; its file is loaded only where that command is called. */
export interface CommandEntry {
  readonly name: string;
  /** Its arguments, as the help shows them; absent where it takes none. */
  readonly takes?: string;
  readonly summary: string;
  load(): Promise<CommandFile>;
}

export const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'accept',
    takes: '<paper>',
    summary: 'note that both sides signed',
    load: async () => (await import('./accept.ts')).accept,
  },
  {
    name: 'amend',
    takes: '<change>',
    summary: 'change a contract that both sides accepted',
    load: async () => (await import('./amend.ts')).amend,
  },
  {
    name: 'batch',
    takes: '<file>',
    summary: 'make the contracts for many clients',
    load: async () => (await import('./batch.ts')).batch,
  },
  {
    name: 'check',
    takes: '[file]',
    summary: 'find what is wrong with a definition or a change',
    load: async () => (await import('./check.ts')).check,
  },
  {
    name: 'client',
    takes: '[file]',
    summary: 'start the file of a new client',
    load: async () => (await import('./client.ts')).client,
  },
  {
    name: 'conform',
    takes: '<number>',
    summary: 'write a copy of a contract as amended',
    load: async () => (await import('./conform.ts')).conform,
  },
  {
    name: 'contract',
    takes: '<file>',
    summary: 'make the contract for a new client',
    load: async () => (await import('./contract.ts')).contract,
  },
  {
    name: 'end',
    takes: '<contract>',
    summary: 'note that a contract is over',
    load: async () => (await import('./end.ts')).end,
  },
  {
    name: 'erase',
    takes: '<contract>',
    summary: 'forget a contract and its client',
    load: async () => (await import('./erase.ts')).erase,
  },
  {
    name: 'init',
    takes: '[file]',
    summary: 'start a definition from one of your trade',
    load: async () => (await import('./init.ts')).init,
  },
  {
    name: 'list',
    summary: 'list all papers and their states',
    load: async () => (await import('./list.ts')).list,
  },
  {
    name: 'poster',
    takes: '<file>',
    summary: 'make the poster for the wall',
    load: async () => (await import('./poster.ts')).poster,
  },
  {
    name: 'restore',
    takes: '<pdf...>',
    summary: 'put a contract back into a register from its PDFs',
    load: async () => (await import('./restore.ts')).restore,
  },
  {
    name: 'schema',
    takes: '<file>',
    summary: 'print the JSON Schema of a file, or a reference of its fields',
    load: async () => (await import('./schema.ts')).schema,
  },
  {
    name: 'show',
    takes: '<paper...>',
    summary: 'show what stands of a contract today',
    load: async () => (await import('./show.ts')).show,
  },
  {
    name: 'tour',
    summary: 'make all papers of the examples',
    load: async () => (await import('./tour.ts')).tour,
  },
  {
    name: 'verify',
    takes: '[path...]',
    summary: 'find what was changed after it was issued',
    load: async () => (await import('./verify.ts')).verify,
  },
  {
    name: 'withdraw',
    takes: '<paper>',
    summary: 'take back what not both sides accepted',
    load: async () => (await import('./withdraw.ts')).withdraw,
  },
];
