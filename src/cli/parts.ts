/** Takes a title and what belongs to it, gives both as lines, with an empty line above; nothing where nothing belongs to it. */
export function part(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)];
}
