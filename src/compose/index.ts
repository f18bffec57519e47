/** The door of compose: agreements and templates in, document trees out. */
export type { Agreed } from './agreement.ts';
export { type AmendmentInput, composeAmendment } from './amendment.ts';
export { type ConformedInput, composeConformed, type Named } from './conformed.ts';
export { composeContract } from './contract.ts';
export { contractParts } from './contract-parts.ts';
export type { Kit } from './kit.ts';
export { composePoster, type Posted } from './poster.ts';
export type { SheetChoice } from './sheet.ts';
