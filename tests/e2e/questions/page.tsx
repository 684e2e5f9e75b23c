// A page with only the desk’s controls. The page imitates the parts of Decap that the controls use.

import { useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import type { ControlProps, ImmutableMap } from '../../../admin/questions/control/control-props.ts';
import { forgetUnsavedId } from '../../../admin/questions/control/unsaved-ids.ts';
import { countSave } from '../../../admin/questions/control/save-count.ts';
import { focusQuestion } from '../../../admin/checklist/focus-question.ts';
import { defaultSettings } from '../../../src/story/schema/settings.ts';
import { questionWidgets } from '../../../admin/decap/question-widgets.ts';
import { setDraft } from '../../../admin/checklist/draft-store.ts';
import type { DeskJudgingContext } from '../../../admin/checklist/desk-context.ts';
import type { ChecklistItem } from '../../../admin/checklist/judged-draft.ts';
import type { DeskState } from './desk-state.ts';

const fields = {
  id: questionWidgets['story-id'],
  people: questionWidgets['story-people'],
  image: questionWidgets['story-picture'],
  safeguarding: questionWidgets['story-safeguarding'],
  principles: questionWidgets['story-principles'],
  publishFrom: questionWidgets['story-publish-from'],
};

declare global {
  var deskState: DeskState | undefined;
  var desk: typeof page;
}

const {
  kind = 'family',
  data: initialData = {},
  isNew = false,
  ...read
} = globalThis.deskState ?? {};
const { lists } = read;
let { published } = read;

/** The open entry. Decap reads Immutable.js data, and the controls write plain data. */
let data: Record<string, unknown> = Object.fromEntries(
  Object.entries(initialData).map(([name, value]) => [name, asImmutable(value)]),
);
let judged: { items: ChecklistItem[]; fingerprint?: string } = { items: [] };
let changes = 0;
const files: { name: string; bytes: number[] }[] = [];
const listeners = new Set<() => void>();

const page = {
  /** Returns the data of the story, as the controls have written it. */
  storyData: () => plainData(),
  /** Returns the number of changes that the controls have written. */
  countChanges: () => changes,
  files,
  goTo: focusQuestion,
  /** Reports a save, as Decap does. */
  save: () => {
    forgetUnsavedId(data['id']);
    countSave();
  },
  /** Reads the published version of the story, as the desk does once the host answers. */
  readPublished: (next: NonNullable<typeof published>) => {
    published = next;
    updateDraft();
  },
  judge: (next: typeof judged) => {
    judged = next;
    updateDraft();
  },
};
globalThis.desk = page;

function updateDraft(): void {
  setDraft({
    collection: kind,
    slug: undefined,
    data: plainData(),
    judged: {
      steps: [{ id: 'all', title: 'All', isBegun: true, items: judged.items }],
      saveBlockers: [],
      fingerprint: judged.fingerprint,
      wordsFingerprint: judged.fingerprint && '1111-1111-1111-1',
      open: [],
      noes: [],
    },
    context: lists && judgingContextOf(lists),
    published: published && { data: published },
  });
  for (const listener of listeners) listener();
}

function plainData(): Record<string, unknown> {
  const plain = (value: unknown) =>
    (value as { toJS?: () => unknown } | undefined)?.toJS?.() ?? value;
  return Object.fromEntries(
    Object.entries(data).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, plain(value)]],
    ),
  );
}

/** Makes a judging context with the lists that the questions use. Everything else is empty. */
function judgingContextOf({
  forms,
  principles,
}: NonNullable<DeskState['lists']>): DeskJudgingContext {
  return {
    forms: new Map(forms),
    principles: new Map(principles),
    recheckMonths: 12,
    references: { themeIds: [], modelIds: [], listNames: [], embedHosts: [] },
    settings: defaultSettings,
    language: [],
    removals: new Map(),
    refusedWords: [],
  };
}

/** Imitates data of Immutable.js, with the one method that the controls use. */
function asImmutable(value: unknown): unknown {
  return typeof value === 'object' && value !== null
    ? { toJS: () => structuredClone(value) }
    : value;
}

const immutableMap = (values: Record<string, unknown>): ImmutableMap => ({
  get: (key) => values[key],
});

/**
 * The properties that all controls share. The functions are always the same objects, as in Decap.
 */
const shared: Omit<ControlProps, 'value' | 'onChange' | 'field' | 'forID'> = {
  getEntry: () => immutableMap({ newRecord: isNew, collection: kind, data: plainData() }),
  onPersistMedia: async (file) => {
    files.push({ name: file.name, bytes: [...new Uint8Array(await file.arrayBuffer())] });
    return { payload: { path: `content/stories/${kind}/${file.name}` } };
  },
  getAsset: (path) => ({ toString: () => `/beside/${path}` }),
};

const controls = Object.entries(fields).map(([name, Control]) => ({
  name,
  Control,
  field: immutableMap({ name }),
  onChange: (value: unknown) => {
    changes += 1;
    data = { ...data, [name]: value };
    updateDraft();
  },
}));

function Form() {
  const current = useSyncExternalStore(subscribe, () => data);
  return controls.map(({ name, Control, field, onChange }) => (
    <section key={name} id={name} aria-labelledby={`${name}-title`}>
      <h2 id={`${name}-title`}>{name}</h2>
      <Control {...shared} {...{ field, onChange }} forID={`${name}-field`} value={current[name]} />
    </section>
  ));
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

updateDraft();
const place = document.createElement('div');
document.getElementById('form')?.append(place);
createRoot(place).render(<Form />);
