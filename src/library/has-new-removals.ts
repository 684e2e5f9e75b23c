import { readTextFile } from '../runtime/plain-files.ts';
import { isFieldGroup, toFieldGroup } from '../story/plain-data.ts';
import { largestText } from '../story/size-limits.ts';
import { splitSource } from '../story/source/split-source.ts';
import { judgeStoryFolder, type JudgedStory } from './judge-story-folder.ts';
import type { PublicStory } from './public-story.ts';
import type { Library } from './read-library.ts';
import { readRemovals } from './read-removals.ts';
import { readStory, storyFileName } from './read-story.ts';
import type { ReadingOptions } from './reading-options.ts';
import { findStoryFolders, type StoryFolder } from './story-folders.ts';
import { toStoryWords } from './story-words.ts';

/**
 * Whether someone has said no since a library was read. A no is a removal, a withdrawal, a hold, or
 * a change after which a published story may no longer be shown in its earlier form. A build takes
 * minutes, and an output with such a story must not replace the last output.
 *
 * @param options the options with which the library was read
 */
export async function hasNewRemovals(library: Library, options: ReadingOptions): Promise<boolean> {
  const { context, judged } = library;
  const { key } = await readRemovals(options.contentDir);
  if (key !== context.removals.key) return true;
  const { folders } = await findStoryFolders(options.contentDir);
  const places = new Set(folders.map(({ place }) => place));
  const isGone = ({ source, publicStory }: JudgedStory) =>
    publicStory !== undefined && !places.has(source.folder.place);
  if (judged.some(isGone)) return true;
  const storyAt = new Map(judged.map((story) => [story.source.folder.place, story]));
  for (const folder of folders) {
    if (await isNewlyRefused(folder, storyAt.get(folder.place), library, options)) return true;
  }
  return false;
}

/** Whether someone has said no in a story’s file, which is judged again only if it has changed. */
async function isNewlyRefused(
  folder: StoryFolder,
  before: JudgedStory | undefined,
  { context, objections }: Library,
  options: ReadingOptions,
): Promise<boolean> {
  const { text = '' } = await readTextFile(folder.path, storyFileName, largestText);
  if (before && splitSource(text)?.yaml === before.source.frontMatter) return false;
  const source = await readStory(folder);
  const knownNoes = listNoes(before?.source.data);
  if (listNoes(source.data).some((no) => !knownNoes.includes(no))) return true;
  if (!before?.publicStory) return false;
  const comparedWords = { objections, words: toStoryWords(source) };
  const judged = await judgeStoryFolder(source, context, false, comparedWords, {
    ...options,
    pictureDir: undefined,
  });
  return !allowsAll(judged.publicStory, before.publicStory);
}

/** Lists the withdrawals and the hold in a front matter, valid or not. */
function listNoes(data: unknown): string[] {
  const { people, safeguarding } = toFieldGroup(data);
  const isWithdrawn = (person: unknown) =>
    [toFieldGroup(person), toFieldGroup(toFieldGroup(person)['consent'])].some(
      ({ withdrawnOn }) => withdrawnOn !== undefined,
    );
  return [
    ...(Array.isArray(people) ? people : []).flatMap((person, index) =>
      isWithdrawn(person) ? [`withdrawal of person ${String(index)}`] : [],
    ),
    ...(isFieldGroup(safeguarding) && safeguarding['outcome'] === 'hold' ? ['hold'] : []),
  ];
}

/** Whether a story may still be used for everything that it could be used for before. */
function allowsAll(after: PublicStory | undefined, before: PublicStory): boolean {
  return before.uses.every(({ use, until }) =>
    after?.uses.some((open) => open.use === use && until <= open.until),
  );
}
