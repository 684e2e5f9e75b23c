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

/** What was read from a piece of YAML. */
export interface ReadYaml {
  /** The data, blank values left out; undefined where it could not be read. */
  data: unknown;
  findings: Finding[];
  /** The line of a field in the file; of the nearest field around it, or the first line, where it is missing. */
  lineOf: (path: FieldPath) => number;
}

/**
 * Reads YAML 1.2 as plain data: no anchors, aliases, tags, directives, merge keys or repeated
 * keys, all of which make a file say something else than it seems to. Dates stay text.
 */
export function readYaml(yaml: string, firstLine = 1): ReadYaml {
  try {
    return readPlainYaml(yaml, firstLine);
  } catch {
    // Nested so deeply that it exhausts the stack.
    const tooDeep = unreadable('The YAML nests things inside each other too deeply.', firstLine);
    return { data: undefined, findings: [tooDeep], lineOf: () => firstLine };
  }
}

/** The most that is told of one file: nobody reads thousands. */
const mostTold = 20;

function readPlainYaml(yaml: string, firstLine: number): ReadYaml {
  const lines = new LineCounter();
  // Repeated keys are found below: yaml compares each key with each other, which takes minutes.
  const document = parseDocument(yaml, { lineCounter: lines, uniqueKeys: false, merge: false });
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1;
  const findings = [
    ...[...document.errors, ...document.warnings].map((error) =>
      unreadable(`The YAML cannot be read: ${plain(error.code)}.`, lineAt(error.pos[0])),
    ),
    ...directives(document, yaml, lineAt),
    ...trickery(document, lineAt),
  ].slice(0, mostTold);
  return {
    data: findings.length > 0 ? undefined : (dropBlank(document.toJS({ maxAliasCount: 0 })) ?? {}),
    findings,
    lineOf: (path) => lineAt(offsetOf(document, path)),
  };
}

/**
 * Empty or blank text and nulls are missing: a key without a value is dropped, so that a
 * cleared field of a form and a field never filled in are the same.
 */
export function dropBlank(value: unknown): unknown {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (value === null) return undefined;
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map(dropBlank);
  if (typeof value !== 'object') return value;
  const kept = Object.entries(value)
    .map(([key, inner]) => [key, dropBlank(inner)] as const)
    .filter(([, inner]) => inner !== undefined);
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

type LineAt = (offset: number) => number;

/** `%YAML 1.1` makes `no` false and a date an instant. */
function directives(document: Document, yaml: string, lineAt: LineAt): Finding[] {
  const { yaml: version, tags = {} } = document.directives ?? {};
  return version?.explicit || Object.keys(tags).length > 1
    ? [unneeded('a directive (%)', lineAt(yaml.search(/^%/m)))]
    : [];
}

function trickery(document: Document, lineAt: LineAt): Finding[] {
  const findings: Finding[] = [];
  const refuse = (what: string, offset: number) => findings.push(unneeded(what, lineAt(offset)));
  visit(document, {
    Alias: (_, node) => {
      refuse('an alias (*)', node.range?.[0] ?? 0);
    },
    Node: (_, node) => {
      if ('anchor' in node && node.anchor) refuse('an anchor (&)', node.range?.[0] ?? 0);
      if (node.tag) refuse('a tag (!)', node.range?.[0] ?? 0);
      if (isMap(node)) findings.push(...oddKeys(node, lineAt));
    },
  });
  return findings;
}

function oddKeys(map: YAMLMap, lineAt: LineAt): Finding[] {
  const seen = new Set<string>();
  return map.items.flatMap(({ key }) => {
    const line = lineAt(isNode(key) ? (key.range?.[0] ?? 0) : 0);
    if (!isScalar<string | number | boolean | null>(key)) {
      return isNode(key) ? unneeded('a key that is no word', line) : [];
    }
    const name = String(key.value ?? '');
    if (name === '<<') return unneeded('a merge key (<<)', line);
    if (seen.has(name)) return unreadable('The YAML cannot be read: duplicate key.', line);
    seen.add(name);
    return [];
  });
}

function unneeded(what: string, line: number): Finding {
  return unreadable(`The YAML uses ${what}, which a story has no need of.`, line);
}

function unreadable(message: string, line: number): Finding {
  return {
    rule: 'unreadable-yaml',
    severity: 'error',
    message,
    hint: 'Mend the line, or save the file again from the editor.',
    line,
  };
}

/** yaml's own messages quote the file; its codes do not. */
function plain(code: string): string {
  return code.toLowerCase().replaceAll('_', ' ');
}

function offsetOf(document: Document, path: FieldPath): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}
