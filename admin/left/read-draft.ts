import { writtenId } from '../../src/checks/id-fits.ts';
import type { StoryToJudge } from '../../src/checks/judge.ts';
import { besideOf, filesNamed, type FileRead } from '../../src/story/beside.ts';
import { parseBody } from '../../src/story/body/parse.ts';
import type { Body } from '../../src/story/body/tree.ts';
import { fileMissing, tooLarge } from '../../src/story/file-findings.ts';
import type { Finding } from '../../src/story/issue.ts';
import { largestText } from '../../src/story/limits.ts';
import { dropBlank } from '../../src/story/source/yaml.ts';
import type { Kind } from '../../src/story/vocabulary.ts';
import { noTo, type DeskHouse } from './desk-house.ts';

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

/** The parts of a draft that are read and not judged yet. */
export interface DraftRead {
  /** The front matter, blank answers left out. */
  front: Record<string, unknown>;
  body: Body | undefined;
  findings: Finding[];
}

/** What an entry's data holds that is no answer: the text, and the file as it was opened. */
const noAnswers = ['body', 'opened'];

/** Reads a draft's answers and its text. */
export function readDraft({ data }: Pick<Draft, 'data'>): DraftRead {
  const answers = Object.entries(data).filter(([name]) => !noAnswers.includes(name));
  const { body, findings } = readText(typeof data['body'] === 'string' ? data['body'] : '');
  return {
    front: (dropBlank(Object.fromEntries(answers)) ?? {}) as Record<string, unknown>,
    body,
    findings: findings.map((finding) => ({ ...finding, path: ['body'] })),
  };
}

/** A text that the build would not open is not read here either. */
function readText(text: string): ReturnType<typeof parseBody> {
  return new TextEncoder().encode(text).length > largestText
    ? { body: undefined, findings: [tooLarge(largestText)] }
    : parseBody(text);
}

/** A draft as the build would read it from its folder. */
export async function asRead(draft: Draft, house: DeskHouse): Promise<StoryToJudge> {
  const { front, body, findings } = readDraft(draft);
  const id = draft.name ?? writtenId(front);
  const beside = await besideOf(
    front,
    body,
    filesNamed(front, body ?? []).map((named) => ({
      ...named,
      ...(draft.files.get(named.src) ?? { finding: fileMissing }),
    })),
  );
  return {
    place: { file: '' },
    kind: draft.kind,
    data: front,
    fingerprint: beside.fingerprint,
    removal: noTo(house, id),
    findings: [
      ...findings,
      ...beside.findings.map((finding) => ({ ...finding, path: finding.path ?? ['body'] })),
    ],
  };
}
