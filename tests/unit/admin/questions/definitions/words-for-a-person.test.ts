import { describe, expect, it } from 'vitest';
import { existsSync } from 'node:fs';
import {
  wordsOf,
  type FormQuestion,
} from '../../../../../admin/questions/definitions/form-question.ts';
import { personQuestions } from '../../../../../admin/questions/definitions/person-questions.ts';
import { safeguardingQuestions } from '../../../../../admin/questions/definitions/safeguarding-questions.ts';
import type { PersonDraft } from '../../../../../admin/questions/definitions/story-facts.ts';
import { visibleQuestions } from '../../../../../admin/questions/definitions/visible-questions.ts';
import type { FieldGroup } from '../../../../../src/story/plain-data.ts';
import { storyFacts } from '../../../../support/story-facts.ts';

const find = (questions: readonly FormQuestion[], path: string) =>
  questions.find((question) => question.path.join('.') === path)!;
const hintOf = ({ hint }: FormQuestion, about: FieldGroup, people: PersonDraft[] = []) =>
  typeof hint === 'function' ? hint({ about, story: storyFacts({ people }) }) : hint;
const words = (path: string, about: FieldGroup, people: PersonDraft[] = []) => {
  const question = find(personQuestions, path);
  const asked = wordsOf(question, { about, story: storyFacts({ people }) });
  return `${asked} ${hintOf(question, about, people) ?? ''}`;
};

describe('the first yes', () => {
  it.each(['parental', 'best-interests'])('is given by whoever decides: route %s', (route) => {
    const asked = words('consent.agreedToTell', { part: 'in-the-story', consent: { route } });
    expect(asked).toContain('When did whoever decides for them agree');
  });

  it('says whose day counts for a small child, before their age is known', () => {
    expect(words('consent.agreedToTell', { part: 'in-the-story' })).toContain(
      'as for a small child',
    );
    expect(words('consent.agreedToTell', { part: 'storyteller' })).not.toContain('small child');
  });
});

describe('the second role that a child’s consent needs', () => {
  const child = (consent: FieldGroup): FieldGroup => ({
    ...{ part: 'in-the-story', ageBand: '13-15' },
    consent: { takenBy: 'Participation worker', ...consent },
  });

  it.each([
    ['consent.release.witness', { release: { witness: 'participation  worker' } }],
    ['consent.competence.assessedBy', { competence: { assessedBy: 'participation worker' } }],
  ])('comes with a warning at %s if it is the role that asked the child', (path, consent) => {
    expect(words(path, child(consent))).toContain('This is also who asked them.');
    expect(words(path, { ...child(consent), ageBand: 'adult' })).not.toContain('who asked them');
    expect(words(path, child({}))).not.toContain('This is also who asked them.');
  });

  it('is announced at the question who asked the child', () => {
    expect(words('consent.takenBy', child({}))).toContain('somebody with another role');
  });
});

describe('the view of the parents under a care order', () => {
  const teller = (description: string): PersonDraft => ({ part: 'storyteller', description });

  it('is asked of the child’s part if a parent tells the story', () => {
    const asked = words('consent.parentsConsulted.view', {}, [teller('mum of two')]);
    expect(asked).toContain('What do the parents think of the child being in it?');
    expect(asked).toContain('Their yes to their own part does not answer this');
  });

  it.each(['grandmother', 'foster carer', 'social worker'])(
    'is asked in the usual words if a %s tells it',
    (description) => {
      const asked = words('consent.parentsConsulted.view', {}, [teller(description)]);
      expect(asked).toContain('What do the parents think? They keep parental responsibility');
    },
  );
});

describe('the question how the law protects a child', () => {
  it('offers the strongest answer first, and says which to choose if several are true', () => {
    const question = find(personQuestions, 'protected');
    const options =
      question.type === 'choice' ? question.options({ about: {}, story: storyFacts() }) : [];
    expect(options.map(({ value }) => value)).toEqual([
      ...['proceedings', 'fostered', 'looked-after', 'no'],
    ]);
    expect(hintOf(question, {})).toContain('If more than one is true, choose the first that is.');
  });
});

describe('an adult who decides for themselves', () => {
  const adult = { part: 'in-the-story', ageBand: 'adult', consent: { route: 'own' } };

  it('is told so, with a button that says when to change it', () => {
    const [stated] = visibleQuestions(
      adult,
      [find(personQuestions, 'consent.route')],
      storyFacts(),
    );
    expect(stated?.stated?.mayChange).toBe(true);
    expect(stated?.question.changeWords).toBe('Change: they cannot decide this, even with help');
  });

  it('may waive the wait if everybody in the story is an adult; nobody else may', () => {
    const { applies } = find(personQuestions, 'consent.release.coolingOffWaived');
    const mayWaive = (about: FieldGroup, people: PersonDraft[] = []) =>
      applies?.({ about, story: storyFacts({ people }) });
    const son: PersonDraft = { part: 'in-the-story', ageBand: 'under-10' };
    expect(mayWaive(adult)).toBe(true);
    expect(mayWaive(adult, [{ part: 'mentioned' }])).toBe(true);
    expect(mayWaive({ ...adult, consent: { route: 'best-interests' } })).toBe(false);
    expect(mayWaive({ ...adult, ageBand: '16-17' })).toBe(false);
    expect(mayWaive(adult, [son])).toBe(false);
    expect(mayWaive(adult, [{ part: 'in-the-story' }])).toBe(false);
  });
});

describe('a question that asks for the day of a decision', () => {
  it.each([
    [safeguardingQuestions, 'legalCheckOn'],
    [safeguardingQuestions, 'notAskedWeighed.on'],
    [personQuestions, 'objectionWeighed.on'],
    [personQuestions, 'consent.objectionWeighed.on'],
    [personQuestions, 'consent.competence.withoutHolder.on'],
  ])('says what is to be weighed, and names the page of the rule: case %#', (questions, path) => {
    const hint = hintOf(find(questions, path), {}) ?? '';
    expect(hint).toMatch(/^To weigh: /);
    const pages = [...hint.matchAll(/docs\/rules\/[a-z-]+/g)].map(([page]) => `${page}.md`);
    expect(pages).not.toEqual([]);
    expect(pages.filter((page) => !existsSync(page))).toEqual([]);
  });
});

describe('a question that depends on a folded one', () => {
  const folded = (about: FieldGroup) =>
    visibleQuestions(about, personQuestions, storyFacts())
      .filter(({ isFolded }) => isFolded)
      .map(({ question }) => question.path.join('.'));

  it('is folded below it, so that “who” comes before “when”', () => {
    const capacity = { assessedBy: 'psychologist' };
    const about = { part: 'storyteller', ageBand: 'adult', consent: { route: 'own', capacity } };
    expect(folded(about)).toEqual(
      expect.arrayContaining(['consent.capacity.assessedBy', 'consent.capacity.on']),
    );
    const waiver = { ...about, anonymityForLife: true, waiver: { on: '2026-02-01' } };
    expect(folded(waiver)).toEqual(
      expect.arrayContaining(['anonymityForLife', 'waiver.on', 'waiver.legalCheckOn']),
    );
  });

  it('is not folded if the first is needed', () => {
    const consent = { route: 'best-interests', capacity: { assessedBy: 'psychologist' } };
    const paths = folded({ part: 'in-the-story', ageBand: 'adult', consent });
    expect(paths).not.toContain('consent.capacity.on');
  });
});
