import { describe, expect, it } from 'vitest';
import { labelOf, findQuestionWords } from '../../../../admin/checklist/label-of.ts';
import { workSteps } from '../../../../admin/form/work-steps.ts';
import { knownKeys } from '../../../../src/story/source/check-shape.ts';
import { frontMatter } from '../../../../src/story/schema/front-matter.ts';

describe('the label of a place in the form', () => {
  it.each([
    ['title', 'Title'],
    ['evidence.0.says', 'What it says'],
    ['recording.captions', 'Captions'],
    ['people.0.consent.takenBy', 'Who asked them?'],
    ['people.1.consent', 'Agreement to tell'],
    ['people.1.consent.release', 'Reading copy and release'],
    ['publishFrom', 'From which day may the story be shown?'],
    ['body', 'The story'],
    ['', 'Publishing'],
    ['something.else', 'The story'],
  ])('%s is “%s”', (path, label) => expect(labelOf(path)).toBe(label));

  it('is the main question for a group', () => {
    expect(labelOf('people.0.consent.childsView')).toMatch(/\?$/);
    expect(labelOf('people.0.consent.competence')).toMatch(/\?$/);
  });

  it('is never the name of a field', () => {
    const names = knownKeys(frontMatter).filter((key) => /[A-Z]/.test(key));
    const labels = Object.keys(frontMatter.shape).map(labelOf);
    expect(labels.filter((label) => names.includes(label))).toEqual([]);
    expect(workSteps.map(({ title }) => title)).toContain(labelOf('schema'));
  });
});

it.each([
  ['people.0.consent.takenBy', 'Who asked them?'],
  ['people.12.consent.release.uses.3.until', 'What do they say yes to?'],
  ['safeguarding.outcome', 'May the story be told?'],
  ['image.alt', 'What would you tell somebody who cannot see it?'],
  ['publishFrom', 'From which day may the story be shown?'],
  ['people.0', undefined],
  ['title', undefined],
])('the question at %s is: %s', (path, words) => expect(findQuestionWords(path)).toBe(words));
