/** Takes a rule of a file of laws, gives it with the trades of each group that it names in the group's place. */
import type { LawFile, LawRule } from '../../model/schema/law.ts';

export function groupsOf({ groups = [] }: LawFile, rule: LawRule): LawRule {
  const { binds } = rule;
  if (!binds?.trades && !binds?.not_trades) return rule;
  const spread = (names: readonly string[]): string[] =>
    names.flatMap((name) => groups.find(({ id }) => id === name)?.trades ?? [name]);
  return {
    ...rule,
    binds: {
      ...binds,
      ...(binds.trades && { trades: spread(binds.trades) }),
      ...(binds.not_trades && { not_trades: spread(binds.not_trades) }),
    },
  };
}
