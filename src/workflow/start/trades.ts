/** Takes a World, gives the trades that there is a starter for; takes the name of one, gives its text. */
import type { Outcome } from '../../diagnostic.ts';
import { nearest } from '../../nearest.ts';
import type { World } from '../../world.ts';
import { refused } from '../answer.ts';

/** A trade that there is a starter definition for. */
export interface Trade {
  readonly name: string;
  /** Whom it is for, in a line: the first note of the starter. */
  readonly about: string;
}

const FILE = /^trades\/([a-z0-9-]+)\.yaml$/;

/** All trades, sorted by name. */
export async function tradesOf({ program }: World): Promise<readonly Trade[]> {
  return [...(await program.templates())].flatMap(([file, text]) => {
    const name = FILE.exec(file)?.[1];
    return name === undefined ? [] : [{ name, about: /^# (.*)/.exec(text)?.[1] ?? name }];
  });
}

/** The starter of a trade as it was written; refused with the names that there are, the nearest first. */
export async function starterText(world: World, trade: string | undefined): Promise<Outcome<string>> {
  const text = trade === undefined ? undefined : (await world.program.templates()).get(`trades/${trade}.yaml`);
  if (text !== undefined) return { ok: true, value: text, diagnostics: [] };
  const names = (await tradesOf(world)).map(({ name }) => name);
  const near = trade === undefined ? undefined : nearTrade(trade, names);
  return refused([
    {
      rule: 'start/trade',
      level: 'error',
      message:
        trade === undefined
          ? `found no trade, expected one of ${names.join(', ')}`
          : `found no starter for the trade "${trade}", expected one of ${names.join(', ')}`,
      hint:
        near === undefined
          ? 'take the one that works most like you do; plainterms init --list says in a line whom each is for'
          : `did you mean --trade ${near}?`,
    },
  ]);
}

/** `plumber` is near `plumber-heating`: a name that one of the words begins is as good as one with a slip in it. */
function nearTrade(trade: string, names: readonly string[]): string | undefined {
  const stem = trade.toLowerCase().slice(0, Math.max(4, trade.length - 3));
  return nearest(trade, names) ?? names.find((name) => name.split('-').some((word) => word.startsWith(stem)));
}
