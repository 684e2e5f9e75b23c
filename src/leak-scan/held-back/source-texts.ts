import { isUtf8 } from 'node:buffer';
import { isPair, isScalar, parseDocument, visit, type Document } from 'yaml';
import { zipMembers } from '../../runtime/unzip.ts';
import { largestPicture, largestText } from '../../story/size-limits.ts';
import { storyBudget } from '../../story/story-budget.ts';
import type { FileOnDisk } from '../file-inventory.ts';
import { hasFormat, isPlainText } from '../unpack/file-formats.ts';

/** The texts of any file of the content folder. */
export interface SourceTexts {
  /**
   * All texts. Each field of a front matter is a separate text, because two fields do not form a
   * sentence.
   */
  texts: string[];
  /** Texts of any length that name someone, something or the story itself. */
  names: string[];
  /** Returns the front matter. Returns undefined if there is no readable front matter. */
  frontMatter: () => unknown;
}

const cachedTexts = new WeakMap<FileOnDisk, SourceTexts>();

/**
 * Reads the texts of a file once and caches them. A file that cannot be read has no texts.
 *
 * @param bytes the bytes of the file, if the caller has read them already
 */
export function readSourceTexts(file: FileOnDisk, bytes?: Buffer): SourceTexts {
  const texts = cachedTexts.get(file) ?? extractTexts(bytes ?? readFileBytes(file));
  cachedTexts.set(file, texts);
  return texts;
}

/**
 * The maximum number of bytes that are read from a text, and of fields in a text that is not valid
 * YAML. The library itself reads far less. The rest may be a draft that a story shows in part.
 */
const maxTextBytes = 2 * storyBudget.textBytes;
const maxFields = 20_000;

/**
 * Reads the bytes of a file. Returns no bytes if the file cannot be read, because the build cannot
 * have copied such a file.
 */
export function readFileBytes(file: FileOnDisk): Buffer {
  try {
    // The library shows no text or picture that is larger.
    return (file.size ?? 0) > largestPicture ? Buffer.alloc(0) : file.bytes;
  } catch {
    return Buffer.alloc(0);
  }
}

function extractTexts(bytes: Buffer): SourceTexts {
  const frontMatter = () => undefined;
  if (!isUtf8(bytes) || hasFormat(bytes, 'zip')) {
    return { texts: readDocumentTexts(bytes), names: [], frontMatter };
  }
  const text = bytes.toString('utf8', 0, maxTextBytes);
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
  // The library reads no front matter that is longer either, because parsing it could take minutes.
  if (yaml === undefined || yaml.length > largestText) return undefined;
  try {
    // Duplicate keys are allowed, because comparing every key with every other takes minutes.
    const document = parseDocument(yaml, { uniqueKeys: false, logLevel: 'silent' });
    if (document.errors.length > 0) return undefined;
    const values = valuesIn(document);
    const names = values.filter(({ key }) => namingFields.has(key)).map(({ text }) => text);
    const quoted = [...body.matchAll(bodyNames)].map(([, name = '']) => name);
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
 * The fields that contain a name or lead to a person. For example, a reference in a register or the
 * address of a recording leads to a person.
 */
const namingFields = new Set(['name', 'place', 'title', 'pullQuote', 'record', 'hostedAt']);

/** Matches who is quoted in a body, also in marks that the parser cannot read. */
const bodyNames = /\bby\s*=\s*["'“”„«‘’‚]?([^"'“”„«»‘’<>]+)/g;

interface Value {
  key: string;
  text: string;
}

/**
 * Returns every text of a document at any depth, with its key. Each key is also returned as a text.
 */
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

/**
 * Splits a text that is not valid YAML at each key and at each dash of a list. Does not split a
 * plain text.
 */
function splitFields(text: string): string[] {
  return text.split(/(?:^|\r\n|\n|\r)[ \t]*(?:- +){0,100}(?:[\w-]+:(?=\s)|(?<=- +))/, maxFields);
}

/** Finds the values of the fields that contain a name, in a text that is not valid YAML. */
function findNames(text: string): string[] {
  const lines = text.matchAll(
    /^[ \t-]*(?:name|place|title|pullQuote|record|hostedAt|by):[ \t]*["']?(\S.*?)["']?$/gm,
  );
  return [...lines].map(([, name = '']) => name);
}

/**
 * Reads the texts of a document in a ZIP package, up to the budget of a story. Does not unpack
 * deeper layers, because files of the content folder may come from anybody.
 */
function readDocumentTexts(bytes: Buffer): string[] {
  const texts: string[] = [];
  let bytesLeft: number = storyBudget.expandedBytes;
  let filesLeft: number = storyBudget.expandedFiles;
  try {
    for (const { file } of zipMembers(bytes, () => bytesLeft + 1)) {
      const [, member] = file;
      bytesLeft -= member.length;
      filesLeft -= 1;
      if (bytesLeft < 0 || filesLeft < 0) break;
      if (isPlainText(member)) texts.push(member.toString('utf8', 0, maxTextBytes));
    }
  } catch {
    // The earlier members have been read. The rest is too large, or only looks like a package.
  }
  return texts;
}
