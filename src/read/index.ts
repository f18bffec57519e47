/** The door of reading: takes the bytes of files, gives what they say or every fault at its place; and edits what stands in them. */
export { type Asked, askedIn, withoutQuestions } from './asked.ts';
export { type Edit, editText, scalarText } from './edit.ts';
export { priceUnit } from './meaning/units.ts';
export { readPlain } from './plain.ts';
export {
  checkChange,
  fileKind,
  parseChange,
  parseTerms,
  readChange,
  readCheckWords,
  readClient,
  readDefinition,
  readLaw,
  readTerms,
} from './read.ts';
export { either } from './show.ts';
export { type Broken, type ClientRow, type ClientTable, openTable } from './table/table.ts';
export { type Part, valuesIn } from './values.ts';
export { writePlain } from './write-plain.ts';
