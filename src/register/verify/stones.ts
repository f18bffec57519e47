/** Takes the stones of a register, gives what is wrong with them, and what is left of contracts that were erased. */
import type { Diagnostic } from '../../diagnostic.ts';
import type { World } from '../../world.ts';
import { readStone, remainsOf } from '../erasure.ts';
import { markOf, numberOfStone, STONES, stoneOf } from '../number.ts';
import { finding } from './finding.ts';
import { look, namesIn, tried } from './look.ts';

/** The numbers of the contracts that were erased, with what is wrong. */
export async function checkStones(
  world: World,
  out: string,
): Promise<{ readonly numbers: readonly string[]; readonly findings: readonly Diagnostic[] }> {
  const numbers: string[] = [];
  const findings: Diagnostic[] = [];
  for (const name of await namesIn(world, `${out}/${STONES}`)) {
    const number = numberOfStone(name);
    if (number === undefined) {
      findings.push(
        finding('extra', `${out}/${STONES}/${name}`, 'is not the stone of a contract', 'move it elsewhere'),
      );
      continue;
    }
    numbers.push(number);
    const stone = await tried(() => readStone(world, out, number));
    findings.push(...stone.diagnostics);
    if (!stone.ok) continue;
    if ((await look(world, markOf(out, number))).is === 'nothing') {
      const hint = 'the stone keeps the number used all the same';
      findings.push(finding('mark', markOf(out, number), `is missing; ${number} was issued`, hint, 'warning'));
    }
    for (const path of await remainsOf(world, out, number)) {
      const words = `is still there, and ${stoneOf(out, number)} says that ${number} was erased`;
      const hint = 'a run was stopped, and the next one removes it; or someone brought it back';
      findings.push(finding('unfinished', path, words, hint, 'warning'));
    }
  }
  return { numbers, findings };
}
