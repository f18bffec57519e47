/** Takes the items of a list in brackets, gives them in groups: a figure like 1,200.00 falls apart at its comma there. */
import { isScalar } from 'yaml';

/** Neighbours without quotes belong together where a comma without a space stands between one to three figures and three more. */
export function splitFigures(nodes: readonly unknown[], text: string): readonly (readonly unknown[])[] {
  const groups: unknown[][] = [];
  for (const node of nodes) {
    const group = groups.at(-1);
    if (group && belongs(group, node, text)) group.push(node);
    else groups.push([node]);
  }
  return groups;
}

function belongs(group: readonly unknown[], node: unknown, text: string): boolean {
  const before = group.at(-1);
  if (!isScalar(before) || !isScalar(node) || !before.range || !node.range) return false;
  if (before.type !== 'PLAIN' || node.type !== 'PLAIN') return false;
  const head = group.length === 1 ? /^(?:\D* )?\d{1,3}$/ : /^\d{3}$/;
  return (
    text.slice(before.range[1], node.range[0]) === ',' &&
    head.test(`${before.value}`) &&
    /^\d{3}(?:\.\d+)?(?: |$)/.test(`${node.value}`)
  );
}
