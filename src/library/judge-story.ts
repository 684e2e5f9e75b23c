import { idFits } from '../checks/id-fits.ts';
import { judge, lookThrough, type StoryToJudge } from '../checks/judge.ts';
import { english } from '../checks/names/english.ts';
import type { StoryTexts } from '../checks/texts.ts';
import { openUses } from '../consent/gate.ts';
import type { StoryAtGate } from '../consent/question.ts';
import { minutesOf } from '../story/body/plain-text.ts';
import { placed, type Finding, type Issue } from '../story/issue.ts';
import { isStoryId } from '../story/story-id.ts';
import { guardStory } from './guard/guard-story.ts';
import { toCompare, type Compared } from './company.ts';
import type { Lists } from './lists.ts';
import type { ReadingOptions } from './options.ts';
import { cleanPicture } from './picture.ts';
import type { Publishable } from './publishable.ts';
import { readBeside, type BesideRead } from './read-beside.ts';
import { storyFile, type StoryRead } from './read-story.ts';
import { shown } from './shown.ts';

/** What became of one story. */
export interface Judged {
  read: StoryRead;
  /** The story's id, where its folder has a valid one. */
  id?: string;
  /** There only if nothing holds the story back. */
  publishable?: Publishable;
  /** The story as the gate sees it; there only where its front matter is whole. */
  atGate?: StoryAtGate;
  /** A held-back story to look at, where drafts were asked for. */
  draft?: Publishable;
  issues: Issue[];
  /** What it tells of people, to be compared with the others; not where nobody should be asked for anything. */
  compared?: Compared;
}

/**
 * Judges one story with all that lies beside it, and makes ready what may be shown.
 *
 * @param isCopied whether another folder has the same name
 */
export async function judgeStory(
  read: StoryRead,
  lists: Lists,
  isCopied: boolean,
  { audience, on, drafts, pictureDir }: ReadingOptions,
): Promise<Judged> {
  const { id, beside, texts, story } = await lookAt(read, lists, isCopied);
  const { place, kind } = story;
  const { issues, isHeldBack, isNo, atGate, verdict } = judge(story, lists.house, audience, on);
  const judged = {
    read,
    ...(id ? { id } : {}),
    ...(atGate ? { atGate } : {}),
    issues,
    ...(atGate && !isNo && { compared: toCompare(atGate, texts, !isHeldBack) }),
  };
  const body = read.written?.body;
  if (!atGate || !verdict || id === undefined || !body || (isHeldBack && !drafts)) return judged;
  const clean = await cleanPictures(beside, pictureDir);
  if (clean.findings.length > 0) {
    const unclean = clean.findings.map((finding) => placed(finding, place));
    return { ...judged, issues: [...issues, ...unclean] };
  }
  const uses = openUses(atGate, audience, on);
  const publishable: Publishable = {
    ...shown(atGate.front, beside, uses),
    id,
    kind,
    body,
    minutes: minutesOf(body),
    uses,
    until: verdict.allowed ? verdict.until : '',
    pictures: clean.files,
  };
  return { ...judged, ...(isHeldBack ? { draft: publishable } : { publishable }) };
}

/** A story looked through, which is the same for every audience and on every day. */
interface LookedAt {
  /** The story's id, where its folder has a valid one. */
  id: string | undefined;
  beside: BesideRead;
  texts: StoryTexts;
  story: StoryToJudge;
}

/**
 * Looks one story through with all that lies beside it.
 *
 * @param isCopied whether another folder has the same name
 */
export async function lookAt(read: StoryRead, lists: Lists, isCopied: boolean): Promise<LookedAt> {
  const { folder, lineOf, data, written, files, unseen } = read;
  const { name, path } = folder;
  const beside = await readBeside(read);
  const { transcript, captions, fingerprint } = beside;
  const texts = { data, body: written, transcript, captions, files, ...(unseen && { unseen }) };
  const guarded = await guardStory(lists.guard, { folder: path, texts, lineOf });
  const story = lookThrough(
    {
      ...knownOf(read, lists),
      texts,
      fingerprint,
      findings: [...read.findings, ...beside.findings, ...idFits(name, data, isCopied), ...guarded],
    },
    lists.house,
    await english(),
  );
  return { id: idOf(folder), beside, texts, story };
}

/** What is known of a story before it is looked through: where it lies, its kind, and any no to it. */
export function knownOf(
  { folder, lineOf }: Pick<StoryRead, 'folder' | 'lineOf'>,
  { removals }: Lists,
): Pick<StoryToJudge, 'place' | 'kind' | 'removal'> {
  const id = idOf(folder);
  return {
    place: { file: `${folder.place}/${storyFile}`, lineOf, ...(id ? { id } : {}) },
    kind: folder.kind,
    removal: id === undefined ? undefined : removals.of(id),
  };
}

function idOf({ name }: StoryRead['folder']): string | undefined {
  return isStoryId(name) ? name : undefined;
}

/** The clean copy of each picture; a story is never shown without one that was approved. */
async function cleanPictures(
  { pictures }: BesideRead,
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
