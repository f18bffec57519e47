/** Takes parts of templates and the data of an agreement, gives the pieces every paper shares: titles, bodies, signatures, theme. */
import type { Diagnostic, Outcome } from '../diagnostic.ts';
import { plain } from '../document/inline.ts';
import type { Block, Document, Furniture, Inline, Signatory, SigningParty, Theme } from '../document/tree.ts';
import type { Figures } from '../model/figures.ts';
import type { Scope } from './format/scope.ts';
import { type Kit, line, type Part, part } from './kit.ts';
import type { Language } from './language.ts';
import { render, renderInline } from './template.ts';
import type { View } from './view.ts';
import { child, isWords, leaf, records, textOf } from './view.ts';

/** What composing a paper works with, and the findings on the way: all are collected, none is thrown. */
export class Desk {
  readonly diagnostics: Diagnostic[] = [];
  readonly kit: Kit;
  readonly scope: Scope;
  readonly data: View;

  constructor(kit: Kit, scope: Scope, data: View) {
    this.kit = kit;
    this.scope = scope;
    this.data = data;
  }

  /** The value of an outcome, or what stands for it once its findings are kept. */
  take<T>(outcome: Outcome<T>, otherwise: T): T {
    this.diagnostics.push(...outcome.diagnostics);
    return outcome.ok ? outcome.value : otherwise;
  }

  part(name: string): Part {
    return this.take(part(this.kit, name), { name, meta: {}, text: '' });
  }

  blocks(from: Part, data: View = this.data): readonly Block[] {
    return this.take(render(from, data, this.scope), []);
  }

  /** A line of a part's front matter: its title, say. Empty where the part has none. */
  line(from: Part, key: string, data: View = this.data): readonly Inline[] {
    const source = line(from, key);
    return source === undefined ? [] : this.take(renderInline(source, data, this.scope), []);
  }

  /** What a draft says across its pages, by its template; nothing where the paper is no draft. */
  watermark(from: Part, draft: boolean): Pick<Document, 'watermark'> {
    return draft ? { watermark: plain(this.line(from, 'draft')) } : {};
  }

  furniture(): Furniture {
    return this.scope.language.furniture;
  }
}

/** What the terms say under `papers`; else Letter where North America prints on it, A4 elsewhere. */
export function themeOf(terms: Figures): Theme {
  const papers = child(terms, 'papers');
  const country = textOf(leaf(terms, 'jurisdiction'))?.split('-')[0] ?? '';
  const accent = textOf(leaf(child(terms, 'provider'), 'color')) ?? DEFAULT_ACCENT;
  const usual = LETTER.has(country) ? 'Letter' : 'A4';
  const size = textOf(leaf(papers, 'size'));
  return {
    accent,
    paper: size === 'A4' || size === 'Letter' ? size : usual,
    family: isWords(papers?.['theme'], 'serif') ? 'serif' : 'sans',
  };
}

const DEFAULT_ACCENT = '#1f4e5f';
/** Countries whose office paper is Letter (CLDR supplemental data, paper size). */
const LETTER: ReadonlySet<string> = new Set([
  'BZ',
  'CA',
  'CL',
  'CO',
  'CR',
  'GT',
  'MX',
  'NI',
  'PA',
  'PH',
  'PR',
  'SV',
  'US',
  'VE',
]);

/** How a paper calls its two sides where they sign. */
export interface Roles {
  readonly we: readonly Inline[];
  readonly you: readonly Inline[];
  readonly guarantor: readonly Inline[];
}

/** The roles as a template names them at its top. */
export function rolesOf(desk: Desk, from: Part): Roles {
  return { we: desk.line(from, 'we'), you: desk.line(from, 'you'), guarantor: desk.line(from, 'guarantor') };
}

/** The block in which both sides sign, and a guarantor after them. A side that names nobody signs under its own name. */
export function signatures(terms: Figures, language: Language, roles: Roles): Block {
  const client = child(terms, 'client');
  const guarantor = child(client, 'guarantor');
  return {
    type: 'signatures',
    parties: [
      party(child(terms, 'provider'), roles.we),
      party(client, roles.you),
      ...(guarantor ? [party(guarantor, roles.guarantor)] : []),
    ],
    labels: language.signatures,
  };
}

/** Who puts initials on each page, where the terms ask for them. */
export function initials(terms: Figures, roles: Roles): Pick<Document, 'initials'> {
  return child(terms, 'papers')?.['initials'] === true ? { initials: [roles.we, roles.you] } : {};
}

function party(side: Figures | undefined, role: readonly Inline[]): SigningParty {
  const name = inline(leaf(side, 'name'));
  const signatories = records(side?.['signatories']).map((one): Signatory => {
    const person = inline(leaf(one, 'name'));
    const title = inline(leaf(one, 'title'));
    return { ...(person.length > 0 && { name: person }), ...(title.length > 0 && { title }) };
  });
  // A person who names nobody else signs alone.
  const alone: Signatory = isWords(side?.['kind'], 'consumer') && name.length > 0 ? { name } : {};
  return { role, name, signatories: signatories.length > 0 ? signatories : [alone] };
}

function inline(figure: ReturnType<typeof leaf>): readonly Inline[] {
  const text = textOf(figure);
  return figure && text !== undefined ? [{ type: 'value', text, path: figure.path, from: figure.from }] : [];
}
