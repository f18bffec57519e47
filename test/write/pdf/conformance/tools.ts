/** Takes the names of programs, says whether a test that needs them is skipped: one is missing, and nobody asks for all. */
import { spawnSync } from 'node:child_process';

export function skipped(...programs: readonly string[]): boolean {
  if (process.env['PLAINTERMS_REQUIRE_TOOLS']) return false;
  return programs.some(isMissing);
}

const missing = new Map<string, boolean>();

function isMissing(program: string): boolean {
  const known = missing.get(program) ?? spawnSync(program, ['--version']).error !== undefined;
  missing.set(program, known);
  return known;
}
