/** Takes the folder of a register, of a contract or of one paper, gives what was checked and all that is wrong in it. */
import type { Diagnostic } from '../../diagnostic.ts';
import { runOfPart, type World } from '../../world.ts';
import { RECORD_FILE } from '../issue.ts';
import { MANIFEST_FILE } from '../manifest.ts';
import { MARKS, markOf, STONES } from '../number.ts';
import { isContractNumber, isPaperKind, isPosted, type PaperKind } from '../paper.ts';
import { parseMap } from '../record.ts';
import { leftIn } from '../tidy.ts';
import type { StoredHash } from './carried.ts';
import { chainFindings, gaps, ownFindings } from './chain.ts';
import { finding } from './finding.ts';
import { isGivenName, look, namesIn } from './look.ts';
import { AMENDMENT_FOLDER, type CheckedPaper, checkPaper, isPaperFolder } from './paper.ts';
import { ownRevisionFindings, revisionFindings } from './revision.ts';
import { checkStones } from './stones.ts';

/** How much was compared. */
export interface Counts {
  readonly contracts: number;
  readonly amendments: number;
  /** Pages and labels too: all that is posted. */
  readonly posters: number;
  readonly files: number;
}

export interface Verified extends Counts {
  /** The contracts, amendments and posters that lie there. */
  readonly papers: readonly StoredHash[];
  readonly findings: readonly Diagnostic[];
  /** The contracts as far as they could be read, by number. */
  readonly read?: ReadonlyMap<string, CheckedPaper>;
}

/** Compares what is stored, byte by byte, with what was noted when it was issued. Makes no paper anew, and changes nothing. */
export async function verify(world: World, folder: string): Promise<Verified> {
  if ((await look(world, folder)).is === 'file') {
    const hint = 'name the folder that it lies in: all that was issued is compared there; a PDF can be named by itself';
    return found({}, [finding('missing', folder, 'is a file, and a folder or a PDF was expected', hint)]);
  }
  const all = await world.list(folder); // what can't be opened at all is no finding but a fault
  const names = all.filter(isGivenName);
  if (names.length === 0) {
    const words = 'is not there, or holds nothing';
    return found({}, [finding('missing', folder, words, "name the register's folder, or that of a contract")]);
  }
  if (!isPaperFolder(names)) return verifyRegister(world, folder, names);
  const { base, parent, above } = partsOf(folder);
  const number = await numberIn(world, folder);
  if (AMENDMENT_FOLDER.test(base) || number?.includes('/') === true) {
    const contract = above === '' ? (number?.split('/')[0] ?? '') : above;
    const ordinal = AMENDMENT_FOLDER.test(base) ? base : (number?.split('/')[1] ?? '');
    const checked = await checkPaper(world, folder, { number: `${contract}/${ordinal}`, kind: 'amendment' });
    const own = checked.paper ? ownFindings(checked.paper) : [];
    const counts = { amendments: checked.paper ? 1 : 0, files: checked.files };
    return found(counts, [...checked.findings, ...own], [checked.paper]);
  }
  if (above === POSTERS) return verifyPoster(world, folder, base);
  const checked = await verifyContract(world, folder, base === '' ? (number ?? '') : base, parent);
  const own = [...(checked.read ?? new Map<string, CheckedPaper>()).values()].flatMap(ownRevisionFindings);
  return { ...checked, findings: [...checked.findings, ...own] };
}

/** Where a register keeps its posters. */
const POSTERS = 'posters';

/** So many registers are looked for in each other, and no more: links that lead back up would never end. */
const LEVELS = 3;

async function verifyRegister(world: World, out: string, names: readonly string[], levels = LEVELS): Promise<Verified> {
  const stones = await checkStones(world, out);
  const all: Verified[] = [
    found({}, await markFindings(world, out, [...names, ...stones.numbers])),
    found({}, [...stones.findings, ...(await unfinishedFindings(world, out))]),
  ];
  for (const name of names.filter((each) => ![MARKS, STONES, 'drafts', 'conformed'].includes(each))) {
    if (stones.numbers.includes(name)) continue;
    const folder = `${out}/${name}`;
    if ((await look(world, folder)).is !== 'folder') continue;
    const inside = await namesIn(world, folder);
    const marked = (await look(world, markOf(out, name))).is === 'file';
    if (name === POSTERS) {
      for (const each of inside) all.push(await verifyPoster(world, `${folder}/${each}`, each));
    } else if (marked || isPaperFolder(inside)) {
      all.push(await verifyContract(world, folder, name, out));
    } else if (levels > 0 && (inside.includes(MARKS) || inside.includes(POSTERS))) {
      all.push(await verifyRegister(world, folder, inside, levels - 1)); // one in the other, as `tour` makes it
    } else if (isContractNumber(name)) {
      all.push(found({}, (await checkPaper(world, folder, { number: name, kind: 'contract' })).findings));
    }
  }
  const contracts = new Map(all.flatMap(({ read }) => [...(read ?? [])]));
  const hashOf = async (number: string): Promise<string | undefined> => {
    const mark = await look(world, markOf(out, number));
    return mark.is === 'file' ? new TextDecoder().decode(mark.bytes).trim() : undefined;
  };
  all.push(found({}, await revisionFindings(contracts, hashOf)));
  return all.reduce(together);
}

/** What stopped runs left and the next one removes. */
async function unfinishedFindings(world: World, out: string): Promise<readonly Diagnostic[]> {
  const left = await leftIn(world, out);
  return left
    .filter(({ path }) => runOfPart(path.slice(path.lastIndexOf('/') + 1)) !== undefined)
    .map(({ message }) => ({
      rule: 'verify/unfinished',
      level: 'note',
      message,
      hint: 'the next run that issues or notes something removes it',
    }));
}

/** Each mark keeps a number used: where the folder is gone, a contract is. */
async function markFindings(world: World, out: string, names: readonly string[]): Promise<readonly Diagnostic[]> {
  const marks = await namesIn(world, `${out}/${MARKS}`);
  return marks
    .filter((number) => !names.includes(number))
    .map((number) =>
      isContractNumber(number)
        ? finding('missing', `${out}/${number}`, `is gone; ${markOf(out, number)} says that it was issued`)
        : finding('extra', markOf(out, number), 'is not the mark of a number', 'move it elsewhere'),
    );
}

async function verifyPoster(world: World, folder: string, name: string): Promise<Verified> {
  const checked = await checkPaper(world, folder, { number: name, kind: await postedKind(world, folder) });
  return found({ posters: checked.paper ? 1 : 0, files: checked.files }, checked.findings, [checked.paper]);
}

async function verifyContract(world: World, folder: string, number: string, out: string): Promise<Verified> {
  const ordinals = (await namesIn(world, folder))
    .flatMap((name) => AMENDMENT_FOLDER.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((one, other) => one - other);
  const path = markOf(out, number);
  const mark = await look(world, path);
  const issued = mark.is === 'file' ? `${path} says so` : ordinals.length > 0 ? 'amendments follow it' : undefined;
  const contract = await checkPaper(world, folder, { number, kind: 'contract', ...(issued && { proof: issued }) });
  const findings = [...contract.findings];
  if (contract.paper) findings.push(...(await markOfPaper(world, path, contract.paper)));
  const amendments = new Map<number, CheckedPaper>();
  let { files } = contract;
  for (const ordinal of ordinals) {
    const proof = ordinals.some((other) => other > ordinal) ? { proof: 'later amendments follow it' } : {};
    const at = `${folder}/A${ordinal}`;
    const checked = await checkPaper(world, at, { number: `${number}/A${ordinal}`, kind: 'amendment', ...proof });
    if (checked.paper) amendments.set(ordinal, checked.paper);
    files += checked.files;
    findings.push(...checked.findings);
  }
  for (const ordinal of gaps(ordinals)) {
    const words = `is missing: amendments have no gaps, and ${number} has A${ordinals.at(-1)}`;
    findings.push(finding('chain', `${folder}/A${ordinal}`, words));
  }
  findings.push(...chainFindings(contract.paper, amendments));
  const counts = { contracts: contract.paper ? 1 : 0, amendments: amendments.size, files };
  const checked = found(counts, findings, [contract.paper, ...amendments.values()]);
  return contract.paper ? { ...checked, read: new Map([[number, contract.paper]]) } : checked;
}

async function markOfPaper(
  world: World,
  path: string,
  { hash, number, record }: CheckedPaper,
): Promise<readonly Diagnostic[]> {
  const mark = await look(world, path);
  if (mark.is === 'fault') return [mark.fault];
  if (mark.is !== 'file') {
    if (!record) return []; // the record of another number, as in a copy of a folder, was never issued under this one
    const hint = `it keeps the number used when the contract's folder is lost; write ${hash} into it to have it back`;
    return [finding('mark', path, `is missing; ${number} was issued`, hint, 'warning')];
  }
  if (new TextDecoder().decode(mark.bytes) === `${hash}\n`) return [];
  return [finding('mark', path, `names another record than the one of ${number} in the register`)];
}

/** The number that a folder's record or manifest gives, read without trust. */
async function numberIn(world: World, folder: string): Promise<string | undefined> {
  const number = await said(world, folder, 'number', [RECORD_FILE, MANIFEST_FILE]);
  return typeof number === 'string' ? number : undefined;
}

/** Which of what is posted a folder's record says it is: a poster, where it says none of them. */
async function postedKind(world: World, folder: string): Promise<PaperKind> {
  const kind = await said(world, folder, 'kind', [RECORD_FILE]);
  return isPaperKind(kind) && isPosted(kind) ? kind : 'poster';
}

/** What the first of the files that has it says under a key. */
async function said(world: World, folder: string, key: string, files: readonly string[]): Promise<unknown> {
  for (const name of files) {
    const file = await look(world, `${folder}/${name}`);
    const found = file.is === 'file' ? parseMap(file.bytes)?.[key] : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A folder's own name, the folder around it, and the name of that; empty where the path does not say. */
function partsOf(folder: string): { readonly base: string; readonly parent: string; readonly above: string } {
  const parts = folder.split('/').filter((part) => part !== '.');
  const named = (part: string | undefined): string => (part === undefined || part === '..' ? '' : part);
  const base = named(parts.at(-1));
  if (base === '') return { base, parent: `${folder}/..`, above: '' };
  return {
    base,
    parent: parts.slice(0, -1).join('/') || (folder.startsWith('/') ? '/' : '.'),
    above: named(parts.at(-2)),
  };
}

function found(
  counts: Partial<Counts>,
  findings: readonly Diagnostic[],
  checked: readonly (CheckedPaper | undefined)[] = [],
): Verified {
  const papers = checked.flatMap((paper) =>
    paper ? [{ number: paper.number, hash: paper.hash, at: paper.folder }] : [],
  );
  return { contracts: 0, amendments: 0, posters: 0, files: 0, ...counts, papers, findings };
}

function together(one: Verified, other: Verified): Verified {
  return {
    contracts: one.contracts + other.contracts,
    amendments: one.amendments + other.amendments,
    posters: one.posters + other.posters,
    files: one.files + other.files,
    papers: [...one.papers, ...other.papers],
    findings: [...one.findings, ...other.findings],
  };
}
