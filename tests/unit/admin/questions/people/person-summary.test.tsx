import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { AnswerTogether } from '../../../../../admin/questions/ask/AnswerTogether.tsx';
import { StatedAnswer } from '../../../../../admin/questions/ask/StatedAnswer.tsx';
import { personQuestions } from '../../../../../admin/questions/definitions/person-questions.ts';
import { safeguardingQuestions } from '../../../../../admin/questions/definitions/safeguarding-questions.ts';
import { visibleQuestions } from '../../../../../admin/questions/definitions/visible-questions.ts';
import { PersonSummary } from '../../../../../admin/questions/people/PersonSummary.tsx';
import type { FieldGroup } from '../../../../../src/story/plain-data.ts';
import { storyFacts } from '../../../../support/story-facts.ts';
import { today } from '../../../../support/valid-story.ts';

const noMessages = { isUnanswered: false, items: [] };
const textOf = (markup: string) => markup.replaceAll(/<[^>]+>/g, '');

it('the heading of a person says what they are called in the story, and how much is open', () => {
  const about = { part: 'in-the-story', description: 'her son', name: 'Robin' };
  const questions = visibleQuestions(about, personQuestions, storyFacts());
  const heading = textOf(
    renderToStaticMarkup(
      <PersonSummary
        {...{ about, questions, items: [], index: 1, on: today }}
        pathPrefix="people.1."
        isNew={false}
      />,
    ),
  );
  expect(heading).toMatch(/^Person 2 is in the story “her son” \d+ still to answer$/);
});

it('an adult who decides for themselves has a button that leads to a decision in their best interests', () => {
  const about = { part: 'in-the-story', ageBand: 'adult', consent: { route: 'own' } };
  const visible = visibleQuestions(about, personQuestions, storyFacts()).find(
    ({ question }) => question.path.at(-1) === 'route',
  )!;
  const markup = renderToStaticMarkup(
    <StatedAnswer {...{ visible, messages: noMessages }} words="Who decides?" path="people.0.x">
      <p>The field.</p>
    </StatedAnswer>,
  );
  expect(textOf(markup)).toBe(
    'Who decides? They decide for themselves: they are 16 or over.Change: they cannot decide this, even with help',
  );
});

it('“No to all three” is offered only while no question about courts has an answer', () => {
  const question = safeguardingQuestions[0]!;
  const render = (about: FieldGroup) =>
    textOf(
      renderToStaticMarkup(
        <AnswerTogether
          question={question}
          facts={{ about, story: storyFacts() }}
          onAnswer={() => undefined}
        />,
      ),
    );
  expect(render({})).toContain('No to all three');
  expect(render({ otherRestriction: true })).not.toContain('No to all three');
  expect(render({ courtProceedings: 'concluded' })).not.toContain('No to all three');
});
