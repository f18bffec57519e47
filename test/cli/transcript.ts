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
 * `$ plainterms ... > terms.yaml` keeps what a command prints on standard output as a file, which a later `+` may edit.
 *
 * Hashes hang on every word of every template, so they are shown as <hash>; how many rules there are, as <count>.
 */
import { run } from '../../src/cli/run.ts';
import { type MemoryWorld, memoryWorld, type World } from '../../src/world.ts';

const TODAY = '2026-11-22';

/** The same transcript, with the output that the commands have now. */
export async function replay(transcript: string): Promise<string> {
  const lines = transcript.split('\n').filter((line) => /^[+|$]|^[A-Z].*[.:]$/.test(line));
  const files = new Map<string, string>();
  const examples = await memoryWorld({}, TODAY).program.templates();
  let world: MemoryWorld | undefined;
  const played: string[] = [];
  let file = '';
  const put = (name: string, text: string): void => {
    files.set(name, text);
    if (world) world = memoryWorld({ ...Object.fromEntries(world.files), [name]: text }, TODAY);
  };
  for (const line of lines) {
    if (line.startsWith('+ ')) {
      const [name = '', example] = line.slice(2).split(' < ');
      file = name;
      put(
        name,
        example === undefined ? '' : (files.get(example) ?? examples.get(`examples/${example}`) ?? missing(example)),
      );
      if (!/^[+|]/.test(played.at(-1) ?? '')) played.push('');
      played.push(line);
    } else if (line.startsWith('|')) {
      const [words = '', other] = line
        .slice(2)
        .split(' => ')
        .map((part) => (line.includes(' => ') ? part.replaceAll('\\n', '\n') : part));
      const before = files.get(file) ?? '';
      if (other !== undefined && !before.includes(words)) throw new Error(`${file} has no ${words}`);
      put(file, other === undefined ? `${before}${words}\n` : before.replace(words, other));
      played.push(line);
    } else if (line.startsWith('$ plainterms')) {
      world ??= memoryWorld(Object.fromEntries(files), TODAY);
      const [command = '', kept] = line.split(' > ');
      const { stdout, shown } = await play(command, world);
      if (kept !== undefined) put(kept, stdout);
      played.push('', line, ...(kept === undefined ? shown : shown.filter((each) => !each.startsWith('  '))));
    } else {
      played.push('', line);
    }
  }
  return `${played.join('\n').trim()}\n`;
}

async function play(line: string, world: World): Promise<{ stdout: string; shown: readonly string[] }> {
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
          .replaceAll(/\b(?:[0-9a-f]{64}|[0-9a-f]{16})\b/g, '<hash>')
          .replaceAll(/\b\d+ rules\b/g, '<count> rules')
          .replaceAll(/"rules": \d+/g, '"rules": <count>')
          .split('\n')
          .map((each) => `${mark}${each}`.trimEnd());
  return { stdout, shown: [...shown(stdout, '  '), ...shown(stderr, '! '), `= ${code}`] };
}

function missing(example: string): never {
  throw new Error(`there is no example ${example}`);
}
