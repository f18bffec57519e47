/**
 * Takes files and a World, gives papers: plainterms as a library. Each phase is one verb: `read…` a file, `agree` a definition with a client, `reckon` what follows,
 * `compose…` a document, `resolve` its numbers, `write…` its bytes, `check` a definition. The jobs string them together for a
 * World: they read the files, issue the paper into the register, and answer with an Outcome. Nothing throws but bugs.
 */

export {
  ALL_RULES,
  type AmendmentRule,
  type Covered,
  check,
  coverage,
  type Facts,
  type Finding,
  type LeastSheet,
  type LeastType,
  type Looked,
  leastSheet,
  leastType,
  onTheWall,
  type PlaceRule,
  RULES,
  type Rule,
  type RuleText,
  type Silence,
  silence,
  TROUBLES,
  type Unheard,
  unlistedPrices,
} from './check/index.ts';
export {
  type Agreed,
  type AmendmentInput,
  type ConformedInput,
  composeAmendment,
  composeConformed,
  composeContract,
  composePoster,
  contractParts,
  type Kit,
  type Posted,
  type SheetChoice,
} from './compose/index.ts';
export { type Diagnostic, hasErrors, type Level, type Outcome, type Place } from './diagnostic.ts';
export type { Numbers } from './document/numbers.ts';
export { resolve } from './document/resolve.ts';
export { calledKind, type Fold, SHEET_NAMES, type Sheet, type SheetKind, type SheetName } from './document/sheet.ts';
export type { Document } from './document/tree.ts';
export { agree, lacksForContract } from './model/agree.ts';
export { apply } from './model/amendment.ts';
export { asWritten } from './model/as-written.ts';
export type { Clause, ContractParts } from './model/clauses.ts';
export { diff, type Found, sameTerms, settled, type When } from './model/diff.ts';
export { parseDate, parseDistance } from './model/grammar/parse.ts';
export { reckon } from './model/reckon.ts';
export type { Reckoning } from './model/reckoning.ts';
export type { ChangeFile } from './model/schema/change.ts';
export type { ClientFile } from './model/schema/client.ts';
export type { ServiceDefinition } from './model/schema/definition.ts';
export { jsonSchema, SCHEMA_NAMES, type SchemaName } from './model/schema/json-schema.ts';
export type { LawFile, LawRule } from './model/schema/law.ts';
export type { Terms } from './model/schema/terms.ts';
export type { CheckWords } from './model/schema/words.ts';
export type { Raw, Source } from './model/source.ts';
export {
  checkChange,
  parseChange,
  parseTerms,
  readChange,
  readCheckWords,
  readClient,
  readDefinition,
  readLaw,
  readPlain,
  readTerms,
  writePlain,
} from './read/index.ts';
export type { AcceptanceRecord, Side, SignedScan } from './register/acceptance.ts';
export type { ClosingRecord } from './register/closing.ts';
export { isPosted, type PaperKind } from './register/paper.ts';
export type { PaperRecord } from './register/record.ts';
export type { State } from './register/state.ts';
export { type Accepted, type AcceptRequest, acceptPaper } from './workflow/accept.ts';
export { type AmendmentRequest, issueAmendment } from './workflow/amendment.ts';
export { type Batch, type BatchHelp, type BatchRequest, makeBatch } from './workflow/batch/batch.ts';
export { columnsFor } from './workflow/batch/columns.ts';
export { openPress, type Press, type PressRequest } from './workflow/batch/press.ts';
export {
  type Checked,
  type CheckRequest,
  checkDefinition,
  explainRule,
  listRules,
} from './workflow/check.ts';
export { type CheckFileRequest, checkFile } from './workflow/check-file.ts';
export { type Closed, type EndRequest, endContract, type WithdrawRequest, withdrawPaper } from './workflow/close.ts';
export { changeFileOf, type Edited, type EditedRequest } from './workflow/compared.ts';
export { type Conformed, type ConformRequest, conformContract } from './workflow/conform.ts';
export { type ContractRequest, issueContract } from './workflow/contract.ts';
export { type Erased, type EraseRequest, eraseContract } from './workflow/erase.ts';
export { FORMATS, type Format } from './workflow/format-names.ts';
export { fontFiles } from './workflow/formats.ts';
export { kitOf } from './workflow/kit.ts';
export { explainLaw, lawsOf } from './workflow/laws.ts';
export { type ListedPaper, type ListRequest, listPapers } from './workflow/list.ts';
export type { Paper, PaperRequest } from './workflow/paper.ts';
export { issuePoster, POSTED, type PosterRequest } from './workflow/poster.ts';
export { fileReference } from './workflow/reference.ts';
export { type Restored, type RestoreRequest, restoreContract } from './workflow/restore.ts';
export { type Shown, type ShownSum, type ShowRequest, showContract, termsFile } from './workflow/show.ts';
export { type ShownLine, type ShownPapers, showPapers, termsInPapers } from './workflow/show-papers.ts';
export {
  type ClientRequest,
  type ClientStarter,
  clientAnswered,
  openClient,
  startClient,
} from './workflow/start/client.ts';
export {
  CLIENT_KEYS,
  type ClientAnswers,
  type ClientKey,
  clientKeys,
  clientValue,
  type Offered,
  offered,
} from './workflow/start/client-text.ts';
export {
  type OpenLine,
  openStarter,
  type Started,
  type StartRequest,
  startDefinition,
} from './workflow/start/definition.ts';
export { answered, type Question, type Starter, typical } from './workflow/start/starter.ts';
export { type Trade, tradesOf } from './workflow/start/trades.ts';
export { free, type Written } from './workflow/start/write.ts';
export { type Tour, tour } from './workflow/tour.ts';
export { type PdfPaper, type VerifyReport, type VerifyRequest, verifyFolders } from './workflow/verify.ts';
export { diskWorld, type MemoryWorld, memoryWorld, type World } from './world.ts';
export { writeHtml, writeMarkdown, writeText } from './write/index.ts';
export { type FontFiles, sheetFindings, writePdf } from './write/pdf/index.ts';
