/** Takes markdown-it's flat tokens, gives a tree of them: what is between an opening token and its closing one is its children. */
import type { Token } from 'markdown-it';
import { CLOSE, OPEN } from './blocks/container.ts';

/** An opening token with what it holds, or a token that holds nothing. */
export interface Node {
  readonly token: Token;
  readonly children: readonly Node[];
}

/** The tree, and a sentence for each container that is not closed or not opened. */
export function nodes(tokens: readonly Token[]): {
  readonly nodes: readonly Node[];
  readonly problems: readonly string[];
} {
  const top: Node[] = [];
  const problems: string[] = [];
  const open: { token: Token; children: Node[] }[] = [];
  const here = () => open.at(-1)?.children ?? top;
  for (const token of tokens) {
    const current = open.at(-1);
    if (token.nesting === 1) {
      const node = { token, children: [] };
      here().push(node);
      open.push(node);
    } else if (token.nesting === 0) {
      here().push({ token, children: [] });
    } else if ((token.type === CLOSE) === (current?.token.type === OPEN)) {
      open.pop();
    } else if (token.type === CLOSE) {
      problems.push('found ":::" that closes nothing, expected "::: name" before it, in the same list item or column');
    } else {
      problems.push(
        `found "::: ${current?.token.info}" that is not closed where the list around it ends, expected ":::"`,
      );
      open.splice(-2);
    }
  }
  for (const { token } of open)
    problems.push(`found "::: ${token.info}" that is never closed, expected a line ":::" after it`);
  return { nodes: top, problems };
}
