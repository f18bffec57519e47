/**
 * Takes a template, gives its tree as Handlebars parses it, or every construct in it that templates don't have. Names are checked
 * here, also in the branches that no example reaches.
 */
import Handlebars from 'handlebars';
import type { Diagnostic, Outcome } from '../diagnostic.ts';
import { holdsToken } from './token.ts';
import { BLOCK_NAMES, isBlockName, isConditionName, isWordName } from './vocabulary.ts';

/** A template's file name, for messages, and its text. */
export interface Template {
  readonly name: string;
  readonly text: string;
}

/** The tree of a template in which every construct and every name of a word is known. */
export function parse(template: Template): Outcome<hbs.AST.Program> {
  const { name, text } = template;
  const known = TREES.get(name);
  if (known?.text === text) return known.tree;
  const tree = read(template);
  if (TREES.size >= KEPT) TREES.clear();
  TREES.set(name, { text, tree });
  return tree;
}

/**
 * A template is composed with again and again, also by the kit of an issued contract, which mostly has the same words: what has the same name and
 * the same text as before is not read again. No answer is ever changed.
 */
const TREES = new Map<string, { readonly text: string; readonly tree: Outcome<hbs.AST.Program> }>();

/** So many templates are kept, more than the program has. */
const KEPT = 5000;

function read(template: Template): Outcome<hbs.AST.Program> {
  const { name, text } = template;
  if (holdsToken(text)) {
    const message = `${name}: found a private-use character (U+E000 to U+E01F), expected text`;
    return { ok: false, diagnostics: [{ rule: RULE, level: 'error', message, hint: 'take the character out' }] };
  }
  try {
    const program = Handlebars.parse(text);
    const diagnostics = faultsOf(program).map(({ node, message, hint }) => faultAt(name, node, message, hint));
    return diagnostics.length > 0 ? { ok: false, diagnostics } : { ok: true, value: program, diagnostics };
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const line = Number(/on line (\d+)/.exec(said)?.[1] ?? / - (\d+):\d+$/.exec(said)?.[1] ?? 1);
    const column = Number(/ - \d+:(\d+)$/.exec(said)?.[1] ?? 0) + 1;
    const message = `found {{…}} that can't be read: ${said.replace(/\n/g, ' ').replace(/ -+\^/, ':')}`;
    const hint = 'close every {{#word}} with {{/word}}, in turn';
    const place = { file: name, line, column };
    return { ok: false, diagnostics: [{ rule: RULE, level: 'error', message, hint, place }] };
  }
}

const RULE = 'compose/template';

/** An error at a node of the tree. */
export function faultAt(file: string, node: hbs.AST.Node, message: string, hint: string): Diagnostic {
  const place = { file, line: node.loc.start.line, column: node.loc.start.column + 1 };
  return { rule: RULE, level: 'error', message, hint, place };
}

interface Fault {
  readonly node: hbs.AST.Node;
  readonly message: string;
  readonly hint: string;
}

function faultsOf(program: hbs.AST.Program | undefined): readonly Fault[] {
  return (program?.body ?? []).flatMap((node): readonly Fault[] => {
    if (isContent(node) || node.type === 'CommentStatement') return [];
    if (isMustache(node)) return [...mustacheFaults(node), ...argumentFaults(node)];
    if (isBlock(node)) {
      return [...blockFaults(node), ...argumentFaults(node), ...faultsOf(node.program), ...faultsOf(node.inverse)];
    }
    const message = `found a ${node.type}, expected {{x}} or {{#word}}`;
    return [{ node, message, hint: 'templates have no partials and no decorators' }];
  });
}

function mustacheFaults(node: hbs.AST.MustacheStatement): readonly Fault[] {
  const name = nameOf(node);
  if (!node.escaped) {
    const message = `found {{{${name}}}}, expected {{${name}}}`;
    return [{ node, message, hint: 'values are never markup; use two braces' }];
  }
  if (!isPath(node.path)) return strange(node.path);
  return isWord(node) && !isWordName(name) ? unknown(node) : [];
}

function blockFaults(node: hbs.AST.BlockStatement): readonly Fault[] {
  const name = nameOf(node);
  if (isBlockName(name)) return [];
  const message = `found {{#${name}}}, and no block has that name`;
  return [{ node, message, hint: `use one of: ${BLOCK_NAMES.join(', ')}` }];
}

function argumentFaults(node: Called): readonly Fault[] {
  const args = [...node.params, ...(node.hash?.pairs ?? []).map(({ value }) => value)];
  return args.flatMap((arg): readonly Fault[] => {
    if (isLiteral(arg) || isPath(arg)) return [];
    if (!isSubExpression(arg)) return strange(arg);
    const name = nameOf(arg);
    return [...(isWordName(name) || isConditionName(name) ? [] : unknown(arg)), ...argumentFaults(arg)];
  });
}

function unknown(node: Called): readonly Fault[] {
  const message = `found {{${nameOf(node)} …}}, and no word has that name`;
  return [{ node, message, hint: 'see templates/README.md for the words that templates have' }];
}

function strange(node: hbs.AST.Node): readonly Fault[] {
  const message = 'found an expression that templates do not have, expected a name or a word';
  return [{ node, message, hint: 'write {{name}} or {{word name}}' }];
}

/** A node that calls a word. */
export type Called = hbs.AST.MustacheStatement | hbs.AST.BlockStatement | hbs.AST.SubExpression;

/** The name as written: `list`, `provider.name`, `../x`. */
export function nameOf({ path }: Called): string {
  return isPath(path) ? path.original : '…';
}

/** `{{word x}}`; `{{total}}` is the one word without arguments. */
export function isWord(node: hbs.AST.MustacheStatement): boolean {
  return node.params.length > 0 || node.hash !== undefined || nameOf(node) === 'total';
}

export function isContent(node: hbs.AST.Node): node is hbs.AST.ContentStatement {
  return node.type === 'ContentStatement';
}

export function isMustache(node: hbs.AST.Node): node is hbs.AST.MustacheStatement {
  return node.type === 'MustacheStatement';
}

export function isBlock(node: hbs.AST.Node): node is hbs.AST.BlockStatement {
  return node.type === 'BlockStatement';
}

export function isSubExpression(node: hbs.AST.Node): node is hbs.AST.SubExpression {
  return node.type === 'SubExpression';
}

export function isPath(node: hbs.AST.Node): node is hbs.AST.PathExpression {
  return node.type === 'PathExpression';
}

export function isLiteral(
  node: hbs.AST.Node,
): node is hbs.AST.StringLiteral | hbs.AST.BooleanLiteral | hbs.AST.NumberLiteral {
  return node.type === 'StringLiteral' || node.type === 'BooleanLiteral' || node.type === 'NumberLiteral';
}
