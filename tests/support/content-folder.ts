import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse, stringify } from 'yaml';
import { readAttachments } from '../../src/library/read-attachments.ts';
import { readStory } from '../../src/library/read-story.ts';
import type { Kind } from '../../src/story/vocabulary.ts';
import { addOwnWords } from './own-words.ts';
import {
  ownFingerprint,
  ownWordsFingerprint,
  validBody,
  validData,
  type Typed,
} from './valid-story.ts';

/** Writes a file into a content folder. Creates missing folders. */
export function put(contentDir: string, path: string, content: string | Uint8Array): void {
  const file = join(contentDir, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/** Writes the lists and settings by which the valid story is judged. */
export function putLists(contentDir: string): void {
  put(contentDir, 'library.yaml', 'organisation: Fennisby Children and Families\n');
  put(contentDir, 'themes/edge-of-care.yaml', 'name: Edge of care\n');
  put(contentDir, 'practice-models/no-wrong-door.yaml', 'name: No Wrong Door\n');
  put(
    contentDir,
    'principles/voice.md',
    principle('Whose words are these?', 'sentence') + 'People tell their own story.\n',
  );
  put(
    contentDir,
    'principles/truth.md',
    principle('Are the hard parts in?', 'confirm') + 'A story without them helps nobody.\n',
  );
  put(
    contentDir,
    'consent-forms/2026-01.mdx',
    `---
from: 2026-01-01
covers: [uses, audience, copies-cannot-be-recalled, right-to-withdraw, no-effect-on-support]
---

You can say no at any time.
`,
  );
}

function principle(question: string, asks: 'sentence' | 'confirm'): string {
  return `---\nquestion: ${question}\nexample: We wrote it down as it was said.\nasks: ${asks}\nfrom: 2026-01-01\n---\n\n`;
}

/** A story to write. Omitted parts are those of the valid story. */
export interface StoryToPut {
  id: string;
  kind?: Kind;
  /** Changes the typed front matter before it is written. */
  change?: (data: Typed) => void;
  /** Changes the front matter after the approval. */
  changeAfterApproval?: ((data: Typed) => void) | undefined;
  body?: string;
  /** The contents of other files in the folder, by name. */
  files?: Record<string, string | Uint8Array>;
  /** Whether the approvals have the story's real fingerprint. Default: true. */
  isApproved?: boolean;
}

/**
 * Writes the folder of a story whose approvals are for exactly this version.
 *
 * @returns the path of the story's file in the content folder
 */
export async function putStory(contentDir: string, story: StoryToPut): Promise<string> {
  const {
    id,
    kind = 'young-person',
    body = validBody,
    files = {},
    isApproved: approved = true,
  } = story;
  const valid = validData();
  // The letters of the id make the words of each story unique, so that no two are duplicates.
  const data: Typed = { ...valid, id, inBrief: `${valid.inBrief ?? ''} ${inLetters(id)}.` };
  story.change?.(data);
  const place = `stories/${kind}/${id}`;
  for (const [name, content] of Object.entries(files)) put(contentDir, `${place}/${name}`, content);
  const ownBody = addOwnWords(body, id);
  const source = () => `---\n${stringify(data)}---\n\n${ownBody}`;
  put(contentDir, `${place}/index.mdx`, source());
  if (approved) {
    const approve = await rememberedApproval(contentDir, place, { kind, id }, source());
    story.changeAfterApproval?.(data);
    put(contentDir, `${place}/index.mdx`, approve(source()));
  }
  return `${place}/index.mdx`;
}

/** Copies the story of a young person, with its approvals, to another id. */
export function putCopy(contentDir: string, from: string, to: string): void {
  const place = (id: string) => join(contentDir, 'stories/young-person', id);
  cpSync(place(from), place(to), { recursive: true });
  const file = join(place(to), 'index.mdx');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^id: .*$/m, `id: ${to}`));
}

/** Changes the front matter of a young person's story, and leaves its approvals as they are. */
export function editStory(contentDir: string, id: string, change: (data: Typed) => void): void {
  const file = join(contentDir, 'stories/young-person', id, 'index.mdx');
  const before = readFileSync(file, 'utf8');
  const [, yaml = '', body = ''] = before.split(/^---$/m);
  const data = parse(yaml) as Typed;
  change(data);
  const after = `---\n${stringify(data)}---${body}`;
  if (after === before) throw new Error(`Nothing changes in ${file}.`);
  writeFileSync(file, after);
}

function inLetters(id: string): string {
  return id.replace(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)));
}

/**
 * Writes a story's file from its source. If the source can be read, the approvals are for exactly
 * this version.
 */
export async function putSource(
  contentDir: string,
  { id, kind = 'young-person' }: Pick<StoryToPut, 'id' | 'kind'>,
  text: string,
): Promise<void> {
  const place = `stories/${kind}/${id}`;
  const source = addOwnWords(text, id);
  put(contentDir, `${place}/index.mdx`, source);
  const approve = await approvalIn(contentDir, place, { kind, id });
  put(contentDir, `${place}/index.mdx`, approve(source));
}

/** The approvals of sources that name no other file. Many tests write the same story. */
const approvals = new Map<string, ReturnType<typeof approvalIn>>();

/** Makes the function of {@link approvalIn}, once for each source. */
function rememberedApproval(
  contentDir: string,
  place: string,
  story: { kind: Kind; id: string },
  source: string,
): ReturnType<typeof approvalIn> {
  // The fingerprints depend on the files that the source names, too.
  if (source.includes('./')) return approvalIn(contentDir, place, story);
  const key = `${place}\n${source}`;
  const approval = approvals.get(key) ?? approvalIn(contentDir, place, story);
  approvals.set(key, approval);
  return approval;
}

/** Makes a function that writes a story's real fingerprints in place of the placeholders. */
export async function approvalIn(
  contentDir: string,
  place: string,
  { kind, id }: { kind: Kind; id: string },
): Promise<(source: string) => string> {
  const folder = { kind, name: id, path: join(contentDir, place), place };
  const codes = await readAttachments(await readStory(folder));
  return (source) =>
    source
      .replaceAll(ownFingerprint, codes.fingerprint ?? ownFingerprint)
      .replaceAll(ownWordsFingerprint, codes.wordsFingerprint ?? ownWordsFingerprint);
}
