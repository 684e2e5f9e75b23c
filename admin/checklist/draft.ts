import type { LoadedAttachment } from '../../src/story/attachments.ts';
import { parseBody, type ParsedText } from '../../src/story/body/parse-body.ts';
import { fileTooLarge } from '../../src/story/file-findings.ts';
import { largestText } from '../../src/story/size-limits.ts';
import { dropBlankValues } from '../../src/story/source/parse-yaml.ts';
import type { Finding } from '../../src/story/issue.ts';
import type { Kind } from '../../src/story/vocabulary.ts';
import { baseVersionField } from '../guards/base-version.ts';

/** What the checks need of a file that a draft names. */
export type FileContent = Pick<LoadedAttachment, 'sha256' | 'words' | 'finding'>;

/** A story as the form has it. Anything may be missing. */
export interface Draft {
  kind: Kind;
  /** The name of the story's folder; undefined before the first save. */
  name: string | undefined;
  /** The front matter as plain data, and the text as `body`. */
  data: Readonly<Record<string, unknown>>;
  /** The readable files that the story names, by name, such as `./cover.jpg`. */
  files: ReadonlyMap<string, FileContent>;
}

/** Fields of an entry's data that are not answers to questions. */
const notAnswers = ['body', baseVersionField];

type Data = Draft['data'];

/** Returns a draft's front matter without blank answers. */
export function draftAnswers(data: Data): Record<string, unknown> {
  const answers = Object.entries(data).filter(([name]) => !notAnswers.includes(name));
  return (dropBlankValues(Object.fromEntries(answers)) ?? {}) as Record<string, unknown>;
}

/** Parses a draft's text into a tree, with findings about the text. */
export function parseDraftBody({ body }: Data): ParsedText & { findings: Finding[] } {
  const text = typeof body === 'string' ? body : '';
  // The build refuses a text of this size too.
  const isTooLarge = new TextEncoder().encode(text).length > largestText;
  const source = isTooLarge ? '' : text;
  const { findings, ...read } = isTooLarge
    ? { body: undefined, lines: new Map(), findings: [fileTooLarge(largestText)] }
    : parseBody(source);
  return {
    ...read,
    source,
    firstLine: 1,
    findings: findings.map((finding) => ({ ...finding, path: ['body'] })),
  };
}
