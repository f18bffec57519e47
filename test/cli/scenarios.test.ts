import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { replay } from './transcript.ts';

const folder = fileURLToPath(new URL('scenarios', import.meta.url));

test.each(readdirSync(folder).sort())('%s', async (name) => {
  const file = `${folder}/${name}`;
  const played = await replay(readFileSync(file, 'utf8'));
  expect(played).not.toContain('\n= 70');
  await expect(played).toMatchFileSnapshot(file);
});
