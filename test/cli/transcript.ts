/**
 * Takes a transcript of commands, gives it with what the commands print now. A transcript is plain text:
 *
 *     A sentence on what it shows.
 *
 *     + service.yaml          a file that lies there, with its lines, each after "| "; "+ a < b" copies the example b to a,
 *     | currency: GBP         and a line "| old => new" then replaces words in it
 *     $ plainterms check service.yaml
 *       what it prints on standard output, indented by two
 *     ! what it prints on standard error
 *     = 1                     the exit code
 *
 * Hashes hang on every word of every template, so they are shown as <hash>; how many rules there are, as <count>.
 */
import { run } from '../../src/cli/run.ts';
import { memoryWorld, type World } from '../../src/world.ts';

/** The same transcript, with the output that the commands have now. */
export async function replay(transcript: string): Promise<string> {
  const lines = transcript.split('\n').filter((line) => /^[+|$]|^[A-Z].*[.:]$/.test(line));
  const files = new Map<string, string>();
  const examples = await memoryWorld({}, '2026-11-22').program.templates();
  let world: World | undefined;
  const played: string[] = [];
  let file = '';
  for (const line of lines) {
    if (line.startsWith('+ ')) {
      const [name = '', example] = line.slice(2).split(' < ');
      file = name;
      files.set(name, example === undefined ? '' : (examples.get(`examples/${example}`) ?? missing(example)));
      if (!/^[+|]/.test(played.at(-1) ?? '')) played.push('');
      played.push(line);
    } else if (line.startsWith('|')) {
      const [words = '', other] = line.slice(2).split(' => ');
      const before = files.get(file) ?? '';
      if (other !== undefined && !before.includes(words)) throw new Error(`${file} has no ${words}`);
      files.set(
        file,
        other === undefined ? `${before}${words}\n` : before.replace(words, other.replaceAll('\\n', '\n')),
      );
      played.push(line);
    } else if (line.startsWith('$ plainterms')) {
      world ??= memoryWorld(Object.fromEntries(files), '2026-11-22');
      played.push('', line, ...(await play(line, world)));
    } else {
      played.push('', line);
    }
  }
  return `${played.join('\n').trim()}\n`;
}

async function play(line: string, world: World): Promise<readonly string[]> {
  const args = [...line.slice('$ plainterms'.length).matchAll(/"([^"]*)"|(\S+)/g)].map(
    ([, quoted, bare]) => quoted ?? bare ?? '',
  );
  let [stdout, stderr] = ['', ''];
  const code = await run(args, {
    world,
    stdout: (text) => {
      stdout += text;
    },
    stderr: (text) => {
      stderr += text;
    },
    color: { stdout: false, stderr: false },
    debug: false,
  });
  const shown = (text: string, mark: string): readonly string[] =>
    text === ''
      ? []
      : text
          .trimEnd()
          .replaceAll(/\b[0-9a-f]{64}\b/g, '<hash>')
          .replaceAll(/\b\d+ rules\b/g, '<count> rules')
          .split('\n')
          .map((each) => `${mark}${each}`.trimEnd());
  return [...shown(stdout, '  '), ...shown(stderr, '! '), `= ${code}`];
}

function missing(example: string): never {
  throw new Error(`there is no example ${example}`);
}
