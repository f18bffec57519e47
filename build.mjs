/**
 * Takes the sources, gives the program in `dist/cli`: a few files, of which each command loads its own and those that it shares with others. tsc makes the
 * library and the types. Packages that many commands load go into these files, since reading a hundred small files takes longer than
 * running them; their licences are in `dist/cli/THIRD-PARTY-LICENSES.txt`. rolldown takes only what a command uses out of `src/index.ts`; esbuild, which splits by
 * imports alone, would give each command all of it.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const BUNDLED = ['commander', 'diff', 'fastest-levenshtein', 'picocolors', 'temporal-polyfill', 'yaml', 'zod'];

const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
const installed = Object.keys(dependencies).filter((name) => !BUNDLED.includes(name));

const bundle = await rolldown({
  // A worker thread starts from a file of its own, beside the program's (`src/cli/main.ts` names it).
  input: ['src/cli/main.ts', 'src/cli/batch-worker.ts'],
  platform: 'node',
  // The same code as modules, of which only what is used is taken; what Node would get is CommonJS.
  resolve: { alias: { yaml: fileURLToPath(new URL('node_modules/yaml/browser/index.js', import.meta.url)) } },
  external: (id) => installed.some((name) => id === name || id.startsWith(`${name}/`)),
});
const { output } = await bundle.write({
  dir: 'dist/cli',
  // `src/world/disk.ts` looks for the package's folder from where its own file lies: two folders up.
  entryFileNames: '[name].js',
  chunkFileNames: '[name]-[hash].js',
  // The names stay, so that a stack trace can be read.
  minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } },
});

/** The folder of each package that is in the files, and of those that it brings along. */
const folders = new Set(
  output
    .flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []))
    .flatMap((id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(id.replaceAll('\\', '/'))?.[0] ?? []),
);
writeFileSync('dist/cli/THIRD-PARTY-LICENSES.txt', [...folders].sort().map(licence).join('\n\n'));

function licence(folder) {
  const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  if (file === undefined) throw new Error(`${name} has no licence text, and may not be bundled`);
  return `${name} ${version} (${license})\n\n${readFileSync(`${folder}/${file}`, 'utf8').trim()}\n`;
}
