import type { FileRead } from '../../src/story/beside.ts';
import { parseBody, type Written } from '../../src/story/body/parse.ts';
import { tooLarge } from '../../src/story/file-findings.ts';
import { largestText } from '../../src/story/limits.ts';
import { dropBlank } from '../../src/story/source/yaml.ts';
import type { Finding } from '../../src/story/issue.ts';
import type { Kind } from '../../src/story/vocabulary.ts';

/** What was read of one file beside a draft. */
export type FileContent = Pick<FileRead, 'sha256' | 'words' | 'finding'>;

/** A story as the form has it: anything may be missing. */
export interface Draft {
  kind: Kind;
  /** The name of its folder; undefined while it has none. */
  name: string | undefined;
  /** The front matter as plain data, and the text as `body`. */
  data: Readonly<Record<string, unknown>>;
  /** The files it names that could be looked at, by their names: `./cover.jpg`. */
  files: ReadonlyMap<string, FileContent>;
}

/** What an entry's data holds that is no answer: the text, and the file as it was opened. */
const noAnswers = ['body', 'opened'];

type Data = Draft['data'];

/** A draft's answers: the front matter, blank ones left out. */
export function answersOf(data: Data): Record<string, unknown> {
  const answers = Object.entries(data).filter(([name]) => !noAnswers.includes(name));
  return (dropBlank(Object.fromEntries(answers)) ?? {}) as Record<string, unknown>;
}

/** A draft's text as a tree, and what is wrong with it. */
export function textOf({ body }: Data): Written & { findings: Finding[] } {
  const text = typeof body === 'string' ? body : '';
  // What the build would not open is not read here either.
  const isTooLarge = new TextEncoder().encode(text).length > largestText;
  const source = isTooLarge ? '' : text;
  const { findings, ...read } = isTooLarge
    ? { body: undefined, lines: new Map(), findings: [tooLarge(largestText)] }
    : parseBody(source);
  return {
    ...read,
    source,
    firstLine: 1,
    findings: findings.map((finding) => ({ ...finding, path: ['body'] })),
  };
}
