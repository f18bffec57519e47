/** Takes the folder of one issued paper, gives the paper with what is wrong with its files. */
import type { Diagnostic } from '../../diagnostic.ts';
import type { World } from '../../world.ts';
import { type Acceptances, acceptanceFile, readAcceptances, SIDES } from '../acceptance.ts';
import { CLOSINGS, type ClosingRecord, closingFile, readClosing } from '../closing.ts';
import { RECORD_FILE } from '../issue.ts';
import { MANIFEST_FILE, type Manifest, readManifest, sha256 } from '../manifest.ts';
import { isPaperKind, type PaperKind } from '../paper.ts';
import { type PaperRecord, parseMap, unsealPaper } from '../record.ts';
import { readSuperseded, SUPERSEDED_FILE, type SupersededRecord } from '../revision.ts';
import { bearsFindings } from './bears.ts';
import { finding } from './finding.ts';
import { look, namesIn, tried } from './look.ts';

/** One paper as far as it could be read. */
export interface CheckedPaper {
  readonly number: string;
  readonly folder: string;
  /** SHA-256 of the record's stored bytes, whatever they hold. */
  readonly hash: string;
  /** Absent where the record can't be relied on. */
  readonly record?: PaperRecord;
  readonly acceptances: Acceptances;
  readonly withdrawn?: ClosingRecord;
  readonly ended?: ClosingRecord;
  /** Of a contract: that another took its place. */
  readonly superseded?: SupersededRecord;
}

/** What was found in one folder. */
export interface PaperCheck {
  /** Absent where the folder holds no record. */
  readonly paper?: CheckedPaper;
  /** How many files were compared. */
  readonly files: number;
  readonly findings: readonly Diagnostic[];
}

/** What is expected of a folder. */
export interface Expected {
  readonly number: string;
  readonly kind: PaperKind;
  /** What else shows that the paper was issued, e.g. `amendments follow it`. Without it, a folder without a record is of a run that was stopped. */
  readonly proof?: string;
}

/** An amendment's folder in that of its contract. */
export const AMENDMENT_FOLDER = /^A([1-9]\d{0,3})$/;

/** The files that come into a paper's folder after it was issued. */
const LATER: readonly string[] = [...SIDES.map(acceptanceFile), ...CLOSINGS.map(closingFile), SUPERSEDED_FILE];

/** True where a folder with these names is, or was, that of a paper. */
export function isPaperFolder(names: readonly string[]): boolean {
  return names.some((name) => [RECORD_FILE, MANIFEST_FILE, ...LATER].includes(name) || AMENDMENT_FOLDER.test(name));
}

/** Compares the stored bytes of a paper with its manifest and its record. */
export async function checkPaper(world: World, folder: string, expected: Expected): Promise<PaperCheck> {
  const names = await namesIn(world, folder);
  const file = `${folder}/${RECORD_FILE}`;
  const stored = await look(world, file);
  if (stored.is === 'fault') return { files: 0, findings: [stored.fault] };
  if (stored.is !== 'file') return { files: 0, findings: [noRecord(folder, names, expected)] };
  const sealed = unsealPaper(stored.bytes, file, expected.number);
  const record = sealed.ok ? sealed.value.record : undefined;
  const hash = sha256(stored.bytes);
  const acceptances = await tried(() => readAcceptances(world, folder, expected.number));
  const withdrawn = await tried(() => readClosing(world, folder, expected.number, 'withdrawal'));
  const ended = await tried(() => readClosing(world, folder, expected.number, 'end'));
  const superseded = await tried(() => readSuperseded(world, folder, expected.number));
  const manifest = await manifestOf(world, folder, expected);
  const documents = manifest.value
    ? await checkFiles(world, folder, names, { manifest: manifest.value, hash, contract: expected.kind === 'contract' })
    : { files: 1, findings: [] };
  const findings = [
    ...(sealed.ok ? [] : sealed.diagnostics),
    ...(record ? kindFindings(file, record, expected.kind) : []),
    ...manifest.findings,
    ...documents.findings,
    ...acceptances.diagnostics,
    ...withdrawn.diagnostics,
    ...ended.diagnostics,
    ...superseded.diagnostics,
  ];
  const paper = {
    number: expected.number,
    folder,
    hash,
    acceptances: acceptances.ok ? acceptances.value : {},
    ...(withdrawn.ok && withdrawn.value && { withdrawn: withdrawn.value }),
    ...(ended.ok && ended.value && { ended: ended.value }),
    ...(superseded.ok && superseded.value && { superseded: superseded.value }),
  };
  return { paper: record ? { ...paper, record } : paper, files: documents.files, findings };
}

function noRecord(folder: string, names: readonly string[], { proof }: Expected): Diagnostic {
  const file = `${folder}/${RECORD_FILE}`;
  const accepted = names.some((name) => LATER.includes(name)) ? 'what became of it is noted beside it' : undefined;
  const why = proof ?? accepted;
  if (why !== undefined) return finding('missing', file, `is missing; the paper was issued, for ${why}`);
  return names.includes(MANIFEST_FILE)
    ? finding(
        'unfinished',
        file,
        'is missing, and its manifest is there: a run was stopped just before the paper was issued, or the record was taken away',
        'if the paper went out, bring its record back from a backup; if not, remove the folder',
        'warning',
      )
    : finding(
        'unfinished',
        folder,
        `holds no ${RECORD_FILE}: a run was stopped half-way, and nothing was issued`,
        'remove the folder where the next run does not; nothing is lost with it',
        'note',
      );
}

function kindFindings(file: string, { kind, previous }: PaperRecord, expected: PaperKind): readonly Diagnostic[] {
  if (kind !== expected)
    return [finding('record', file, `is the record of a paper of the kind "${kind}", expected "${expected}"`)];
  if (kind === 'amendment' ? previous === null : previous !== null) {
    const words =
      kind === 'amendment'
        ? 'follows no record, and an amendment follows one'
        : `follows a record, and a ${kind} is the first of its chain`;
    return [finding('chain', file, words)];
  }
  return [];
}

async function manifestOf(
  world: World,
  folder: string,
  { number, kind }: Expected,
): Promise<{ readonly value?: Manifest; readonly findings: readonly Diagnostic[] }> {
  const file = `${folder}/${MANIFEST_FILE}`;
  const found = await look(world, file);
  if (found.is === 'fault') return { findings: [found.fault] };
  if (found.is !== 'file') {
    return {
      findings: [
        finding(
          'manifest',
          file,
          'is missing, so that nothing shows whether the documents beside it were changed',
          'papers of early versions had none; compare the documents with what was signed, or bring it back from a backup',
        ),
      ],
    };
  }
  const manifest = readManifest(found.bytes, file, number);
  if (!manifest.ok) return { findings: manifest.diagnostics };
  const wrong = manifest.value.kind !== kind;
  const words = `is the manifest of a paper of the kind "${manifest.value.kind}", expected "${kind}"`;
  return { value: manifest.value, findings: wrong ? [finding('manifest', file, words)] : [] };
}

interface Compared {
  readonly manifest: Manifest;
  readonly hash: string;
  readonly contract: boolean;
}

async function checkFiles(world: World, folder: string, names: readonly string[], compared: Compared) {
  const { manifest, hash } = compared;
  const findings: Diagnostic[] = [];
  const listed = manifest.files.map(({ name }) => name);
  const agreed = manifest.files.some((entry) => entry.name === RECORD_FILE && entry.sha256 === hash);
  if (!listed.includes(RECORD_FILE))
    findings.push(finding('manifest', `${folder}/${MANIFEST_FILE}`, `does not name ${RECORD_FILE}`));
  for (const entry of manifest.files) {
    const path = `${folder}/${entry.name}`;
    const found = await look(world, path);
    if (found.is === 'fault') findings.push(found.fault);
    else if (found.is !== 'file')
      findings.push(finding('missing', path, `is missing; ${manifest.number} was issued with it`));
    else findings.push(...fileFindings(path, found.bytes, entry, agreed ? hash : undefined));
  }
  for (const name of names.filter((each) => ![...listed, RECORD_FILE, MANIFEST_FILE, ...LATER].includes(each))) {
    const path = `${folder}/${name}`;
    const found = await look(world, path);
    const isAmendment = compared.contract && AMENDMENT_FOLDER.test(name) && found.is === 'folder';
    if (!isAmendment) findings.push(await extra(world, path));
  }
  return { files: manifest.files.length + 1, findings };
}

function fileFindings(
  path: string,
  bytes: Uint8Array,
  entry: Manifest['files'][number],
  hash: string | undefined,
): readonly Diagnostic[] {
  const isRecord = entry.name === RECORD_FILE;
  if (sha256(bytes) !== entry.sha256) {
    const size =
      entry.size === String(bytes.length) ? 'of the same size' : `${entry.size} bytes then, ${bytes.length} now`;
    const words = isRecord ? 'is not the record that its manifest names' : 'was changed after it was issued';
    return [finding(isRecord ? 'record' : 'file', path, `${words} (${size})`)];
  }
  if (entry.size !== String(bytes.length))
    return [finding('manifest', path, `has ${bytes.length} bytes, and its manifest says ${entry.size}`)];
  // Of a record that is not the one that was issued it says nothing.
  return isRecord || hash === undefined ? [] : bearsFindings(path, bytes, hash);
}

/** What nobody issued. A second record, as services that keep folders in step leave it, is a fork. */
async function extra(world: World, path: string): Promise<Diagnostic> {
  const found = await look(world, path);
  const inside = found.is === 'folder' ? await look(world, `${path}/${RECORD_FILE}`) : found;
  const value = inside.is === 'file' ? parseMap(inside.bytes) : undefined;
  if (value && isPaperKind(value['kind']) && typeof value['number'] === 'string') {
    return finding(
      'chain',
      path,
      `is a second record of ${value['number']}: the chain has forked`,
      'keep the one whose hash stands at the foot of the signed paper, and move the other one elsewhere',
    );
  }
  return finding(
    'extra',
    path,
    'is not part of the paper as it was issued',
    'move what you keep beside it, such as a signed scan, to a folder of your own',
  );
}
