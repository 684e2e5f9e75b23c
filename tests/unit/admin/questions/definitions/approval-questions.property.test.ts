// @module-tag property
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { principleQuestions } from '../../../../../admin/questions/definitions/principle-questions.ts';
import { pictureQuestions } from '../../../../../admin/questions/definitions/picture-questions.ts';
import { safeguardingQuestions } from '../../../../../admin/questions/definitions/safeguarding-questions.ts';
import { createAnswerDraft } from '../../../../../admin/questions/definitions/answer-draft.ts';
import { principlesAnswered } from '../../../../../src/consent/rules/principles-answered.ts';
import { validateStory } from '../../../../../src/story/validate-story.ts';
import { answerTheRest } from '../../../../support/answer-questions.ts';
import { validStoryAtGate, refusalReasons } from '../../../../support/story-at-gate.ts';
import { propertyOptions } from '../../../../support/open-stories.ts';
import { storyFacts } from '../../../../support/story-facts.ts';
import { validData } from '../../../../support/valid-story.ts';

const { people } = validData();
const story = storyFacts({ kind: 'young-person', people });

describe('any complete answers', () => {
  it('give a safeguarding review that the schema and the rules accept', () => {
    fc.assert(
      fc.property(fc.gen(), (draw) => {
        const { answers } = answerTheRest(
          draw,
          createAnswerDraft({}),
          safeguardingQuestions,
          story,
        );
        const { findings } = validateStory(
          { ...validData(), safeguarding: answers },
          'young-person',
        );
        expect(findings).toEqual([]);
      }),
      propertyOptions(100),
    );
  });

  it('meet every guiding principle that the gate needs', () => {
    fc.assert(
      fc.property(fc.gen(), (draw) => {
        const questions = principleQuestions(story, {});
        const { answers } = answerTheRest(draw, createAnswerDraft({}), questions, story);
        const met = validStoryAtGate((front) => Object.assign(front, { principles: answers }));
        expect(refusalReasons(principlesAnswered, met)).toEqual([]);
      }),
      propertyOptions(20),
    );
  });

  it('give a picture that the schema accepts', () => {
    fc.assert(
      fc.property(fc.gen(), (draw) => {
        const chosen = createAnswerDraft({ src: './picture-1.jpg' });
        const { answers } = answerTheRest(draw, chosen, pictureQuestions, story);
        expect(validateStory({ ...validData(), image: answers }, 'young-person').findings).toEqual(
          [],
        );
      }),
      propertyOptions(50),
    );
  });
});
