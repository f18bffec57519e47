/** Takes a PDF, gives the elements of its structure tree in reading order, with the content that each holds. */
import { catalog, type Dictionary, deref, dictionary, isDictionary, list, type Pdf, type Value } from './pdf.ts';

export interface Element {
  readonly ref: string;
  /** The standard type that the role map leads to, without its `/`. */
  readonly type: string;
  /** Undefined directly below the root. */
  readonly parent: Element | undefined;
  readonly dictionary: Dictionary;
  readonly kids: readonly Kid[];
}

export type Kid =
  | { readonly type: 'element'; readonly element: Element }
  | { readonly type: 'content'; readonly page: string; readonly mcid: number }
  | { readonly type: 'object'; readonly page: string; readonly object: string };

/** All elements, each before those below it. An element that is met twice is given twice, without its kids. */
export function elements(pdf: Pdf): readonly Element[] {
  const root = dictionary(pdf, catalog(pdf)['/StructTreeRoot']);
  const roles = dictionary(pdf, root['/RoleMap']);
  const met = new Set<string>();
  const found: Element[] = [];

  const visit = (ref: string, parent: Element | undefined): Element => {
    const here = dictionary(pdf, ref);
    const kids: Kid[] = [];
    const element: Element = { ref, type: standard(roles, here['/S']), parent, dictionary: here, kids };
    found.push(element);
    if (met.has(ref)) return element;
    met.add(ref);
    for (const kid of kidsOf(pdf, here['/K'])) kids.push(asKid(kid, element));
    return element;
  };

  const asKid = (kid: Value, element: Element): Kid => {
    const own = String(element.dictionary['/Pg'] ?? '');
    if (typeof kid === 'number') return { type: 'content', page: own, mcid: kid };
    const here = dictionary(pdf, kid);
    const page = String(here['/Pg'] ?? own);
    if (here['/Type'] === '/MCR') return { type: 'content', page, mcid: Number(here['/MCID']) };
    if (here['/Type'] === '/OBJR') return { type: 'object', page, object: String(here['/Obj']) };
    return { type: 'element', element: visit(String(kid), element) };
  };

  for (const kid of kidsOf(pdf, root['/K'])) visit(String(kid), undefined);
  return found;
}

function kidsOf(pdf: Pdf, kids: Value | undefined): readonly Value[] {
  if (kids === undefined || kids === null) return [];
  return Array.isArray(deref(pdf, kids)) ? list(pdf, kids) : [kids];
}

function standard(roles: Dictionary, type: Value | undefined): string {
  let name = String(type);
  // A role map that goes in a circle ends here, with a name that is no standard type.
  for (let steps = 0; steps < 5 && typeof roles[name] === 'string'; steps += 1) name = String(roles[name]);
  return name.slice(1);
}

/** The value of an attribute, whoever owns it. */
export function attribute(pdf: Pdf, element: Element, name: string): Value | undefined {
  return kidsOf(pdf, element.dictionary['/A'])
    .map((one) => deref(pdf, one))
    .find((one): one is Dictionary => isDictionary(one) && one[name] !== undefined)?.[name];
}

/** What the tree holds of marked content: of `PAGE MCID`, the elements that name it. */
export function contentOwners(pdf: Pdf): ReadonlyMap<string, readonly string[]> {
  const owners = new Map<string, string[]>();
  for (const { ref, kids } of elements(pdf))
    for (const kid of kids)
      if (kid.type === 'content') {
        const key = `${kid.page} ${kid.mcid}`;
        owners.set(key, [...(owners.get(key) ?? []), ref]);
      }
  return owners;
}
