/** Takes a template file, gives its front matter and its body apart. */

/**
 * `front` is the YAML between the first two `---` lines, undefined where the file does not open with one. The lines of the front
 * matter stay in `body` as empty ones, so that a message about the body names the line of the file.
 */
export function splitFrontMatter(text: string): { readonly front?: string; readonly body: string } {
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const match = /^---[ \t]*\n((?:.*\n)*?)---[ \t]*(?:\n|$)/.exec(source);
  if (!match) return { body: source };
  const lines = match[0].split('\n').length - 1;
  return { front: match[1] ?? '', body: '\n'.repeat(lines) + source.slice(match[0].length) };
}
