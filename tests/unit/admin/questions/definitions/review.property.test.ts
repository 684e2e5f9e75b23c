import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { principleQuestions } from '../../../../../admin/questions/definitions/principles.ts';
import { pictureQuestions } from '../../../../../admin/questions/definitions/picture.ts';
import { safeguardingQuestions } from '../../../../../admin/questions/definitions/safeguarding.ts';
import { openSheet } from '../../../../../admin/questions/definitions/sheet.ts';
import { principlesMet } from '../../../../../src/consent/rules/principles-met.ts';
import { validate } from '../../../../../src/story/validate.ts';
import { answerTheRest } from '../../../../support/answer-questions.ts';
import { atGate, reasons } from '../../../../support/at-gate.ts';
import { runs } from '../../../../support/open-stories.ts';
import { storyFacts } from '../../../../support/story-facts.ts';
import { validData } from '../../../../support/valid-story.ts';

const { people } = validData();
const story = storyFacts({ kind: 'young-person', people });

describe('whatever is answered', () => {
  it('a whole review is accepted by the schema and the rules', () => {
    fc.assert(
      fc.property(fc.gen(), (draw) => {
        const { written } = answerTheRest(draw, openSheet({}), safeguardingQuestions, story);
        const { findings } = validate({ ...validData(), safeguarding: written }, 'young-person');
        expect(findings).toEqual([]);
      }),
      runs(100),
    );
  });

  it('the guiding principles that are asked for are met, and no other is needed', () => {
    fc.assert(
      fc.property(fc.gen(), (draw) => {
        const questions = principleQuestions(story, {});
        const { written } = answerTheRest(draw, openSheet({}), questions, story);
        const met = atGate((front) => Object.assign(front, { principles: written }));
        expect(reasons(principlesMet, met)).toEqual([]);
      }),
      runs(20),
    );
  });

  it('what is said of a picture is accepted', () => {
    fc.assert(
      fc.property(fc.gen(), (draw) => {
        const chosen = openSheet({ src: './picture-1.jpg' });
        const { written } = answerTheRest(draw, chosen, pictureQuestions, story);
        expect(validate({ ...validData(), image: written }, 'young-person').findings).toEqual([]);
      }),
      runs(50),
    );
  });
});
