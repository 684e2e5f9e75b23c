import { isUtf8 } from 'node:buffer';
import { isPair, isScalar, parseDocument, visit, type Document } from 'yaml';
import type { FileOnDisk } from '../file-inventory.ts';
import { hasFormat, isPlainText } from '../unpack/file-formats.ts';
import { unzip } from '../unpack/unzip.ts';

/** The texts of a file of the content folder, of whatever kind. */
export interface SourceTexts {
  /** All texts. The fields of a front matter are separate, since two of them together are no sentence. */
  texts: string[];
  /** Texts that name someone, something or the story itself, however short they are. */
  names: string[];
  /** Returns the front matter; undefined where there is none that can be read. */
  frontMatter: () => unknown;
}

const cachedTexts = new WeakMap<FileOnDisk, SourceTexts>();

/** Reads the texts of a file, once. A file that cannot be read has none. */
export function readSourceTexts(file: FileOnDisk): SourceTexts {
  const texts = cachedTexts.get(file) ?? extractTexts(readFileBytes(file));
  cachedTexts.set(file, texts);
  return texts;
}

/** A larger file is neither a text nor a picture that the library would show. */
const maxFileBytes = 64 * 1024 * 1024;

/** Reads the bytes of a file; none where it cannot be read, since then nothing can have copied them. */
export function readFileBytes(file: FileOnDisk): Buffer {
  try {
    return (file.size ?? 0) > maxFileBytes ? Buffer.alloc(0) : file.bytes;
  } catch {
    return Buffer.alloc(0);
  }
}

function extractTexts(bytes: Buffer): SourceTexts {
  const frontMatter = () => undefined;
  if (!isUtf8(bytes) || hasFormat(bytes, 'zip')) {
    return { texts: readDocumentTexts(bytes), names: [], frontMatter };
  }
  const text = bytes.toString();
  return (
    extractFromFrontMatter(text) ?? {
      texts: splitFields(text),
      names: findNames(text),
      frontMatter,
    }
  );
}

const frontMatterFences =
  /^\uFEFF?---[ \t]*(?:\r\n|\n|\r)(.*?)(?:\r\n|\n|\r)---[ \t]*(?:\r\n|\n|\r|$)(.*)$/s;

function extractFromFrontMatter(text: string): SourceTexts | undefined {
  const [, yaml, body = ''] = frontMatterFences.exec(text) ?? [];
  if (yaml === undefined) return undefined;
  try {
    // Duplicate keys are allowed, because comparing every key with every other takes minutes.
    const document = parseDocument(yaml, { uniqueKeys: false, logLevel: 'silent' });
    if (document.errors.length > 0) return undefined;
    const values = valuesIn(document);
    const names = values.filter(({ key }) => namingFields.has(key)).map(({ text }) => text);
    const quoted = [...body.matchAll(/\bby=["']([^"']+)/g)].map(([, name = '']) => name);
    const texts = [...values.map(({ text }) => text), searchableText(values, body)];
    return {
      texts,
      names: [...names, ...quoted],
      frontMatter: (): unknown => document.toJS({ maxAliasCount: 0 }),
    };
  } catch {
    return undefined;
  }
}

/**
 * The fields that name someone or lead to them, such as a reference in a register or the address of
 * a recording.
 */
const namingFields = new Set(['name', 'place', 'title', 'pullQuote', 'record', 'hostedAt']);

interface Value {
  key: string;
  text: string;
}

/** Returns every text of a document, however deep, with its key. A key is a text of its own too. */
function valuesIn(document: Document): Value[] {
  const values: Value[] = [];
  visit(document, {
    Scalar: (position, { value }, ancestors) => {
      if (typeof value !== 'string') return;
      const key = position === 'key' ? undefined : ancestors.findLast((node) => isPair(node))?.key;
      values.push({ key: isScalar(key) ? String(key.value) : '', text: value });
    },
  });
  return values;
}

/** Joins title, summary and body, as the search index does. */
function searchableText(values: readonly Value[], body: string): string {
  const first = (key: string) => values.find((value) => value.key === key)?.text;
  return [first('title'), first('summary'), body].filter((text) => text !== undefined).join('\n');
}

/** Splits a text that is no valid YAML at each key and each dash of a list. A plain text stays whole. */
function splitFields(text: string): string[] {
  return text.split(/(?:^|\r\n|\n|\r)[ \t]*(?:- +)*(?:[\w-]+:(?=\s)|(?<=- +))/);
}

/** Finds the values of naming fields in a text that is no valid YAML. */
function findNames(text: string): string[] {
  const lines = text.matchAll(
    /^[\s-]*(?:name|place|title|pullQuote|record|hostedAt|by):[ \t]*["']?(\S.*?)["']?$/gm,
  );
  return [...lines].map(([, name = '']) => name);
}

/** How many bytes a member of a document may unpack to. More is no draft of a story. */
const maxMemberBytes = 8 * 1024 * 1024;

/**
 * Reads the texts of a document in a ZIP package. Nothing deeper is unpacked, because files of the
 * content folder may come from anybody.
 */
function readDocumentTexts(bytes: Buffer): string[] {
  try {
    const { members } = unzip(bytes, maxMemberBytes);
    return members.flatMap(([, inner]) => (isPlainText(inner) ? [inner.toString()] : []));
  } catch {
    return [];
  }
}
