import { describe, expect, it } from 'vitest';
import type { LeftItem } from '../../../../../admin/checklist/judged-draft.ts';
import { saidOf, saidOfNone } from '../../../../../admin/questions/ask/said.ts';
import { shown, type Shown } from '../../../../../admin/questions/definitions/shown.ts';
import type { Question } from '../../../../../admin/questions/definitions/question.ts';
import { storyFacts } from '../../../../support/story-facts.ts';

const questions: Question[] = [
  { type: 'text', path: ['consent', 'record'], words: 'Where?' },
  { type: 'uses', path: ['consent', 'release', 'uses'], words: 'What?' },
];
const item = (path: string, severity: LeftItem['severity'] = 'error'): LeftItem => ({
  ...{ rule: 'invalid-field', severity, path },
  ...{ message: `About ${path}.`, hint: 'Look again.' },
});
const asked = (written: Record<string, unknown>) =>
  shown(written, questions, storyFacts()) as [Shown, Shown];

describe('what is said of a question', () => {
  it('stands at the question whose path it names, or that it is inside of', () => {
    const [record, uses] = asked({ consent: { record: 'x', release: { uses: [] } } });
    const items = [item('people.0.consent.record'), item('people.0.consent.release.uses.1.until')];
    expect(saidOf(record, 'people.0.', items).items).toEqual([items[0]]);
    expect(saidOf(uses, 'people.0.', items).items).toEqual([items[1]]);
  });

  it('is never that of a field whose name only begins alike, or of another person', () => {
    const [record] = asked({ consent: { record: 'x' } });
    const items = [item('people.0.consent.recorded'), item('people.10.consent.record')];
    expect(saidOf(record, 'people.1.', items).items).toEqual([]);
    expect(saidOf(record, 'people.0.', items).items).toEqual([]);
  });

  it('is only that it is open while it has no answer', () => {
    const [record] = asked({});
    expect(saidOf(record, 'people.0.', [item('people.0.consent.record')])).toEqual({
      isOpen: true,
      items: [],
    });
    expect(saidOf(record, 'people.0.', [item('people.0.consent.record', 'warning')]).isOpen).toBe(
      false,
    );
  });

  it('is that it is open where the whole group is missing', () => {
    const [record] = asked({});
    const missing = { ...item('people.0.consent'), rule: 'missing-field' };
    expect(saidOf(record, 'people.0.', [missing]).isOpen).toBe(true);
    expect(saidOfNone(asked({}), 'people.0.', [missing])).toEqual([]);
  });

  it('stands at the group where it is about none of its questions', () => {
    const items = [
      item('people.0.consent'),
      item('people.0.consent.record'),
      item('people.0.other'),
    ];
    expect(saidOfNone(asked({}), 'people.0.', items)).toEqual([items[0], items[2]]);
  });
});
