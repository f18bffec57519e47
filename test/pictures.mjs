/** Takes nothing, gives the pictures of the README: makes the tour's papers with the built program and turns them into PNG. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const home = fileURLToPath(new URL('../', import.meta.url));
const pictures = join(home, 'templates/examples/pictures');
const folder = mkdtempSync(join(tmpdir(), 'plainterms-pictures-'));

/** Each picture: the paper's file below the tour's folder. */
const PAPERS = {
  contract: 'HIT-2026-0001/HIT-2026-0001.pdf',
  amendment: 'HIT-2026-0001/A1/HIT-2026-0001-A1.pdf',
  poster: 'posters/joes-dry-cleaning-2026-12-01/joes-dry-cleaning-2026-12-01.pdf',
};

try {
  execFileSync(process.execPath, [join(home, 'dist/cli/main.js'), 'tour', '--out', folder]);
  mkdirSync(pictures, { recursive: true });
  for (const [name, file] of Object.entries(PAPERS)) {
    const args = [
      '-r',
      '80',
      '-f',
      '1',
      '-l',
      '1',
      '-singlefile',
      '-png',
      join(folder, 'tour-1', file),
      join(pictures, name),
    ];
    execFileSync('pdftoppm', args);
    console.log(join(pictures, `${name}.png`));
  }
} catch (error) {
  console.error(`The pictures were not made: ${error instanceof Error ? error.message : error}`);
  console.error('They need the built program (npm run build) and pdftoppm (of poppler-utils).');
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
