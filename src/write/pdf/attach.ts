/** Takes a PDF that is being drawn and the record of its paper, attaches the record as the source of what the pages say. */
import { createHash } from 'node:crypto';

/**
 * Attaches the record as an associated file of the whole document (ISO 32000-2, 14.13), so that programs that never heard of us find
 * it too. It is not left to pdfkit's own `file`, which writes the checksum as 32 letters where the standard asks for 16 bytes.
 * @param modified the paper's own day, so that the same paper has the same bytes
 */
export function attachRecord(paper: PDFKit.PDFDocument, record: Uint8Array, modified: Date): void {
  const file = paper.ref({
    Type: 'EmbeddedFile',
    Subtype: 'application#2Fjson',
    Params: { Size: record.length, ModDate: modified, CheckSum: createHash('md5').update(record).digest() },
  });
  file.end(Buffer.from(record));
  const specification = paper.ref({
    Type: 'Filespec',
    AFRelationship: 'Source',
    F: Object(RECORD_NAME),
    UF: Object(RECORD_NAME),
    Desc: Object('The record of this paper, for programs'),
    EF: { F: file, UF: file },
  });
  specification.finalize();
  paper.addNamedEmbeddedFile(RECORD_NAME, specification);
  paper._root.data.AF = [specification];
}

/** The same name as in the register. */
const RECORD_NAME = 'record.json';
