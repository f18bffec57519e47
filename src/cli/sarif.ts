/** Takes what `check` found and the rules that it has, gives a SARIF 2.1.0 log, which editors and code review show beside the lines. */
import type { Diagnostic, Place } from '../diagnostic.ts';
import { ALL_RULES, type RuleText, type Unheard } from '../index.ts';

export interface Findings {
  readonly heard: readonly Diagnostic[];
  /** What the owner silenced: SARIF keeps it, with the reason. */
  readonly silenced: readonly Unheard[];
}

/** The log of one run of the program, as JSON text; it describes the rules that found something. */
export function sarifText({ heard, silenced }: Findings, version: string): string {
  const results = [
    ...heard.map(resultOf),
    ...silenced.map(({ finding, because }) => ({
      ...resultOf(finding),
      suppressions: [{ kind: 'inSource', justification: because }],
    })),
  ];
  const found = new Set(results.map(({ ruleId }) => ruleId));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'plainterms', version, rules: ALL_RULES.filter(({ id }) => found.has(id)).map(descriptor) },
        },
        columnKind: 'utf16CodeUnits',
        results,
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function descriptor({ id, level, about, what, why }: RuleText) {
  return {
    id,
    shortDescription: { text: what },
    fullDescription: { text: `${what} ${why}` },
    help: { text: `${why} Examples: plainterms check --explain ${id}` },
    defaultConfiguration: { level },
    properties: { tags: [about] },
  };
}

function resultOf({ rule, level, message, hint, place, path, related = [] }: Diagnostic) {
  const locations = locationsOf(place, path);
  return {
    ruleId: rule,
    level,
    message: { text: hint === undefined ? message : `${message}. Hint: ${hint}` },
    ...(locations.length > 0 && { locations }),
    ...(related.length > 0 && {
      relatedLocations: related.map((other) => ({
        physicalLocation: physical(other.place),
        message: { text: other.message },
      })),
    }),
  };
}

function locationsOf(place: Place | undefined, path: string | undefined) {
  if (!place && !path) return [];
  return [
    {
      ...(place && { physicalLocation: physical(place) }),
      ...(path && { logicalLocations: [{ fullyQualifiedName: path }] }),
    },
  ];
}

function physical({ file, line, column }: Place) {
  return { artifactLocation: { uri: uriOf(file) }, region: { startLine: line, startColumn: column } };
}

/** Relative as the file was named, with what a URI can't have escaped; a file named from the root gets its scheme. */
function uriOf(file: string): string {
  const escaped = file.split('/').map(encodeURIComponent).join('/');
  return file.startsWith('/') ? `file://${escaped}` : escaped;
}
