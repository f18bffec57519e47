/** Takes a World and, where there is one, a folder of own templates, gives the trades that there is a starter for; takes the name of one, gives its text. */
import type { Outcome } from '../../diagnostic.ts';
import { nearest } from '../../nearest.ts';
import type { World } from '../../world.ts';
import { answering, refused } from '../answer.ts';
import { kitOf } from '../kit.ts';

/** A trade that there is a starter definition for. */
export interface Trade {
  readonly name: string;
  /** Whom it is for, in a line: the first note of the starter. */
  readonly about: string;
}

const FILE = /^trades\/([a-z0-9-]+)\.yaml$/;

/** All trades, sorted by name; with a folder, those of its `trades/` too. */
export function tradesOf(world: World, templates?: string): Promise<Outcome<readonly Trade[]>> {
  return answering(async () => {
    const kit = await kitOf(world, templates);
    return kit.ok ? { ...kit, value: tradesIn(kit.value.texts) } : kit;
  });
}

function tradesIn(texts: ReadonlyMap<string, string>): readonly Trade[] {
  const found = [...texts].flatMap(([file, text]) => {
    const name = FILE.exec(file)?.[1];
    return name === undefined ? [] : [{ name, about: /^# (.*)/.exec(text)?.[1] ?? name }];
  });
  return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The starter of a trade as it was written; refused with the names that there are, the nearest first. */
export async function starterText(
  world: World,
  trade: string | undefined,
  templates?: string,
): Promise<Outcome<string>> {
  const kit = await kitOf(world, templates);
  if (!kit.ok) return kit;
  const text = trade === undefined ? undefined : kit.value.texts.get(`trades/${trade}.yaml`);
  if (text !== undefined) return { ok: true, value: text, diagnostics: [] };
  const names = tradesIn(kit.value.texts).map(({ name }) => name);
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
