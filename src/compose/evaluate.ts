/**
 * Takes a Handlebars template and data, gives Markdown with a token for each value. Handlebars parses; its tree is walked here,
 * because its own strict mode lets `{{#if slip}}` pass as false and cannot tell a figure from text. Nothing is compiled, only
 * own properties are read, and every fault is found at once.
 */
import type { Diagnostic, Outcome } from '../diagnostic.ts';
import { isFigure } from '../model/figures.ts';
import type { Scope } from './format/scope.ts';
import { promised } from './promise.ts';
import type { Called, Template } from './syntax.ts';
import {
  faultAt,
  isBlock,
  isContent,
  isLiteral,
  isMustache,
  isPath,
  isSubExpression,
  isWord,
  nameOf,
  parse,
} from './syntax.ts';
import { type Mark, Tokens } from './token.ts';
import type { Call, Refusal } from './vocabulary.ts';
import { condition, described, holds, isConditionName, isRecord, print, word } from './vocabulary.ts';

/** Markdown in which tokens stand for values. */
export interface Evaluated {
  readonly markdown: string;
  readonly tokens: Tokens;
}

/** The template's Markdown for `data`, or every fault with its line. */
export function evaluate(template: Template, data: object, scope: Scope): Outcome<Evaluated> {
  const parsed = parse(template);
  if (!parsed.ok) return parsed;
  const walk = new Walk(template.name, data, scope);
  const markdown = walk.program(parsed.value, { value: data });
  const { diagnostics, tokens } = walk;
  return diagnostics.length > 0 ? { ok: false, diagnostics } : { ok: true, value: { markdown, tokens }, diagnostics };
}

/** What names mean at one place: the value that is `this`, and the frame around it for `../`. */
interface Frame {
  readonly value: unknown;
  readonly outer?: Frame;
  /** `@first`, `@last`, `@index` */
  readonly loop?: Readonly<Record<string, boolean | number>>;
}

/** Stands for a value whose fault is reported already. */
const FAULTY = Symbol('faulty');

class Walk {
  readonly tokens = new Tokens();
  readonly diagnostics: Diagnostic[] = [];
  readonly #file: string;
  readonly #root: object;
  readonly #scope: Scope;

  constructor(file: string, root: object, scope: Scope) {
    this.#file = file;
    this.#root = root;
    this.#scope = scope;
  }

  program(program: hbs.AST.Program | undefined, frame: Frame): string {
    return (program?.body ?? []).map((statement) => this.#statement(statement, frame)).join('');
  }

  #statement(node: hbs.AST.Statement, frame: Frame): string {
    if (isContent(node)) return node.value;
    if (isMustache(node)) return this.#mustache(node, frame);
    return isBlock(node) ? this.#block(node, frame) : '';
  }

  #mustache(node: hbs.AST.MustacheStatement, frame: Frame): string {
    if (isWord(node)) {
      const call = this.#call(node, frame);
      return call ? this.#put(node, word(call)) : '';
    }
    const value = this.#value(node.path, frame);
    if (value === FAULTY) return '';
    const mark = print(value, this.#scope);
    if (mark) return this.#put(node, mark);
    const name = nameOf(node);
    const hint =
      value === undefined
        ? `put it into {{#if ${name}}} … {{/if}}, with the words that belong to it`
        : 'print a figure of it; what is not a figure is for {{#if}}, {{#is}} and {{#each}}';
    this.#report(node, `{{${name}}} gives no figure: found ${described(value)}, expected a figure`, hint);
    return '';
  }

  #put(node: hbs.AST.Node, mark: Mark | Refusal): string {
    if (mark.type !== 'refusal') return this.tokens.put(mark);
    this.#report(node, mark.message, mark.hint);
    return '';
  }

  #block(node: hbs.AST.BlockStatement, frame: Frame): string {
    const call = this.#call(node, frame);
    if (!call) return '';
    const either = (yes: boolean) => this.program(yes ? node.program : node.inverse, frame);
    const [first] = call.args;
    switch (call.name) {
      case 'if':
        return either(holds(first));
      case 'unless':
        return either(!holds(first));
      case 'with':
        return holds(first) ? this.program(node.program, { value: first, outer: frame }) : either(false);
      case 'each':
        if (first === undefined || Array.isArray(first)) return this.#each(node, first ?? [], frame);
        this.#report(node, `found ${described(first)} after "each", expected a list`, 'use {{#with}} for a record');
        return '';
      case 'promise':
        return this.#promise(node, first, frame);
      case 'expect':
        return this.#expect(node, first, frame);
    }
    const decided = condition(call);
    if (typeof decided === 'boolean') return either(decided);
    this.#report(node, decided.message, decided.hint);
    return '';
  }

  #each(node: hbs.AST.BlockStatement, values: readonly unknown[], frame: Frame): string {
    if (values.length === 0) return this.program(node.inverse, frame);
    return values
      .map((value, index) => this.program(node.program, { ...turn(values, index), value, outer: frame }))
      .join('');
  }

  #promise(node: hbs.AST.BlockStatement, value: unknown, frame: Frame): string {
    const id = isRecord(value) ? value['id'] : undefined;
    if (typeof id === 'string') return promised(this.program(node.program, frame), id, this.tokens);
    this.#report(node, `found ${described(value)} after "promise", expected an expectation`, 'give one that has an id');
    return '';
  }

  #expect(node: hbs.AST.BlockStatement, kind: unknown, frame: Frame): string {
    const all: unknown = 'expectations' in this.#root ? this.#root.expectations : undefined;
    if (!Array.isArray(all)) {
      this.#report(node, 'found "expect", and the data has no list of expectations', 'give them as `expectations`');
      return '';
    }
    const ours = all.filter((one: unknown) => isRecord(one) && one['kind'] === kind);
    if (ours.length === 0) return this.program(node.inverse, frame);
    return ours
      .map((one: unknown, index) => {
        const inner = { ...turn(ours, index), value: opened(one), outer: frame };
        const id = isRecord(one) ? String(one['id']) : '';
        return promised(this.program(node.program, inner), id, this.tokens);
      })
      .join('');
  }

  /** What an expression stands for: a word's result, or the data's value at a path. */
  #value(node: hbs.AST.Node, frame: Frame): unknown {
    if (isLiteral(node)) return node.value;
    if (isPath(node)) return this.#lookup(node, frame);
    const call = isSubExpression(node) ? this.#call(node, frame) : undefined;
    if (!call) return FAULTY;
    const result = isConditionName(call.name) ? condition(call) : word(call);
    if (typeof result === 'boolean' || result.type !== 'refusal') return result;
    this.#report(node, result.message, result.hint);
    return FAULTY;
  }

  /** The word with its arguments; undefined where one of them is faulty. */
  #call(node: Called, frame: Frame): Call | undefined {
    const args = node.params.map((param) => this.#value(param, frame));
    const pairs = node.hash?.pairs ?? [];
    const options = new Map(pairs.map((pair) => [pair.key, this.#value(pair.value, frame)]));
    if ([...args, ...options.values()].includes(FAULTY)) return undefined;
    return { name: nameOf(node), args, options, here: frame.value, scope: this.#scope, root: this.#root };
  }

  #lookup(path: hbs.AST.PathExpression, frame: Frame): unknown {
    if (path.data) return this.#loop(path, frame);
    let at: Frame | undefined = frame;
    for (let depth = 0; depth < path.depth; depth += 1) at = at?.outer;
    let value: unknown = at?.value;
    for (const [index, part] of path.parts.entries()) {
      // A record that was left out has no parts to ask for, and that is no slip.
      if (index > 0 && value === undefined) return undefined;
      if (!isRecord(value) || isFigure(value) || !Object.hasOwn(value, part)) {
        const message = `found {{${path.original}}}, and ${JSON.stringify(part)} is not in the data`;
        this.#report(path, message, index === 0 ? whereElse(path, at) : namesOf(value));
        return FAULTY;
      }
      value = value[part];
    }
    return value;
  }

  #loop(path: hbs.AST.PathExpression, frame: Frame): unknown {
    const name = path.parts[0] ?? '';
    for (let at: Frame | undefined = frame; at; at = at.outer) {
      if (at.loop && Object.hasOwn(at.loop, name)) return at.loop[name];
    }
    this.#report(
      path,
      `found {{${path.original}}}, expected @first, @last or @index in a loop`,
      'move it into {{#each}}',
    );
    return FAULTY;
  }

  /** A fault in a loop is one fault, however often the loop runs. */
  #report(node: hbs.AST.Node, message: string, hint: string): void {
    const fault = faultAt(this.#file, node, message, hint);
    const known = this.diagnostics.some(
      (one) =>
        one.message === message && one.place?.line === fault.place?.line && one.place?.column === fault.place?.column,
    );
    if (!known) this.diagnostics.push(fault);
  }
}

/** What to write for a name that stands further out, or the names that are there. */
function whereElse(path: hbs.AST.PathExpression, frame: Frame | undefined): string {
  let steps = '';
  for (let at = frame?.outer; at; at = at.outer) {
    steps += '../';
    const { value } = at;
    if (isRecord(value) && Object.hasOwn(value, path.parts[0] ?? '')) return `write {{${steps}${path.original}}}`;
  }
  return namesOf(frame?.value);
}

function namesOf(value: unknown): string {
  if (isFigure(value)) return `${value.path} is a figure, and a figure has no parts`;
  return isRecord(value) ? `names there: ${Object.keys(value).sort().join(', ')}` : 'nothing has a name there';
}

function turn(values: readonly unknown[], index: number): Pick<Frame, 'loop'> {
  return { loop: { first: index === 0, last: index === values.length - 1, index } };
}

/** The names of an expectation: its own, with those it lacks as left out, and those of the record in the terms that it stands for. */
function opened(expectation: unknown): unknown {
  if (!isRecord(expectation)) return expectation;
  const { record } = expectation;
  const names: Record<string, unknown> = { measure: undefined, due: undefined, otherwise: undefined, ...expectation };
  for (const [key, value] of Object.entries(isRecord(record) ? record : {})) {
    if (value !== undefined || !Object.hasOwn(names, key)) names[key] = value;
  }
  return names;
}
