import { stringify } from 'yaml';
import type { PlainDate } from '../../../src/story/plain-date.ts';
import { formTopics, type Use } from '../../../src/story/vocabulary.ts';
import { ownWords } from '../own-words.ts';
import type { Typed } from '../valid-story.ts';
import type { Fact } from './account.ts';

/** A story of a model library. Its text is never changed in place. */
export interface ModelStory {
  /** The number of the words. Every copy and version has the same number. It is not in the file. */
  words: number;
  data: Typed;
  body: string;
}

/** A removal of a model library, or a text that cannot be read as one. */
export type ModelRemoval =
  | string
  | {
      id: string;
      removedOn: PlainDate;
      uses?: readonly Use[];
      fingerprint?: string;
      sketches?: readonly string[];
      records?: readonly string[];
    };

/** The settings and lists by which a model library is judged. */
export interface ModelSettings {
  recheckMonths: number;
  /** The topics that the consent form covers. */
  covers: readonly string[];
  /** The first day of the form. */
  formFrom: PlainDate;
  /** The first day of each principle, by its id. */
  principles: Readonly<Record<string, PlainDate>>;
  themes: readonly string[];
}

/** A small library, and what people really said about its stories. */
export interface ModelLibrary {
  /** The stories by their folder, as in `stories/family/k7m2qx`. */
  stories: ReadonlyMap<string, ModelStory>;
  /** The removals by the name of their file without its ending. */
  removals: ReadonlyMap<string, ModelRemoval>;
  settings: ModelSettings;
  account: readonly Fact[];
}

/** The texts of the files of a library, by path. */
export type Files = ReadonlyMap<string, string>;

export const completeSettings: ModelSettings = {
  recheckMonths: 12,
  covers: formTopics,
  formFrom: '2026-01-01',
  principles: { voice: '2026-01-01', truth: '2026-01-01' },
  themes: ['edge-of-care'],
};

/** Ids of stories. */
export const storyIds = [
  ...['k7m2qx', 'q4n8vt', 'w5r3ys', 'b6c2df', 'h8j4kp', 'x2m4np', 'y5k7rt', 'z8w3qd'],
] as const;

/** The body of the story with a number. No two numbers have nearly the same body. */
export function bodyOf(words: number): string {
  return `${ownWords(storyIds[words % storyIds.length]!)
    .split('. ')
    .slice(0, 7)
    .join('. ')}.\n`;
}

/** The version of a story, by everything that its people read. */
export function versionOf({ data, body }: ModelStory): string {
  const people = (data['people'] as Typed[])
    .filter(({ part }) => part !== 'mentioned')
    .map(({ part, naming, name, description }) => [part, naming, name, description]);
  return JSON.stringify([data['title'], data['summary'], data['inBrief'], people, body]);
}

/** The texts of stories that were already written, because writing YAML takes long. */
const storyTexts = new WeakMap<ModelStory, string>();

function storyText(story: ModelStory): string {
  const known = storyTexts.get(story);
  if (known !== undefined) return known;
  const yaml = stringify(story.data, { aliasDuplicateObjects: false });
  const text = `---\n${yaml}---\n\n${story.body}`;
  storyTexts.set(story, text);
  return text;
}

const settingsFiles = new WeakMap<ModelSettings, [string, string][]>();

function writeSettings(settings: ModelSettings): [string, string][] {
  const known = settingsFiles.get(settings);
  if (known) return known;
  const { recheckMonths, covers, formFrom, principles, themes } = settings;
  const question = { question: 'Whose words are these?', example: 'We wrote it down as said.' };
  const front = (data: object, text: string) => `---\n${stringify(data)}---\n\n${text}\n`;
  const files: [string, string][] = [
    ['library.yaml', stringify({ organisation: 'Fennisby', recheckMonths })],
    ['consent-forms/2026-01.mdx', front({ from: formFrom, covers }, 'You can say no.')],
    ...Object.entries(principles).map(([id, from]): [string, string] => {
      const asks = id === 'voice' ? 'sentence' : 'confirm';
      return [`principles/${id}.md`, front({ ...question, asks, from }, 'People tell it.')];
    }),
    ...themes.map((id): [string, string] => [`themes/${id}.yaml`, `name: Theme ${id}\n`]),
    ['practice-models/no-wrong-door.yaml', 'name: No Wrong Door\n'],
  ];
  settingsFiles.set(settings, files);
  return files;
}

/** Writes the files of a library. */
export function writeFiles({ stories, removals, settings }: ModelLibrary): Files {
  return new Map([
    ...[...stories].map(([folder, story]) => [`${folder}/index.mdx`, storyText(story)] as const),
    ...[...removals].map(([name, removal]) => {
      const text = typeof removal === 'string' ? removal : stringify(removal);
      return [`removals/${name}.yaml`, text] as const;
    }),
    ...writeSettings(settings),
  ]);
}
