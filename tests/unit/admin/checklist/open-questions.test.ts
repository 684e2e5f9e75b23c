import { beforeAll, describe, expect, it } from 'vitest';
import type { DeskJudgingContext } from '../../../../admin/checklist/desk-context.ts';
import { judgeDraft } from '../../../../admin/checklist/judge-draft.ts';
import type { ChecklistItem } from '../../../../admin/checklist/judged-draft.ts';
import { countItems, stageProgress, summarise } from '../../../../admin/checklist/summary.ts';
import { personQuestions } from '../../../../admin/questions/definitions/person-questions.ts';
import { readStoryFacts } from '../../../../admin/questions/definitions/read-story-facts.ts';
import {
  unansweredQuestions,
  visibleQuestions,
} from '../../../../admin/questions/definitions/visible-questions.ts';
import type { FieldGroup } from '../../../../src/story/plain-data.ts';
import { readFolderContext } from '../../../support/shipped-drafts.ts';
import { today } from '../../../support/valid-story.ts';

let context: DeskJudgingContext;
beforeAll(async () => {
  context = await readFolderContext('content');
});

const judge = (...people: FieldGroup[]) =>
  judgeDraft(
    { kind: 'family', name: undefined, data: { people }, files: new Map() },
    context,
    today,
  );
const itemsOf = async (...people: FieldGroup[]) =>
  (await judge(...people)).steps.flatMap(({ items }) => items);
const ofPerson = (items: readonly ChecklistItem[], index: number) =>
  items.filter(({ path }) => path.startsWith(`people.${String(index)}.`));
const askedInForm = (about: FieldGroup, people: FieldGroup[]) =>
  unansweredQuestions(
    visibleQuestions(
      about,
      personQuestions,
      readStoryFacts({ people }, { collection: 'family', on: today, context, noes: [] }),
    ),
  );

const mother = {
  part: 'storyteller',
  ageBand: 'adult',
  description: 'mum',
  consent: { route: 'own' },
};
const untouched = { part: 'in-the-story' };

describe('the checklist of a story with open questions', () => {
  it('names no question that is not on the screen yet', async () => {
    const messages = ofPerson(await itemsOf(mother, untouched), 1).map(({ message }) => message);
    for (const words of ['Who decides?', 'What does the child say?', 'Who spoke for them?']) {
      expect(messages.join('\n')).not.toContain(words);
    }
    expect(messages).toContain('Person 2: “Who asked them?” is not answered yet.');
  });

  it.each<[string, FieldGroup]>([
    ['nobody has written about yet', untouched],
    [
      'is a child of 8',
      {
        ...untouched,
        ageBand: 'under-10',
        consent: { route: 'parental', release: { ageOnRelease: 8 } },
      },
    ],
    ['is mentioned', { part: 'mentioned', position: 'agreed' }],
    ['cannot decide', { ...untouched, ageBand: 'adult', consent: { route: 'best-interests' } }],
    [
      'has approved the story',
      { ...mother, consent: { route: 'own', release: { on: '2026-02-20' } } },
    ],
  ])('counts for somebody who %s exactly what the form still asks', async (_, about) => {
    const items = ofPerson(await itemsOf(mother, about), 1).filter(
      ({ severity }) => severity === 'error',
    );
    expect(items.map(({ path }) => path).toSorted()).toEqual(
      askedInForm(about, [mother, about])
        .map(({ question }) => `people.1.${question.path.join('.')}`)
        .toSorted(),
    );
  });

  it('shows the same number in its summary, its steps and the last stage', async () => {
    const judged = await judge(mother, untouched);
    const { toDo } = countItems(judged.steps.flatMap(({ items }) => items));
    const sum = judged.steps.reduce((total, { items }) => total + countItems(items).toDo, 0);
    expect(sum).toBe(toDo);
    expect(summarise(judged)).toContain(`${String(toDo)} things are left to do.`);
    expect(stageProgress(judged).at(-1)?.words).toBe(
      `${String(toDo)} left before it can be published`,
    );
  });

  it('refers to people by number and description', async () => {
    const [first] = ofPerson(await itemsOf(mother), 0);
    expect(first?.message).toMatch(/^Person 1 \(mum\): “/);
  });
});

describe('the checklist item for', () => {
  const mentioned = (description: string, more: FieldGroup = {}) => ({
    ...{ part: 'mentioned', position: 'not-identifiable', description },
    ...more,
  });

  it.each(['his sister', 'her son'])(
    '“%s”, whose age nobody has said, leads to the question how old they are',
    async (description) => {
      const item = (await itemsOf(mother, mentioned(description))).find(
        ({ rule }) => rule === 'child-only-mentioned',
      );
      expect(item?.path).toBe('people.1.ageBand');
      expect(item?.hint).toContain('answer “How old are they?” here');
      expect(item?.hint).toContain('press “Change their part”');
    },
  );

  it('a child whose age is in the description leads to their part', async () => {
    const item = (await itemsOf(mother, mentioned('her son, 8'))).find(
      ({ rule }) => rule === 'child-only-mentioned',
    );
    expect(item?.path).toBe('people.1.part');
    expect(item?.hint).toMatch(/^Press “Change their part”/);
  });

  it.each([
    ['withdrawnOn', 'not-identifiable'],
    ['objectedOn', 'agreed'],
  ])(
    'a no (%s) that belongs to another position leads to the position',
    async (field, position) => {
      const about = mentioned('her neighbour', { position, [field]: '2026-05-01' });
      const item = (await itemsOf(mother, about)).find(({ rule }) => rule === 'position-extra');
      expect(item).toMatchObject({
        path: 'people.1.position',
        message:
          'Person 2 (her neighbour): They have said no, and what is chosen here is not what they said no to.',
      });
      expect(item?.hint).toContain('so that their no is not lost');
    },
  );

  it('one role that did everything for a child leads to who was with them', async () => {
    const consent = {
      ...{ route: 'parental', takenBy: 'social worker' },
      release: { witness: 'Social worker', ageOnRelease: 8 },
    };
    const items = await itemsOf(mother, { ...untouched, ageBand: 'under-10', consent });
    expect(items.find(({ rule }) => rule === 'one-role')?.path).toBe(
      'people.1.consent.release.witness',
    );
  });
});
