import { describe, expect, it } from 'vitest';
import type { ChecklistItem } from '../../../../../admin/checklist/judged-draft.ts';
import {
  messagesForQuestion,
  messagesForGroup,
} from '../../../../../admin/questions/ask/question-messages.ts';
import {
  visibleQuestions,
  type VisibleQuestion,
} from '../../../../../admin/questions/definitions/visible-questions.ts';
import type { FormQuestion } from '../../../../../admin/questions/definitions/form-question.ts';
import { uses } from '../../../../../src/story/vocabulary.ts';
import { storyFacts } from '../../../../support/story-facts.ts';

const questions: FormQuestion[] = [
  { type: 'text', path: ['consent', 'record'], words: 'Where?' },
  { type: 'uses', path: ['consent', 'release', 'uses'], words: 'What?', offered: () => uses },
];
const item = (path: string, severity: ChecklistItem['severity'] = 'error'): ChecklistItem => ({
  ...{ rule: 'invalid-field', severity, path },
  ...{ message: `About ${path}.`, hint: 'Look again.' },
});
const visible = (written: Record<string, unknown>) =>
  visibleQuestions(written, questions, storyFacts()) as [VisibleQuestion, VisibleQuestion];

describe('the messages of a question', () => {
  it('include the items at its path and below', () => {
    const [record, uses] = visible({ consent: { record: 'x', release: { uses: [] } } });
    const items = [item('people.0.consent.record'), item('people.0.consent.release.uses.1.until')];
    expect(messagesForQuestion(record, 'people.0.', items).items).toEqual([items[0]]);
    expect(messagesForQuestion(uses, 'people.0.', items).items).toEqual([items[1]]);
  });

  it('exclude items of fields with a longer name and of other people', () => {
    const [record] = visible({ consent: { record: 'x' } });
    const items = [item('people.0.consent.recorded'), item('people.10.consent.record')];
    expect(messagesForQuestion(record, 'people.1.', items).items).toEqual([]);
    expect(messagesForQuestion(record, 'people.0.', items).items).toEqual([]);
  });

  it('only state that the question is unanswered while it has no answer', () => {
    const [record] = visible({});
    expect(messagesForQuestion(record, 'people.0.', [item('people.0.consent.record')])).toEqual({
      isUnanswered: true,
      items: [],
    });
    expect(
      messagesForQuestion(record, 'people.0.', [item('people.0.consent.record', 'warning')])
        .isUnanswered,
    ).toBe(false);
  });

  it('state that the question is unanswered if its whole group is missing', () => {
    const [record] = visible({});
    const missing = { ...item('people.0.consent'), rule: 'missing-field' };
    expect(messagesForQuestion(record, 'people.0.', [missing]).isUnanswered).toBe(true);
    expect(messagesForGroup(visible({}), 'people.0.', [missing])).toEqual([]);
  });

  it('exclude items about the whole group, which the group shows', () => {
    const items = [
      item('people.0.consent'),
      item('people.0.consent.record'),
      item('people.0.other'),
    ];
    expect(messagesForGroup(visible({}), 'people.0.', items)).toEqual([items[0], items[2]]);
  });
});
