/** Takes a document of a paper and the hash of the paper's record, gives what shows that the two do not belong together. */
import type { Diagnostic } from '../../diagnostic.ts';
import { carriedPapers } from '../carried/carried.ts';
import { finding } from './finding.ts';

/** Every format bears the hash at its foot; a PDF carries the record as well. */
export function bearsFindings(path: string, bytes: Uint8Array, hash: string): readonly Diagnostic[] {
  const short = hash.slice(0, 16);
  const bears = finding('record', path, `does not bear the hash of its record, ${short}, at its foot`);
  if (/\.(?:html|md|txt)$/.test(path)) return new TextDecoder().decode(bytes).includes(short) ? [] : [bears];
  if (!path.endsWith('.pdf')) return [];
  const papers = carriedPapers(bytes, path);
  if (!papers.ok) return papers.diagnostics;
  const paper = papers.value.find((each) => each.hash === hash);
  if (!paper) return [finding('record', path, `does not carry the record that lies beside it, ${short}`)];
  return paper.printed.length > 0 && !paper.printed.includes(short) ? [bears] : [];
}
