/** Takes a unit in the singular, gives its plural. */

/** From the terms' own `units`, else by the rule of English. */
export function plural(unit: string, _language: string, units: Readonly<Record<string, string>>): string {
  if (Object.hasOwn(units, unit)) return units[unit] ?? unit;
  if (/(?:s|x|z|ch|sh)$/.test(unit)) return `${unit}es`;
  return /[^aeiou]y$/.test(unit) ? `${unit.slice(0, -1)}ies` : `${unit}s`;
}
