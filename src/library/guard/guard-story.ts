import { basename } from 'node:path';
import { readFrontMatterField } from '../../checks/front-matter-field.ts';
import { collectTexts, type StoryTexts } from '../../checks/texts/story-texts.ts';
import type { CheckedText } from '../../checks/texts/checked-text.ts';
import { writePath, type FieldPath, type Finding } from '../../story/issue.ts';
import { largestText } from '../../story/size-limits.ts';
import { readTextFile } from '../../runtime/plain-files.ts';
import { storyFileName } from '../read-story.ts';
import type { NameGuard, GuardHit } from './name-guard.ts';
import {
  decodedForms,
  findGuardedPlaces,
  guardedNameFinding,
  guardedNameFindingAt,
  pathHasGuardedName,
  type GuardedPlace,
} from './guarded-names.ts';

/** A story's folder, and the texts that were read from it. */
export interface GuardedStory {
  folder: string;
  /** The paths of the files to search, in the folder and below it. */
  files: readonly string[];
  texts: StoryTexts;
  lineOf: (path: FieldPath) => number | undefined;
}

/**
 * Finds guarded names in a story. Searches the source of each text file in its folder, including
 * comments. Searches the names of the folder and of the files. Also searches every text as readers
 * see it, with decoded character references and without emphasis inside words.
 */
export async function guardStory(
  guard: NameGuard | undefined,
  story: GuardedStory,
): Promise<Finding[]> {
  if (!guard) return [];
  const { files } = story;
  const sources = await Promise.all(files.map((file) => readSource(guard, story, file)));
  return [
    ...sources.flatMap(toSourceFindings),
    ...findInShownTexts(guard, story, sources),
    ...findInFileNames(guard, basename(story.folder), files),
  ];
}

/** A file of a story, and the guarded names in it. */
interface GuardedSource {
  text: string;
  places: GuardedPlace[];
  /** The location of the file in words; undefined for the story’s own file. */
  where?: string;
  path?: FieldPath;
}

async function readSource(
  guard: NameGuard,
  { folder, texts }: GuardedStory,
  file: string,
): Promise<GuardedSource> {
  const { text = '' } = await readTextFile(folder, file, largestText);
  const role = file === storyFileName ? {} : fileRole(texts, file);
  return { text, places: findGuardedPlaces(guard, text), ...role };
}

function fileRole({ data }: StoryTexts, file: string): Pick<GuardedSource, 'where' | 'path'> {
  const recording = readFrontMatterField(data, 'recording');
  const roles = ['captions', 'transcript'] as const;
  const role = roles.find((kind) => recording?.[kind] === `./${file}`);
  return role
    ? { where: `In the ${role}`, path: ['recording', role] }
    : { where: 'In a file beside the story' };
}

function toSourceFindings({ places, where, path = [] }: GuardedSource): Finding[] {
  if (where === undefined) return places.map(guardedNameFindingAt);
  return places.map(({ line, column }) => ({
    ...guardedNameFinding(`${where}, on line ${String(line)}, column ${String(column)}`),
    path,
  }));
}

/** The minimum length of a text that cannot occur in a file by chance. */
const uniqueLength = 40;

/** Finds names that are in a text as readers see it, and not in its source. */
function findInShownTexts(
  guard: NameGuard,
  story: GuardedStory,
  sources: readonly GuardedSource[],
): Finding[] {
  const sourceTexts = sources.map(({ text }) => text.replace(/\s+/g, ' '));
  const isInSource = (text: string) =>
    text.length >= uniqueLength && sourceTexts.some((source) => source.includes(text));
  const texts = collectTexts(story.texts);
  const isReported = createReportedTest(texts, story, sources);
  return texts
    .filter(({ text }) => !isInSource(text))
    .filter(({ form, path }) => form !== 'file' || path.length > 0)
    .flatMap((shownText) =>
      decodedForms(shownText.text)
        .flatMap((text) => guard.find(text))
        .filter(({ entry }) => !isReported(shownText, entry))
        .map((hit) => toShownTextFinding(shownText, hit)),
    );
}

/**
 * Creates a test for names in a text that are reported already. For a text in the story's file, the
 * test looks at the lines of that text; for any other text, at the whole file of the text.
 */
function createReportedTest(
  texts: readonly CheckedText[],
  { lineOf }: GuardedStory,
  sources: readonly GuardedSource[],
) {
  const lineOfText = ({ line, path }: CheckedText) => line ?? lineOf(path) ?? 0;
  const firstLines = texts.filter(({ where }) => where === undefined).map(lineOfText);
  const isFrom = ({ where, path }: CheckedText, source: GuardedSource) =>
    where === undefined
      ? source.where === undefined
      : writePath(source.path ?? []) === writePath(path);
  return (text: CheckedText, entry: string) => {
    const places = sources
      .filter((source) => isFrom(text, source))
      .flatMap((source) => source.places.filter((place) => place.entry === entry));
    if (text.where !== undefined) return places.length > 0;
    const firstLine = lineOfText(text);
    const nextLine = Math.min(...firstLines.filter((line) => line > firstLine), Infinity);
    return places.some(({ line }) => line >= firstLine && line < nextLine);
  };
}

function toShownTextFinding({ where, path, line }: CheckedText, { start }: GuardHit): Finding {
  const character = `character ${String(start + 1)} of the text as it is shown`;
  return {
    ...guardedNameFinding(where === undefined ? `At ${character}` : `${where}, at ${character}`),
    path,
    ...(line === undefined ? {} : { line }),
  };
}

function findInFileNames(guard: NameGuard, folder: string, files: readonly string[]): Finding[] {
  return [
    ...(pathHasGuardedName(guard, folder)
      ? [guardedNameFinding('In the name of the story’s folder')]
      : []),
    ...files
      .filter((file) => pathHasGuardedName(guard, file))
      .map(() => guardedNameFinding('In the name of a file beside the story')),
  ];
}
