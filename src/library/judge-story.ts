import { mayShow, openUses } from '../consent/gate.ts';
import { dueOf } from '../consent/due.ts';
import type { StoryAtGate } from '../consent/question.ts';
import { countWords } from '../story/body/plain-text.ts';
import { placed, type Finding, type Issue, type Place } from '../story/issue.ts';
import type { FrontMatter } from '../story/schema/story.ts';
import { isStoryId } from '../story/story-id.ts';
import { audienceUse } from '../story/vocabulary.ts';
import { validate } from '../story/validate.ts';
import { checkPicture, cleanPicture } from './picture.ts';
import type { Lists } from './lists.ts';
import type { ReadingOptions } from './options.ts';
import type { Publishable, ShownPerson } from './publishable.ts';
import { readBeside, type Beside } from './read-beside.ts';
import { storyFile, writtenId, type StoryRead } from './read-story.ts';
import { fitsLists } from './fits-lists.ts';

/** What became of one story. */
export interface Judged {
  read: StoryRead;
  /** The story's id, where its folder has a valid one. */
  id?: string;
  /** There only if nothing holds the story back. */
  publishable?: Publishable;
  /** A held-back story to look at, where drafts were asked for. */
  draft?: Publishable;
  /** The valid front matter, whether or not it is held back. */
  front?: FrontMatter;
  issues: Issue[];
}

/** Judges one story: whether it is whole, valid, known to the lists, covered by consent, and clean. */
export async function judgeStory(
  read: StoryRead,
  lists: Lists,
  isCopied: boolean,
  options: ReadingOptions,
): Promise<Judged> {
  const { folder, lineOf } = read;
  const beside = await readBeside(read);
  const id = isStoryId(folder.name) ? folder.name : undefined;
  const place: Place = { file: `${folder.place}/${storyFile}`, lineOf, ...(id ? { id } : {}) };
  const at = (findings: Finding[]) => findings.map((finding) => placed(finding, place));

  const checked = read.data === undefined ? { findings: [] } : validate(read.data, folder.kind);
  const front = 'data' in checked ? checked.data : undefined;
  const found = at([
    ...read.findings,
    ...beside.findings,
    ...idFits(read),
    ...(isCopied ? [copied] : []),
    ...checked.findings,
    ...(front ? fitsLists(front, lists) : []),
    ...(await checkPictures(beside)),
  ]);
  const removal = id === undefined ? undefined : lists.removals.get(id);
  const judged = { read, ...(id ? { id } : {}), ...(front ? { front } : {}) };
  const { fingerprint } = beside;
  if (!front || fingerprint === undefined) {
    return { ...judged, issues: removal === undefined ? found : [...found, ...at([alsoRemoved])] };
  }
  const { kind } = folder;
  const atGate: StoryAtGate = { place, kind, front, fingerprint, removal, house: lists.house };
  const { audience, on } = options;
  const verdict = mayShow(atGate, audienceUse[audience], audience, on);
  const because = verdict.allowed ? [] : verdict.because;
  const issues = [...found, ...because, ...dueOf(atGate, on)];
  const isClean = found.every(({ severity }) => severity !== 'error');
  if (id === undefined || !read.body) return { ...judged, issues };
  const isHeldBack = !verdict.allowed || !isClean;
  if (isHeldBack && !options.drafts) return { ...judged, issues };
  const story: Publishable = {
    ...shown(front, beside),
    id,
    kind,
    body: read.body,
    minutes: Math.max(1, Math.ceil(countWords(read.body) / wordsPerMinute)),
    uses: openUses(atGate, audience, on),
    until: verdict.allowed ? verdict.until : '',
    pictures: await cleanPictures(beside, options.pictureDir),
  };
  return { ...judged, issues, ...(isHeldBack ? { draft: story } : { publishable: story }) };
}

/** How many words people read in a minute, unhurried. */
const wordsPerMinute = 200;

function idFits(read: StoryRead): Finding[] {
  const { folder, lineOf } = read;
  const written = writtenId(read);
  return [
    ...(isStoryId(folder.name)
      ? []
      : [
          {
            rule: 'id-invalid',
            severity: 'error' as const,
            message: 'The name of the folder cannot be a story’s id.',
            hint: 'Give it six to twelve random lower-case letters and digits from 2 to 9, at least one of them a digit.',
          },
        ]),
    ...(written !== undefined && written !== folder.name
      ? [
          {
            rule: 'id-unlike-folder',
            severity: 'error' as const,
            path: ['id'],
            line: lineOf(['id']) ?? 1,
            message: 'The `id` in the file is not the name of the folder.',
            hint: 'Make them the same. Keep the one that is published, since it is the address for good.',
          },
        ]
      : []),
  ];
}

const copied: Finding = {
  rule: 'id-twice',
  severity: 'error',
  path: ['id'],
  message: 'More than one folder lays claim to this id, so all of them are held back.',
  hint: 'Keep the folder that was approved, and give any other story an id of its own.',
};

const alsoRemoved: Finding = {
  rule: 'removed',
  severity: 'info',
  message: 'Someone said no to this story: a removal lies there for it.',
  hint: 'Nothing needs doing.',
};

async function checkPictures({ pictures }: Beside): Promise<Finding[]> {
  const checks = [...pictures.values()].map(checkPicture);
  return (await Promise.all(checks)).filter((finding) => finding !== undefined);
}

async function cleanPictures(
  { pictures }: Beside,
  pictureDir: string | undefined,
): Promise<Record<string, string>> {
  if (pictureDir === undefined) return {};
  const clean = [...pictures].map(async ([src, bytes]) => {
    const { file } = await cleanPicture(bytes, pictureDir);
    return [src, file ?? ''] as const;
  });
  return Object.fromEntries((await Promise.all(clean)).filter(([, file]) => file !== ''));
}

function shown(front: FrontMatter, { transcript }: Beside) {
  const { title, summary, themes, contentNotes, evidence, principles, publishFrom, example } =
    front;
  const { place, practiceModel, pullQuote, discussion, image, recording } = front;
  return {
    title,
    summary,
    themes,
    contentNotes,
    evidence,
    principles,
    publishFrom,
    example,
    people: front.people.map(shownPerson),
    ...(place === undefined ? {} : { place }),
    ...(practiceModel === undefined ? {} : { practiceModel }),
    ...(pullQuote === undefined ? {} : { pullQuote }),
    ...(discussion === undefined ? {} : { discussion }),
    ...(image === undefined ? {} : { image }),
    ...(recording?.hostedAt === undefined || transcript === undefined
      ? {}
      : { recording: { hostedAt: recording.hostedAt, transcript } }),
  };
}

function shownPerson(person: FrontMatter['people'][number]): ShownPerson {
  const { part, description } = person;
  if (person.part === 'mentioned') return { part, description };
  return {
    part,
    description,
    naming: person.naming,
    ...(person.name === undefined ? {} : { name: person.name }),
  };
}
