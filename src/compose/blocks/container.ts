/** Takes the lines `::: box Title` and `:::`, gives markdown-it tokens for them: containers that may hold one another. */
import type { MarkdownIt, StateBlock } from 'markdown-it';

/** Teaches markdown-it the two lines. That each is closed is for the reader of the tokens to see. */
export function containers(markdown: MarkdownIt): void {
  markdown.block.ruler.before('heading', 'container', container, {
    alt: ['paragraph', 'reference', 'blockquote', 'list', 'table'],
  });
}

/** The names of the tokens. The opening one has the container's name as its `info` and its title as an inline token after it. */
export const OPEN = 'container_open';
export const CLOSE = 'container_close';

function container(state: StateBlock, line: number, _end: number, silent: boolean): boolean {
  const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
  const match = /^:::+[ \t]*([a-z-]*)[ \t]*(.*)$/.exec(state.src.slice(start, state.eMarks[line]));
  if (!match) return false;
  if (silent) return true;
  const [, name = '', title = ''] = match;
  state.line = line + 1;
  if (name === '') {
    state.push(CLOSE, '', -1);
    return true;
  }
  state.push(OPEN, '', 1).info = name;
  const inline = state.push('inline', '', 0);
  inline.content = title.trim();
  inline.children = [];
  // A page break holds nothing, so no line closes it.
  if (name === 'page-break') state.push(CLOSE, '', -1);
  return true;
}
