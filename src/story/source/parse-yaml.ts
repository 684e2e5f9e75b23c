import {
  isMap,
  isNode,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type YAMLMap,
} from 'yaml';
import type { FieldPath, Finding } from '../issue.ts';
import { emptyRefusal, isRefusingField } from '../refusing-fields.ts';

/** Parsed YAML. */
export interface ParsedYaml {
  /** The data without blank values; undefined if it cannot be read. */
  data: unknown;
  findings: Finding[];
  /**
   * The line of a field in the file. For a missing field, the line of the nearest group around it.
   */
  lineOf: (path: FieldPath) => number;
}

/**
 * Parses YAML 1.2 as plain data. Refuses anchors, aliases, tags, directives, merge keys and
 * repeated keys, because they give a file a meaning that people do not see. Dates stay text.
 *
 * @param firstLine the line of the file on which the YAML begins
 */
export function parseYaml(yaml: string, firstLine = 1): ParsedYaml {
  try {
    return parsePlainYaml(yaml, firstLine);
  } catch {
    // Deep nesting exhausts the stack.
    const tooDeep = unreadable('The YAML nests things inside each other too deeply.', firstLine);
    return { data: undefined, findings: [tooDeep], lineOf: () => firstLine };
  }
}

/** The maximum number of findings for one file, because people do not read thousands of them. */
const maximumFindings = 20;

function parsePlainYaml(yaml: string, firstLine: number): ParsedYaml {
  const lines = new LineCounter();
  // `findRefusedKeys` finds repeated keys. yaml compares each key with all others, which can take
  // minutes.
  const document = parseDocument(yaml, { lineCounter: lines, uniqueKeys: false, merge: false });
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1;
  const findings = [
    ...[...document.errors, ...document.warnings].map((error) =>
      unreadable(`The YAML cannot be read: ${toWords(error.code)}.`, lineAt(error.pos[0])),
    ),
    ...findDirectives(document, yaml, lineAt),
    ...findRefusedSyntax(document, lineAt),
  ].slice(0, maximumFindings);
  return {
    data:
      findings.length > 0
        ? undefined
        : (dropBlankValues(document.toJS({ maxAliasCount: 0 })) ?? {}),
    findings,
    lineOf: (path) => lineAt(offsetOf(document, path)),
  };
}

/**
 * Drops keys with blank text, nulls and empty lists, because such values count as missing. A field
 * of a form that was cleared is then the same as a field that was never filled in. A refusing
 * field is kept, because somebody may have said no and not written the day.
 */
export function dropBlankValues(value: unknown): unknown {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (value === null) return undefined;
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map(dropBlankValues);
  if (typeof value !== 'object') return value;
  const filled = Object.entries(value)
    .map(([key, inner]) => [key, dropBlankValues(inner) ?? keptBlank(key, inner)] as const)
    .filter(([, inner]) => inner !== undefined);
  return filled.length === 0 ? undefined : Object.fromEntries(filled);
}

/**
 * Returns the value that is kept of a blank field; undefined for a field that is missing, or counts
 * as missing when it is blank.
 */
export function keptBlank(key: string, value: unknown): typeof emptyRefusal | undefined {
  return value !== undefined && isRefusingField(key) ? emptyRefusal : undefined;
}

type LineAt = (offset: number) => number;

/** Refuses directives: `%YAML 1.1` turns `no` into false and a date into an instant. */
function findDirectives(document: Document, yaml: string, lineAt: LineAt): Finding[] {
  const { yaml: version, tags = {} } = document.directives ?? {};
  return version?.explicit || Object.keys(tags).length > 1
    ? [refusedSyntax('a directive (%)', lineAt(yaml.search(/^%/m)))]
    : [];
}

function findRefusedSyntax(document: Document, lineAt: LineAt): Finding[] {
  const findings: Finding[] = [];
  const refuse = (what: string, offset: number) =>
    findings.push(refusedSyntax(what, lineAt(offset)));
  visit(document, {
    Alias: (_, node) => {
      refuse('an alias (*)', node.range?.[0] ?? 0);
    },
    Node: (_, node) => {
      if ('anchor' in node && node.anchor) refuse('an anchor (&)', node.range?.[0] ?? 0);
      if (node.tag) refuse('a tag (!)', node.range?.[0] ?? 0);
      if (isMap(node)) findings.push(...findRefusedKeys(node, lineAt));
    },
  });
  return findings;
}

function findRefusedKeys(map: YAMLMap, lineAt: LineAt): Finding[] {
  const seen = new Set<string>();
  return map.items.flatMap(({ key }) => {
    const line = lineAt(isNode(key) ? (key.range?.[0] ?? 0) : 0);
    if (!isScalar<string | number | boolean | null>(key)) {
      return isNode(key) ? refusedSyntax('a key that is not a word', line) : [];
    }
    const name = String(key.value ?? '');
    if (name === '<<') return refusedSyntax('a merge key (<<)', line);
    if (seen.has(name)) return unreadable('The YAML cannot be read: duplicate key.', line);
    seen.add(name);
    return [];
  });
}

function refusedSyntax(what: string, line: number): Finding {
  return unreadable(`The YAML uses ${what}, which a story does not need.`, line);
}

function unreadable(message: string, line: number): Finding {
  return {
    rule: 'unreadable-yaml',
    severity: 'error',
    message,
    hint: 'Fix the line, or save the file again from the editor.',
    line,
  };
}

/** Writes an error code of yaml as words. The messages of yaml would quote the file. */
function toWords(code: string): string {
  return code.toLowerCase().replaceAll('_', ' ');
}

function offsetOf(document: Document, path: FieldPath): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}
