import { basename, dirname } from 'node:path/posix';
import { judgeStory, type CheckedStory } from '../../../src/checks/judge-story.ts';
import { toJudgingContext, type JudgingContext } from '../../../src/checks/judging-context.ts';
import { checkStoryId } from '../../../src/checks/story-id-check.ts';
import type { StoryTexts } from '../../../src/checks/texts/story-texts.ts';
import { openUses, type OpenUse } from '../../../src/consent/gate.ts';
import { addCrossStoryIssues, toComparedStory } from '../../../src/library/cross-story-checks.ts';
import { findDuplicateNames } from '../../../src/library/duplicate-folders.ts';
import type { RecordedRemovals } from '../../../src/library/read-removals.ts';
import type { StorySource } from '../../../src/library/read-story.ts';
import { collectObjections, type StoryWords } from '../../../src/library/story-objections.ts';
import { toStoryWords } from '../../../src/library/story-words.ts';
import type { StoryFolder } from '../../../src/library/story-folders.ts';
import { combineAttachments } from '../../../src/story/attachments.ts';
import { parseBody } from '../../../src/story/body/parse-body.ts';
import { toIssue, type Issue } from '../../../src/story/issue.ts';
import type { PlainDate } from '../../../src/story/plain-date.ts';
import {
  consentForm,
  principle,
  theme,
  practiceModel,
} from '../../../src/story/schema/list-entries.ts';
import { frontMatterMissing, parseEntry } from '../../../src/story/source/parse-entry.ts';
import { parseRemoval, removalsByStory } from '../../../src/story/source/parse-removal.ts';
import { parseSettings } from '../../../src/story/source/parse-settings.ts';
import { parseYaml } from '../../../src/story/source/parse-yaml.ts';
import { splitSource } from '../../../src/story/source/split-source.ts';
import { kinds, type Audience } from '../../../src/story/vocabulary.ts';
import type { Files } from './model-library.ts';

/** What a library shows of one story. */
export interface ShownStory {
  folder: string;
  uses: OpenUse[];
}

/** A library of files in memory, judged for one audience and one day. */
export interface JudgedFiles {
  shown: ShownStory[];
  issues: Issue[];
}

/** Judges the library for one audience and one day. */
export type JudgeFiles = (audience: Audience, on: PlainDate) => JudgedFiles;

/** A story that was parsed and checked. */
interface ParsedStory {
  folder: StoryFolder;
  checked: CheckedStory;
  texts: StoryTexts;
  words: StoryWords;
}

/**
 * Prepares the files of a library to be judged for any audience and day, with the code of the build.
 * The stories must name no pictures or other files. The checks of the words are left out, because
 * they can only hold a story back and take most of the time.
 */
export async function openFiles(files: Files): Promise<JudgeFiles> {
  const { context, issues } = readContext(files);
  const removals = readRemovals(files);
  const paths = [...files.keys()].filter((path) =>
    /^stories\/[^/]+\/[^/]+\/index\.mdx$/.test(path),
  );
  const folders = paths.map(toStoryFolder).filter(({ kind }) => kinds.includes(kind));
  const duplicates = findDuplicateNames(folders.map((folder) => ({ folder, isEmpty: false })));
  const stories = await Promise.all(
    folders.map((folder) =>
      parseOnce(folder, files.get(`${folder.place}/index.mdx`) ?? '', duplicates.has(folder.name)),
    ),
  );
  const objections = await collectObjections(
    stories.map(({ words }) => words),
    removals,
  );
  const storiesWithNoes = await Promise.all(
    stories.map(async (story) => ({
      ...story,
      checked: {
        ...story.checked,
        removal: removals.find(story.folder.name),
        objections: await objections.find(story.words, story.checked.fingerprint),
      },
    })),
  );
  return (audience, on) => {
    const judged = addCrossStoryIssues(
      storiesWithNoes.map(({ folder, checked, texts }) => {
        const { isHeldBack, isRemovedOrWithdrawn, atGate, ...rest } = judgeStory(
          checked,
          context,
          audience,
          on,
        );
        return {
          issues: rest.issues,
          uses: atGate && !isHeldBack ? openUses(atGate, audience, on) : [],
          folder,
          ...(atGate &&
            !isRemovedOrWithdrawn && { compared: toComparedStory(atGate, texts, !isHeldBack) }),
        };
      }),
    );
    return {
      shown: judged
        .filter((story) => story.issues.every(({ rule }) => rule !== 'story-twice'))
        .filter(({ uses }) => uses.length > 0)
        .map(({ folder, uses }) => ({ folder: folder.place, uses })),
      issues: [...issues, ...removals.issues, ...judged.flatMap((story) => story.issues)],
    };
  };
}

function toStoryFolder(path: string): StoryFolder {
  const place = dirname(path);
  return {
    kind: basename(dirname(place)) as StoryFolder['kind'],
    name: basename(place),
    path: place,
    place,
  };
}

/** The parsed stories by their source. Most stories stay the same in a change. */
const parsedStories = new Map<string, Promise<ParsedStory>>();

function parseOnce(
  folder: StoryFolder,
  source: string,
  isDuplicate: boolean,
): Promise<ParsedStory> {
  const key = `${folder.place} ${String(isDuplicate)}\n${source}`;
  const story = parsedStories.get(key) ?? parse(folder, source, isDuplicate);
  if (parsedStories.size > 5000) parsedStories.clear();
  parsedStories.set(key, story);
  return story;
}

async function parse(
  folder: StoryFolder,
  source: string,
  isDuplicate: boolean,
): Promise<ParsedStory> {
  const split = splitSource(source);
  const yaml = split ? parseYaml(split.yaml, split.yamlLine) : undefined;
  const body = split && parseBody(split.body, split.bodyLine);
  const data = yaml?.data;
  const written = split && body && { ...body, source: split.body, firstLine: split.bodyLine };
  const { fingerprint, wordsFingerprint, findings } = await combineAttachments(
    data,
    body?.body,
    [],
  );
  const place = {
    file: `${folder.place}/index.mdx`,
    id: folder.name,
    lineOf: yaml?.lineOf ?? (() => undefined),
  };
  const checked: CheckedStory = {
    place,
    kind: folder.kind,
    data,
    fingerprint,
    wordsFingerprint,
    removal: undefined,
    findings: [
      ...(split ? [] : [frontMatterMissing]),
      ...(yaml?.findings ?? []),
      ...(body?.findings ?? []),
      ...findings,
      ...checkStoryId(folder.name, data, isDuplicate),
    ],
    checkFindings: [],
  };
  const read: StorySource = {
    folder,
    isEmpty: false,
    isOverBudget: false,
    files: [],
    allFiles: [],
    findings: [],
    lineOf: place.lineOf,
    data,
    ...(written && { written }),
  };
  const texts = { data, body: written, files: [] };
  return { folder, checked, texts, words: toStoryWords(read) };
}

function readRemovals(files: Files): RecordedRemovals {
  const all = [...files]
    .filter(([path]) => path.startsWith('removals/'))
    .map(([path, text]) => ({ path, ...parseRemoval(path.slice('removals/'.length), text) }));
  const byStory = removalsByStory(all);
  const refusesAll = all.some(({ mayConcernAny }) => mayConcernAny);
  return {
    find: (id) => (refusesAll ? 'unreadable' : byStory.get(id)),
    all: all.flatMap(({ removal }) => removal ?? []),
    ids: [...byStory.keys()],
    key: '',
    issues: all.flatMap(({ path, findings, lineOf }) =>
      findings.map((finding) => toIssue(finding, { file: path, lineOf })),
    ),
  };
}

const knownContexts = new Map<string, { context: JudgingContext; issues: Issue[] }>();

function readContext(files: Files): { context: JudgingContext; issues: Issue[] } {
  const listFiles = [...files].filter(([path]) => !/^(?:stories|removals)\//.test(path));
  const key = JSON.stringify(listFiles);
  const known = knownContexts.get(key);
  if (known) return known;
  const { settings, findings, lineOf } = parseSettings(files.get('library.yaml') ?? '');
  const issues = findings.map((finding) => toIssue(finding, { file: 'library.yaml', lineOf }));
  const readList = <T>(
    folder: string,
    extension: '.yaml' | '.md' | '.mdx',
    schema: Parameters<typeof parseEntry<T>>[2],
  ) => {
    const entries = listFiles
      .filter(([path]) => path.startsWith(`${folder}/`))
      .map(([path, text]) => ({
        path,
        id: basename(path, extension),
        ...parseEntry(text, extension, schema),
      }));
    issues.push(
      ...entries.flatMap(({ path, findings }) =>
        findings.map((finding) => toIssue(finding, { file: path })),
      ),
    );
    return {
      entries: entries.flatMap(({ id, data }) => (data === undefined ? [] : [{ id, data }])),
      unreadableIds: entries.flatMap(({ id, data }) => (data === undefined ? [id] : [])),
    };
  };
  const context = toJudgingContext({
    settings,
    themes: readList('themes', '.yaml', theme),
    models: readList('practice-models', '.yaml', practiceModel),
    principles: readList('principles', '.md', principle),
    forms: readList('consent-forms', '.mdx', consentForm),
    language: { entries: [], unreadableIds: [] },
  });
  if (knownContexts.size > 200) knownContexts.clear();
  knownContexts.set(key, { context, issues });
  return { context, issues };
}
