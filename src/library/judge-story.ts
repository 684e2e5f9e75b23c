import { idFits } from '../checks/id-fits.ts';
import { judge, lookThrough } from '../checks/judge.ts';
import { openUses } from '../consent/gate.ts';
import { minutesOf } from '../story/body/plain-text.ts';
import { placed, type Finding, type Issue, type Place } from '../story/issue.ts';
import { isStoryId } from '../story/story-id.ts';
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
  /** A held-back story to look at, where drafts were asked for. */
  draft?: Publishable;
  issues: Issue[];
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
  const { folder, lineOf, data, written, files } = read;
  const { kind, name } = folder;
  const beside = await readBeside(read);
  const id = isStoryId(name) ? name : undefined;
  const place: Place = { file: `${folder.place}/${storyFile}`, lineOf, ...(id ? { id } : {}) };
  const story = lookThrough(
    {
      place,
      kind,
      texts: {
        data,
        body: written,
        transcript: beside.transcript,
        captions: beside.captions,
        files,
      },
      fingerprint: beside.fingerprint,
      removal: id === undefined ? undefined : lists.removals.of(id),
      findings: [...read.findings, ...beside.findings, ...idFits(name, data, isCopied)],
    },
    lists.house,
  );
  const { issues, isHeldBack, atGate, verdict } = judge(story, lists.house, audience, on);
  const judged = { read, ...(id ? { id } : {}), issues };
  const body = written?.body;
  if (!atGate || !verdict || id === undefined || !body || (isHeldBack && !drafts)) return judged;
  const clean = await cleanPictures(beside, pictureDir);
  if (clean.findings.length > 0) {
    const unclean = clean.findings.map((finding) => placed(finding, place));
    return { ...judged, issues: [...issues, ...unclean] };
  }
  const publishable: Publishable = {
    ...shown(atGate.front, beside),
    id,
    kind,
    body,
    minutes: minutesOf(body),
    uses: openUses(atGate, audience, on),
    until: verdict.allowed ? verdict.until : '',
    pictures: clean.files,
  };
  return { ...judged, ...(isHeldBack ? { draft: publishable } : { publishable }) };
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
