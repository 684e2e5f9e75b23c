import { mayShow, openUses } from '../consent/gate.ts';
import { adviceOn } from '../consent/advice.ts';
import type { StoryAtGate } from '../consent/question.ts';
import { countWords } from '../story/body/plain-text.ts';
import { placed, type Finding, type Issue, type Place } from '../story/issue.ts';
import { storyRules } from '../story/rules/index.ts';
import { frontMatter } from '../story/schema/story.ts';
import { checkShape } from '../story/source/problems.ts';
import { isStoryId } from '../story/story-id.ts';
import { audienceUse } from '../story/vocabulary.ts';
import { fitsLists } from './fits-lists.ts';
import { idFits } from './id-fits.ts';
import type { Lists } from './lists.ts';
import type { ReadingOptions } from './options.ts';
import { checkPicture, cleanPicture } from './picture.ts';
import type { Publishable } from './publishable.ts';
import { readBeside, type Beside } from './read-beside.ts';
import { storyFile, type StoryRead } from './read-story.ts';
import { shown } from './shown.ts';

/** What became of one story. */
export interface Judged {
  read: StoryRead;
  /** The story's id, where its folder has a valid one. */
  id?: string;
  /** There only if nothing holds the story back. */
  publishable?: Publishable;
  /** A held-back story to look at, where drafts were asked for. */
  draft?: Publishable;
  issues: Issue[];
}

/**
 * Judges one story: whether it is whole, valid, known to the lists, clean, and covered by
 * consent. Everything that speaks against it is told at once.
 *
 * @param isCopied whether another folder has the same name
 */
export async function judgeStory(
  read: StoryRead,
  lists: Lists,
  isCopied: boolean,
  options: ReadingOptions,
): Promise<Judged> {
  const { folder, lineOf, data } = read;
  const { audience, on } = options;
  const beside = await readBeside(read);
  const id = isStoryId(folder.name) ? folder.name : undefined;
  const place: Place = { file: `${folder.place}/${storyFile}`, lineOf, ...(id ? { id } : {}) };
  const at = (findings: readonly Finding[]) => findings.map((finding) => placed(finding, place));

  const shaped = data === undefined ? undefined : checkShape(frontMatter, data);
  const front = shaped?.data;
  const found = at([
    ...read.findings,
    ...beside.findings,
    ...idFits(read, isCopied),
    ...(shaped?.findings ?? []),
    ...(front ? fitsLists(front, lists) : []),
    ...(await checkPictures(beside)),
  ]);
  const removal = id === undefined ? undefined : lists.removals.of(id);
  const judged = { read, ...(id ? { id } : {}) };
  const { fingerprint } = beside;
  if (!front || fingerprint === undefined) {
    const rest = front ? storyRules.flatMap((rule) => rule(front, folder.kind)) : [];
    return { ...judged, issues: [...found, ...at(removal ? [...rest, alsoRemoved] : rest)] };
  }
  const { kind } = folder;
  const atGate: StoryAtGate = { place, kind, front, fingerprint, removal, house: lists.house };
  const verdict = mayShow(atGate, audienceUse[audience], audience, on);
  // Nobody who has said no is asked for anything.
  const issues = [...found, ...(verdict.allowed ? adviceOn(atGate, on) : verdict.because)];
  if (id === undefined || !read.body) return { ...judged, issues };
  const isHeldBack = !verdict.allowed || found.some(({ severity }) => severity === 'error');
  if (isHeldBack && !options.drafts) return { ...judged, issues };
  const clean = await cleanPictures(beside, options.pictureDir);
  if (clean.findings.length > 0) return { ...judged, issues: [...issues, ...at(clean.findings)] };
  const story: Publishable = {
    ...shown(front, beside),
    id,
    kind,
    body: read.body,
    minutes: Math.max(1, Math.ceil(countWords(read.body) / wordsPerMinute)),
    uses: openUses(atGate, audience, on),
    until: verdict.allowed ? verdict.until : '',
    pictures: clean.files,
  };
  return { ...judged, issues, ...(isHeldBack ? { draft: story } : { publishable: story }) };
}

/** How many words people read in a minute, unhurried. */
const wordsPerMinute = 200;

const alsoRemoved: Finding = {
  rule: 'removed',
  severity: 'info',
  message: 'Someone said no to this story: a removal lies there for it.',
  hint: 'Nothing needs doing.',
};

/** One after the other: each takes room while it is decoded. */
async function checkPictures({ pictures }: Beside): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const bytes of pictures.values()) {
    const finding = await checkPicture(bytes);
    if (finding) findings.push(finding);
  }
  return findings;
}

/** The clean copy of each picture; a story is never shown without one that was approved. */
async function cleanPictures(
  { pictures }: Beside,
  pictureDir: string | undefined,
): Promise<{ files: Record<string, string>; findings: Finding[] }> {
  const files: Record<string, string> = {};
  const findings: Finding[] = [];
  for (const [src, bytes] of pictureDir === undefined ? [] : pictures) {
    const { file, finding } = await cleanPicture(bytes, pictureDir ?? '');
    if (file === undefined) findings.push(finding);
    else files[src] = file;
  }
  return { files, findings };
}
