/** Takes the lines of a paragraph in which some begin with `: `, gives label and value side by side. */
import type { Token } from 'markdown-it';
import type { Run, Runs } from '../run.ts';

/** One label with the run beside it. */
export interface Definition {
  readonly term: Run['content'];
  readonly content: Run['content'];
}

/** True for a paragraph that is a list of definitions: a line with a label, then a line `: value`. */
export function isDefinitions(source: readonly Token[]): boolean {
  return linesOf(source).some(isValue);
}

/** The definitions; one without a value is left out. */
export function definitions(source: readonly Token[], runs: Runs): readonly Definition[] {
  const found: { term: Token[]; content: Token[] }[] = [];
  const lines = linesOf(source);
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (isValue(line)) {
      const values = line.map((token, at) =>
        at === 0 ? Object.assign(token, { content: token.content.replace(/^:\s*/, '') }) : token,
      );
      const current = found.at(-1);
      if (current) current.content.push(...values);
      else runs.problems.push('found ": " with no label in the line above, expected a label');
    } else if (next && isValue(next)) {
      found.push({ term: [...line], content: [] });
    } else {
      found.at(-1)?.content.push(...line);
    }
  }
  return found.flatMap(({ term, content }): Definition[] => {
    const pair = { term: runs.read(term).content, content: runs.read(content).content };
    return pair.content.length > 0 ? [pair] : [];
  });
}

/** Each line with the break that ends it. */
function linesOf(source: readonly Token[]): readonly (readonly Token[])[] {
  const lines: Token[][] = [[]];
  for (const token of source) {
    lines.at(-1)?.push(token);
    if (token.type === 'softbreak' || token.type === 'hardbreak') lines.push([]);
  }
  return lines;
}

function isValue(line: readonly Token[]): boolean {
  return line[0]?.type === 'text' && /^:(?:\s|$)/.test(line[0].content);
}
