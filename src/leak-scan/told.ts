import { isUtf8 } from 'node:buffer';
import { isPair, isScalar, parseDocument, visit, type Document } from 'yaml';
import type { FileOnDisk } from './files.ts';
import { begins, isText } from './kinds.ts';
import { unzip } from './zip.ts';

/** What a file beside a story, or in a list, tells. */
export interface Told {
  /** Its texts; those of a front matter one by one, since two fields in a row are no sentence. */
  texts: string[];
  /** What names someone, something or the story itself, however short it is. */
  names: string[];
  /** The front matter, where it has one that can be read. */
  data: () => unknown;
}

const known = new WeakMap<FileOnDisk, Told>();

/** What a file tells. It is read once, and nothing where it cannot be. */
export function toldBy(file: FileOnDisk): Told {
  const told = known.get(file) ?? toldIn(bytesOf(file));
  known.set(file, told);
  return told;
}

/** More than this is no text, and no picture we would ever show. */
const mostRead = 64 * 1024 * 1024;

/** A file's bytes; none where it cannot be read, since then nobody else can tell them either. */
export function bytesOf(file: FileOnDisk): Buffer {
  try {
    return (file.size ?? 0) > mostRead ? Buffer.alloc(0) : file.bytes;
  } catch {
    return Buffer.alloc(0);
  }
}

function toldIn(bytes: Buffer): Told {
  if (!isUtf8(bytes) || begins(bytes, 'zip'))
    return { texts: documentTexts(bytes), names: [], data: () => undefined };
  const text = bytes.toString();
  return (
    withFront(text) ?? { texts: linesOf(text), names: linesNaming(text), data: () => undefined }
  );
}

const fences = /^\uFEFF?---[ \t]*(?:\r\n|\n|\r)(.*?)(?:\r\n|\n|\r)---[ \t]*(?:\r\n|\n|\r|$)(.*)$/s;

function withFront(text: string): Told | undefined {
  const [, yaml, body = ''] = fences.exec(text) ?? [];
  if (yaml === undefined) return undefined;
  try {
    // Keys may be repeated: comparing each with each other takes minutes.
    const document = parseDocument(yaml, { uniqueKeys: false, logLevel: 'silent' });
    if (document.errors.length > 0) return undefined;
    const values = valuesIn(document);
    const named = values.filter(({ key }) => naming.has(key)).map(({ text }) => text);
    const by = [...body.matchAll(/\bby=["']([^"']+)/g)].map(([, name = '']) => name);
    const texts = [...values.map(({ text }) => text), asSearched(values, body)];
    return {
      texts,
      names: [...named, ...by],
      data: (): unknown => document.toJS({ maxAliasCount: 0 }),
    };
  } catch {
    return undefined;
  }
}

/** The fields that name somebody, or lead to them: a reference in a register, the address of a recording. */
const naming = new Set(['name', 'place', 'title', 'pullQuote', 'record', 'hostedAt']);

interface Value {
  key: string;
  text: string;
}

/** Every text in the data, with the key it stands under, however deep, and what is written as a key. */
function valuesIn(document: Document): Value[] {
  const values: Value[] = [];
  visit(document, {
    Scalar: (place, { value }, path) => {
      if (typeof value !== 'string') return;
      const key = place === 'key' ? undefined : path.findLast((above) => isPair(above))?.key;
      values.push({ key: isScalar(key) ? String(key.value) : '', text: value });
    },
  });
  return values;
}

/** The text as the search has it, where title, summary and body follow each other. */
function asSearched(values: readonly Value[], body: string): string {
  const first = (key: string) => values.find((value) => value.key === key)?.text;
  return [first('title'), first('summary'), body].filter((text) => text !== undefined).join('\n');
}

/** Where YAML cannot be read: what stands behind each key and each stroke, and whole texts as they are. */
function linesOf(text: string): string[] {
  return text.split(/(?:^|\r\n|\n|\r)[ \t]*(?:- +)*(?:[\w-]+:(?=\s)|(?<=- +))/);
}

/** Where YAML cannot be read: the lines that look as if they named. */
function linesNaming(text: string): string[] {
  const lines = text.matchAll(
    /^[\s-]*(?:name|place|title|pullQuote|record|hostedAt|by):[ \t]*["']?(\S.*?)["']?$/gm,
  );
  return [...lines].map(([, name = '']) => name);
}

/** The most a document may unfold to; more is no draft of a story. */
const mostUnfolded = 8 * 1024 * 1024;

/**
 * The texts of a document, and nothing else: what lies in the content folder is opened no further,
 * since anybody may have put it there.
 */
function documentTexts(bytes: Buffer): string[] {
  try {
    const { members } = unzip(bytes, mostUnfolded);
    return members.flatMap(([, inner]) => (isText(inner) ? [inner.toString()] : []));
  } catch {
    return [];
  }
}
