/** Takes the text of a file, gives what was written in it (text, lists, maps) with the place of every part, and the faults of its YAML. */
import { isAlias, isMap, isNode, isScalar, isSeq, type Node, type Pair, parseAllDocuments } from 'yaml';
import type { Diagnostic, Place } from '../diagnostic.ts';
import { spotAt } from '../model/keys.ts';
import type { Raw } from '../model/source.ts';
import { placesOf } from './place.ts';
import { show } from './show.ts';
import { splitFigures } from './split.ts';
import { syntaxFaults } from './syntax.ts';

export type At = readonly (string | number)[];

/** A file as written. */
export interface Written {
  readonly raw: Raw;
  /** Where a part stands, or the nearest part around it. */
  readonly place: (at: At) => Place;
  /** Where the key of a part stands. */
  readonly key: (at: At) => Place;
  /** True for a part that a finding names already, and for all inside it. */
  readonly spoiled: (at: At) => boolean;
}

/** `written` is absent where nothing can be said about the content. */
export interface Parsed {
  readonly written?: Written;
  readonly diagnostics: readonly Diagnostic[];
}

const DEPTH = 24;

export function parseYaml(text: string, file: string): Parsed {
  const place = placesOf(file, text);
  const documents = parseAllDocuments(text, {
    schema: 'failsafe',
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
  const [document, second] = Array.isArray(documents) ? documents : [];
  const contents = document?.contents;
  const stop = (rule: string, at: Place, message: string, hint: string): Parsed => ({
    diagnostics: [{ rule, level: 'error', message, hint, place: at }],
  });
  if (document && document.errors.length > 0) return { diagnostics: syntaxFaults(document.errors, text, place) };
  if (!document || !isNode(contents) || (isScalar(contents) && contents.value === '')) {
    return stop(
      'read/empty',
      place(0),
      'found an empty file, expected keys and values',
      'start from one of the files in templates/examples',
    );
  }
  if (second) {
    const at = place(second.range[0]);
    return stop(
      'read/several-documents',
      at,
      'found a second document after ---, expected one',
      'put it into a file of its own, or take the line --- away',
    );
  }
  return convert(contents, text, place);
}

function convert(contents: Node, text: string, placeOf: (offset: number) => Place): Parsed {
  const values = new Map<string, Place>();
  const keys = new Map<string, Place>();
  const spoiled = new Set<string>();
  const aliased = new Set<number>();
  const found: {
    readonly rule: string;
    readonly at: At;
    readonly words: string;
    readonly hint: string;
    readonly place: Place;
    readonly first?: Place;
  }[] = [];

  const report = (rule: string, at: At, words: string, hint: string, place: Place, first?: Place): void => {
    // One word is enough for a whole line of aliases; the list around them is no list of values either.
    if (rule === 'read/alias' && typeof at.at(-1) === 'number') spoiled.add(JSON.stringify(at.slice(0, -1)));
    if (rule === 'read/alias') {
      if (aliased.has(place.line)) return;
      aliased.add(place.line);
    }
    found.push({ rule, at, words, hint, place, ...(first ? { first } : {}) });
    if (rule !== 'read/duplicate-key' && rule !== 'read/key') spoiled.add(JSON.stringify(at));
  };

  const part = (node: unknown, at: At, around: number): Raw => {
    const start = isNode(node) && node.range ? node.range[0] : around;
    const place = placeOf(start);
    values.set(JSON.stringify(at), place);
    if (isAlias(node)) {
      report(
        'read/alias',
        at,
        `found ${show(`*${node.source}`)}, expected the value itself`,
        'write the value out here again; for a text that starts with *, put it in quotes',
        place,
      );
      return '';
    }
    if (isNode(node) && node.anchor !== undefined) {
      report(
        'read/alias',
        at,
        `found the anchor ${show(`&${node.anchor}`)}, expected a value`,
        'take it away; for a text that starts with &, put it in quotes',
        place,
      );
    }
    if (isNode(node) && node.tag !== undefined) {
      report(
        'read/tag',
        at,
        `found the tag ${show(node.tag.replace('tag:yaml.org,2002:', '!!'))}, expected a value`,
        'take it away; for a text that starts with !, put it in quotes',
        place,
      );
      return '';
    }
    if (at.length > DEPTH) {
      spoiled.add(JSON.stringify(at.slice(0, 1)));
      report(
        'read/depth',
        at,
        'found lists or maps nested too deep, expected a file like the examples',
        'leave the inner brackets away',
        place,
      );
      return '';
    }
    const braced = inBraces(node, text);
    if (braced !== undefined) {
      const words = `found ${show(braced)} without quotes, expected text`;
      report('read/kind', at, words, `write "${braced}" in quotes: without them { starts keys`, place);
      return '';
    }
    if (isSeq(node)) return items(node.items, at, start, node.flow === true);
    if (isMap(node)) return pairs(node.items, at, start, node.flow === true);
    return scalar(node, at, start, place);
  };

  const scalar = (node: unknown, at: At, start: number, place: Place): Raw => {
    const written = isScalar(node) && typeof node.value === 'string' ? node.value : '';
    const plain = !isScalar(node) || node.type === 'PLAIN' || node.type === undefined;
    if (plain && /^(?:|~|null|Null|NULL)$/.test(written)) {
      const note = /^[ \t]*#\S.*/.exec(text.slice(start))?.[0].trim();
      report(
        'read/empty-value',
        at,
        written === '' ? 'found nothing after the colon, expected a value' : `found ${show(written)}, expected a value`,
        note === undefined
          ? written === ''
            ? 'write a value, or take the line away'
            : 'write a value, or take the line away; if the word itself is meant, put it in quotes'
          : `put the value in quotes: "${note}"; without them # starts a note`,
        place,
      );
      return '';
    }
    const note =
      plain && isScalar(node) && node.range ? /^[ \t]+#([^\s#].*)/.exec(text.slice(node.range[1]))?.[1] : undefined;
    if (note !== undefined) {
      report(
        'read/note-in-text',
        at,
        `found ${show(written)} and a note ${show(`#${note.trim()}`)}, expected text, or a note with a space after #`,
        `if it belongs to the text, put all of it in quotes: "${written} #${note.trim()}"; if it is a note, write # ${note.trim()}`,
        place,
      );
    }
    return written;
  };

  const items = (nodes: readonly unknown[], at: At, start: number, flow: boolean): Raw => {
    const list: Raw[] = [];
    const groups = flow ? splitFigures(nodes, text) : nodes.map((node) => [node]);
    for (const [first, ...rest] of groups) {
      const inner = [...at, list.length];
      const raw = part(first, inner, start);
      list.push(rest.length === 0 ? raw : whole([first, ...rest], inner));
    }
    return list;
  };

  /** A figure that fell apart at its commas, as it was meant. */
  const whole = (nodes: readonly unknown[], at: At): Raw => {
    const words = nodes.map((node) => (isScalar(node) ? `${node.value}` : ''));
    report(
      'read/split-figure',
      at,
      `found ${words.join(' and ')}, expected one ${/^[\d.]+$/.test(words.join('')) ? 'amount' : 'value'}`,
      `write "${words.join(',')}" in quotes, or ${words.join('')}`,
      values.get(JSON.stringify(at)) ?? placeOf(0),
    );
    return words.join(',');
  };

  const pairs = (nodes: readonly Pair[], at: At, start: number, flow: boolean): Raw => {
    const entries = new Map<string, Raw>();
    let last: { readonly key: string; readonly nodes: readonly unknown[] } | undefined;
    for (const { key, value } of nodes) {
      const offset = isNode(key) && key.range ? key.range[0] : start;
      const place = placeOf(offset);
      if (flow && value === null && last && splitFigures([...last.nodes, key], text).length === 1) {
        last = { key: last.key, nodes: [...last.nodes, key] };
        const inner = [...at, last.key];
        while (found.at(-1)?.rule === 'read/split-figure' && JSON.stringify(found.at(-1)?.at) === JSON.stringify(inner))
          found.pop();
        entries.set(last.key, whole(last.nodes, inner));
        continue;
      }
      if (!isScalar(key) || typeof key.value !== 'string') {
        report(
          'read/key',
          at,
          'found a list or map as a key, expected a word',
          'put a text that starts with a bracket in quotes',
          place,
        );
        continue;
      }
      const name = key.value;
      const inner = [...at, name];
      if (name === '<<') {
        report(
          'read/alias',
          inner,
          'found the merge key "<<", expected the keys themselves',
          'write the keys out here again',
          place,
        );
        continue;
      }
      if (name === '__proto__' || name === '') {
        report('read/key', inner, `found the key ${show(name)}, expected a word`, 'take the line away', place);
        continue;
      }
      const first = keys.get(JSON.stringify(inner));
      if (first) {
        report(
          'read/duplicate-key',
          inner,
          'found twice, expected once',
          `keep one of them; the first is on line ${first.line}`,
          place,
          first,
        );
        continue;
      }
      keys.set(JSON.stringify(inner), place);
      entries.set(name, part(value, inner, (isNode(key) && key.range ? key.range[1] : start) + 1));
      last = { key: name, nodes: [value] };
    }
    return Object.fromEntries(entries);
  };

  const raw = part(contents, [], 0);
  return {
    written: {
      raw,
      place: (at) => nearest(values, at) ?? placeOf(0),
      key: (at) => keys.get(JSON.stringify(at)) ?? nearest(values, at) ?? placeOf(0),
      spoiled: (at) => at.some((_, index) => spoiled.has(JSON.stringify(at.slice(0, index + 1)))) || spoiled.has('[]'),
    },
    diagnostics: found.map(({ rule, at, words, hint, place, first }) => {
      const { path } = spotAt(raw, at);
      return {
        rule,
        level: 'error',
        message: path === '' ? words : `${path}: ${words}`,
        hint,
        place,
        ...(first ? { related: [{ message: 'the first one', place: first }] } : {}),
      };
    }),
  };
}

/** `{number}`: one word in braces and nothing after it is text that lacks its quotes. */
function inBraces(node: unknown, text: string): string | undefined {
  if (!isMap(node) || node.flow !== true || !node.range) return undefined;
  const [first, second] = node.items;
  if (first?.value !== null || second !== undefined) return undefined;
  return text.slice(node.range[0], node.range[1]);
}

/** The place of a part, or of what is nearest around it; `places` are by the JSON of where each part stands. */
export function nearest(places: ReadonlyMap<string, Place>, at: At): Place | undefined {
  for (let length = at.length; length >= 0; length -= 1) {
    const place = places.get(JSON.stringify(at.slice(0, length)));
    if (place) return place;
  }
  return undefined;
}
