import fc from 'fast-check';
import { addDays, type PlainDate } from '../../../src/story/plain-date.ts';
import { today } from '../valid-story.ts';
import type { EditContext, Edit } from './edit.ts';
import { mergeLibraries } from './merge-libraries.ts';
import type { ModelLibrary } from './model-library.ts';
import { plainNoes } from './noes.ts';
import { answers } from './answers.ts';
import { forgedRenewals, renewals } from './renewals.ts';
import { folderEdits } from './folder-edits.ts';
import { settingsEdits } from './settings-edits.ts';
import { storyEdits } from './story-edits.ts';

/** Edits that nobody agreed to. */
const disagreedEdits = { ...storyEdits, ...folderEdits, ...settingsEdits, ...forgedRenewals };
const lawfulAnswers = { ...answers, ...renewals };
const edits: Readonly<Record<string, Edit>> = {
  ...plainNoes,
  ...lawfulAnswers,
  ...disagreedEdits,
};

/** One step in the history of a library: an edit, or the beginning or the merge of a branch. */
export interface Step extends Pick<EditContext, 'a' | 'b' | 'c'> {
  name: string;
  /** Whether the edit is made on the branch, if there is one. */
  isOnBranch: boolean;
  /** How many days after the step before. */
  days: number;
}

const numbers = { a: fc.nat(999), b: fc.nat(999), c: fc.nat(999) };

/** Edits that mostly only the review of the history refuses. That review takes long. */
export const slowEdits: readonly (keyof typeof disagreedEdits)[] = [
  'retype words and fingerprint',
  'delete person',
  'change covers',
  'change principles',
  'change recheck',
];

/**
 * Any steps. Some are noes, some are answers, and most are edits to which nobody agreed.
 *
 * @param excluded the names of edits to leave out. Default: none
 */
export function anySteps(
  maxLength: number,
  excluded: readonly string[] = [],
): fc.Arbitrary<Step[]> {
  const names = (record: object) =>
    fc.constantFrom(...Object.keys(record).filter((name) => !excluded.includes(name)));
  const name = fc.oneof(
    { weight: 3, arbitrary: names(plainNoes) },
    { weight: 2, arbitrary: names(lawfulAnswers) },
    { weight: 5, arbitrary: names(disagreedEdits) },
    { weight: 2, arbitrary: fc.constantFrom('branch', 'merge', 'merge') },
  );
  return stepsOf(name, maxLength, 25);
}

/** Any steps of which most say that a release renews an earlier one, truly or not. */
export function anyRenewalSteps(maxLength: number): fc.Arbitrary<Step[]> {
  const names = (record: object) => fc.constantFrom(...Object.keys(record));
  const name = fc.oneof(
    { weight: 4, arbitrary: names(renewals) },
    { weight: 6, arbitrary: names(forgedRenewals) },
    { weight: 2, arbitrary: names(plainNoes) },
    { weight: 2, arbitrary: fc.constantFrom('add use', 'extend days', 'everyone releases') },
  );
  // Few days lie between two steps, so that many releases still wait.
  return stepsOf(name, maxLength, 8);
}

function stepsOf(
  name: fc.Arbitrary<string>,
  maxLength: number,
  mostDays: number,
): fc.Arbitrary<Step[]> {
  const step = fc.record({
    name,
    isOnBranch: fc.boolean(),
    days: fc.integer({ min: 1, max: mostDays }),
    ...numbers,
  });
  return fc.array(step, { minLength: 1, maxLength });
}

/** A plain no, with the numbers that choose the story, the person and other details. */
export type NoStep = Pick<Step, 'a' | 'b' | 'c'> & { name: keyof typeof plainNoes };

/** Any plain no. */
export const anyNo: fc.Arbitrary<NoStep> = fc.record({
  name: fc.constantFrom(...(Object.keys(plainNoes) as NoStep['name'][])),
  ...numbers,
});

/** A state of the main line, with its first day. */
export interface PastState {
  day: PlainDate;
  library: ModelLibrary;
}

/** The history of a library: its states up to a day. */
export interface History {
  day: PlainDate;
  main: ModelLibrary;
  /** Every state that main had, the oldest first. */
  past: readonly PastState[];
  branch?: { base: ModelLibrary; tip: ModelLibrary } | undefined;
}

export function startHistory(main: ModelLibrary): History {
  return { day: today, main, past: [{ day: addDays(today, -1), library: main }] };
}

/**
 * Takes one step.
 *
 * @returns the history, and the library that is proposed for main; undefined if main stays the same
 */
export async function takeStep(
  history: History,
  step: Step,
): Promise<{ history: History; proposed?: ModelLibrary | undefined }> {
  const { main, past, branch } = history;
  const later = { ...history, day: addDays(history.day, step.days) };
  if (step.name === 'branch') {
    return { history: { ...later, branch: { base: main, tip: main } } };
  }
  if (step.name === 'merge') {
    const merged = branch && mergeLibraries(branch.base, main, branch.tip, step.a);
    return { history: { ...later, branch: undefined }, proposed: merged };
  }
  const { a, b, c, name } = step;
  const library = branch && step.isOnBranch ? branch.tip : main;
  const edited = await edits[name]!({
    library,
    past: past.map((state) => state.library),
    day: later.day,
    ...{ a, b, c },
  });
  if (!branch || !step.isOnBranch) return { history: later, proposed: edited };
  return { history: edited ? { ...later, branch: { ...branch, tip: edited } } : later };
}

/** Replaces main by a library. */
export function replaceMain(history: History, main: ModelLibrary): History {
  const { day, past } = history;
  return { ...history, main, past: [...past, { day, library: main }] };
}
