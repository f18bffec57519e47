/** Takes chunks, the flat parts of a Markdown file, gives their text: a blank line between them, and lists kept apart. */

/** Text that is done, or a list that still needs its marks: they depend on what stands before it. */
export type Chunk =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Chunk[])[] };

/**
 * Two lists in a row would be read as one, so the second takes the other mark. Lists at even and odd depths have different marks,
 * because `- - -` is a rule.
 */
export function writeChunks(chunks: readonly Chunk[], depth = 0): string {
  const written: string[] = [];
  let turn = 0;
  let before: Chunk | undefined;
  for (const chunk of chunks) {
    if (isEmpty(chunk)) continue;
    const follows = chunk.type === 'list' && before?.type === 'list' && before.ordered === chunk.ordered;
    turn = follows ? 1 - turn : 0;
    written.push(chunk.type === 'text' ? chunk.text : list(chunk, depth, turn));
    before = chunk;
  }
  return written.join('\n\n');
}

function isEmpty(chunk: Chunk): boolean {
  return chunk.type === 'text' ? chunk.text === '' : chunk.items.length === 0;
}

function list({ ordered, items }: Extract<Chunk, { type: 'list' }>, depth: number, turn: number): string {
  const sign = ordered ? ['.', ')'][turn] : [depth % 2 === 0 ? '-' : '*', '+'][turn];
  const written = items.map((item, index) => {
    const start = ordered ? `${index + 1}${sign} ` : `${sign} `;
    const content = writeChunks(item, depth + 1).replace(/\n(?=[^\n])/gu, `\n${' '.repeat(start.length)}`);
    return (start + content).trimEnd();
  });
  const loose = items.some((item) => item.length > 1);
  return written.join(loose ? '\n\n' : '\n');
}
