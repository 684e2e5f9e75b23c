import { basename } from 'node:path';
import { fieldOf } from '../../checks/field.ts';
import { textsOf, type StoryTexts } from '../../checks/texts.ts';
import { fileWords, type Piece } from '../../checks/texts/piece.ts';
import { writePath, type FieldPath, type Finding } from '../../story/issue.ts';
import { largestText } from '../../story/limits.ts';
import { listEverything, readText } from '../folder.ts';
import { storyFile } from '../read-story.ts';
import type { Guard, Hit } from './guard.ts';
import { guardedAt, guardedName, seenIn, type Seen } from './look.ts';
import { readingsOf } from './readings.ts';

/** A story's folder, and its texts as they were read. */
export interface StoryToGuard {
  folder: string;
  texts: StoryTexts;
  lineOf: (path: FieldPath) => number | undefined;
}

/**
 * Looks for names that must never appear in a story: in each text file of its folder as it was
 * written, comments and all; in the names of the folder and the files; and in every text as it is
 * shown, where signs written in code, and words broken by emphasis, are whole again.
 */
export async function guardStory(
  guard: Guard | undefined,
  story: StoryToGuard,
): Promise<Finding[]> {
  if (!guard) return [];
  const { files } = await listEverything(story.folder);
  const sources = await Promise.all(files.map((file) => sourceOf(guard, story, file)));
  return [
    ...sources.flatMap(writtenIn),
    ...shownIn(guard, story, sources),
    ...namesOf(guard, basename(story.folder), files),
  ];
}

/** A file of a story, and the names that were found in it. */
interface Source {
  text: string;
  seen: Seen[];
  /** What it is, in words; undefined for the story’s own file. */
  where?: string;
  path?: FieldPath;
}

async function sourceOf(
  guard: Guard,
  { folder, texts }: StoryToGuard,
  file: string,
): Promise<Source> {
  const { text = '' } = await readText(folder, file, largestText);
  return { text, seen: seenIn(guard, text), ...(file === storyFile ? {} : roleOf(texts, file)) };
}

function roleOf({ data }: StoryTexts, file: string): Pick<Source, 'where' | 'path'> {
  const recording = fieldOf(data, 'recording');
  const roles = ['captions', 'transcript'] as const;
  const role = roles.find((each) => recording?.[each] === `./${file}`);
  return role
    ? { where: `In the ${role}`, path: ['recording', role] }
    : { where: 'In a file beside the story' };
}

function writtenIn({ seen, where, path = [] }: Source): Finding[] {
  if (where === undefined) return seen.map(guardedAt);
  return seen.map(({ line, column }) => ({
    ...guardedName(`${where}, on line ${String(line)}, column ${String(column)}`),
    path,
  }));
}

/** A shorter text may stand in a file as a part of other words. */
const longEnough = 40;

/** What only a reader would see: found in a text as it is shown, and not where it was written. */
function shownIn(guard: Guard, story: StoryToGuard, sources: readonly Source[]): Finding[] {
  const written = sources.map(({ text }) => text.replace(/\s+/g, ' '));
  const pieces = textsOf(story.texts);
  const isTold = toldIn(pieces, story, sources);
  return pieces
    .filter(({ text }) => text.length < longEnough || !written.some((each) => each.includes(text)))
    .filter(({ form, path }) => form !== 'file' || path.length > 0)
    .flatMap((piece) =>
      readingsOf(piece.text)
        .flatMap((text) => guard.find(text))
        .filter(({ entry }) => !isTold(piece, entry))
        .map((hit) => asShown(piece, hit)),
    );
}

/** Whether a name was found already where a text is written: on its lines, or anywhere in its file beside. */
function toldIn(pieces: readonly Piece[], { lineOf }: StoryToGuard, sources: readonly Source[]) {
  const lineOfPiece = ({ line, path }: Piece) => line ?? lineOf(path) ?? 0;
  const starts = pieces.filter(({ where }) => where === undefined).map(lineOfPiece);
  const isFrom = ({ where, path }: Piece, source: Source) =>
    where === undefined
      ? source.where === undefined
      : writePath(source.path ?? []) === writePath(path);
  return (piece: Piece, entry: string) => {
    const seen = sources
      .filter((source) => isFrom(piece, source))
      .flatMap((source) => source.seen.filter((each) => each.entry === entry));
    if (piece.where !== undefined) return seen.length > 0;
    const from = lineOfPiece(piece);
    const to = Math.min(...starts.filter((line) => line > from), Infinity);
    return seen.some(({ line }) => line >= from && line < to);
  };
}

function asShown({ where, path, line }: Piece, { start }: Hit): Finding {
  const sign = `sign ${String(start + 1)} of the text as it is shown`;
  return {
    ...guardedName(where === undefined ? `At ${sign}` : `${where}, at ${sign}`),
    path,
    ...(line === undefined ? {} : { line }),
  };
}

function namesOf(guard: Guard, folder: string, files: readonly string[]): Finding[] {
  const hasName = (path: string) =>
    readingsOf(path.split('/').map(fileWords).join(' / ')).some(
      (text) => guard.find(text).length > 0,
    );
  return [
    ...(hasName(folder) ? [guardedName('In the name of the story’s folder')] : []),
    ...files.filter(hasName).map(() => guardedName('In the name of a file beside the story')),
  ];
}
