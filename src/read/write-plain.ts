/** Takes plain data (text, lists, maps), gives a YAML file that the readers read back to the same. */
import { Document, isScalar, visit } from 'yaml';
import type { Raw } from '../model/source.ts';

/** In block style, without folding: what stands in a file can be searched for and compared line by line. */
export function writePlain(raw: Raw): string {
  const document = new Document(raw, { schema: 'failsafe', aliasDuplicateObjects: false });
  visit(document, {
    Scalar(_, node) {
      // To the readers a value without quotes is missing where YAML itself knows a word for nothing.
      if (isScalar<string>(node) && /^(?:|~|null|Null|NULL)$/.test(node.value)) node.type = 'QUOTE_DOUBLE';
    },
  });
  return document.toString({ lineWidth: 0 });
}
