import { isMap, isScalar, isSeq, Lexer, parseDocument } from 'yaml';
import type { FieldPath } from '../issue.ts';
import { parseYaml } from './parse-yaml.ts';

/** One value in YAML. */
export interface YamlValue {
  path: FieldPath;
  /** The value; `[]` or `{}` for an empty list or group. */
  value: unknown;
  /** The value as text. Numbers are as they are written: `1.0` and `1` are two texts. */
  text: string;
}

/** All contents of YAML, including the values that {@link parseYaml} drops. */
export interface YamlContents {
  /** Every value by its path. Includes blank values, because their keys may contain words. */
  values: ReadonlyMap<string, YamlValue>;
  comments: string[];
}

/** Reads all contents of YAML. Returns undefined if the YAML cannot be read. */
export function readYamlContents(yaml: string): YamlContents | undefined {
  if (parseYaml(yaml).data === undefined) return undefined;
  try {
    const document = parseDocument(yaml, { uniqueKeys: false, merge: false });
    const values = listValues([], document.contents);
    return {
      values: new Map(values.map((value) => [JSON.stringify(value.path), value])),
      comments: splitYamlComments(yaml).comments,
    };
  } catch {
    // Deep nesting exhausts the stack.
    return undefined;
  }
}

function listValues(path: FieldPath, node: unknown): YamlValue[] {
  if (isMap(node) && node.items.length > 0) {
    return node.items.flatMap(({ key, value }) => listValues([...path, keyText(key)], value));
  }
  if (isSeq(node) && node.items.length > 0) {
    return node.items.flatMap((item, index) => listValues([...path, index], item));
  }
  if (isMap(node)) return [{ path, value: {}, text: '{}' }];
  if (isSeq(node)) return [{ path, value: [], text: '[]' }];
  const { value, source = '' } = isScalar(node) ? node : { value: null };
  return [{ path, value, text: typeof value === 'string' ? JSON.stringify(value) : source }];
}

function keyText(key: unknown): string {
  if (!isScalar(key)) return '';
  return typeof key.value === 'string' ? key.value : (key.source ?? '');
}

/** The mark that the lexer gives before a scalar without quotation marks. */
const scalarMark = '\u001F';
/** Every mark of the lexer that is not in the text itself. */
const lexerMark = /^[\u0002\u0018\u001F\uFEFF]$/;

/** Splits YAML into its comments and all other text. */
export function splitYamlComments(yaml: string): { comments: string[]; rest: string } {
  const tokens = [...new Lexer().lex(yaml)];
  const isComment = (token: string, index: number) =>
    token.startsWith('#') && tokens[index - 1] !== scalarMark;
  return {
    comments: tokens.filter(isComment).map((comment) => comment.trim()),
    rest: tokens
      .filter((token, index) => !isComment(token, index) && !lexerMark.test(token))
      .join(''),
  };
}
