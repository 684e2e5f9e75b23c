import { describe, expect, it } from 'vitest';
import {
  personQuestions,
  personSections,
} from '../../../../../admin/questions/definitions/person-questions.ts';
import { visibleQuestions } from '../../../../../admin/questions/definitions/visible-questions.ts';
import type { FieldGroup } from '../../../../../src/story/plain-data.ts';
import { storyFacts } from '../../../../support/story-facts.ts';

const position = personQuestions.find(({ path }) => path[0] === 'position')!;
const offered = (about: FieldGroup) =>
  position.type === 'choice'
    ? position.options({ about, story: storyFacts() }).map(({ value }) => value)
    : [];
const agreed = { part: 'mentioned', position: 'agreed', agreedOn: '2026-02-18' };

describe('the position of somebody who is only mentioned', () => {
  it('can be any position while they have not said no', () => {
    expect(offered(agreed)).toEqual(['not-identifiable', 'agreed', 'died', 'not-asked']);
  });

  it('cannot change once they have said no, and its hint says what to do', () => {
    expect(offered({ ...agreed, withdrawnOn: '2026-05-01' })).toEqual(['agreed']);
    expect(offered({ part: 'mentioned', objectedOn: '2026-05-01' })).toEqual([
      ...['not-identifiable', 'not-asked'],
    ]);
    const { hint } = position;
    const said =
      typeof hint === 'function' ? hint({ about: { objectedOn: 'x' }, story: storyFacts() }) : hint;
    expect(said).toContain('They have said no.');
    expect(said).toContain('press “Remove … from the story”');
  });

  it('has a hint that names the button that changes their part', () => {
    const { hint } = position;
    const said = typeof hint === 'function' ? hint({ about: agreed, story: storyFacts() }) : hint;
    expect(said).toContain('Press “Change their part”');
  });

  it('`agreed` asks for no yes to the final version', () => {
    const titles = personSections
      .filter(({ questions }) => visibleQuestions(agreed, questions, storyFacts()).length > 0)
      .map(({ title }) => title);
    expect(titles).toEqual(['About them', 'If something has changed since']);
  });
});
