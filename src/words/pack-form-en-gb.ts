import type { FormWords } from './form-words.ts';

const round = (label: string, hint: string) => ({
  label,
  hint,
  fields: {
    minutes: { label: 'Minutes' },
    prompt: { label: 'What everyone is asked' },
  },
});

/** The words of the form of a pack, as questions to the person who makes it. */
export const packFormWords: FormWords['pack'] = {
  title: { label: 'What is the pack called?', hint: 'It also gives the pack its address.' },
  use: {
    label: 'What is it for?',
    hint: 'Only stories whose people said yes to this can be in the pack.',
    options: {
      induction: 'welcoming someone new',
      learning: 'learning and training',
      recruitment: 'recruitment',
    },
  },
  forWhom: { label: 'Who is it for?' },
  aims: { label: 'What do people take away?', one: 'aim' },
  checkIn: round('How does the session begin?', 'A round in which everyone speaks once, in turn.'),
  path: {
    label: 'Which stories, in which order?',
    one: 'story',
    hint: 'If a story may not be used any more, it leaves the pack with everything you write here for it.',
    fields: {
      story: { label: 'Story' },
      minutes: { label: 'Minutes', hint: 'For the story and the talk about it.' },
      before: {
        label: 'What do you say before it?',
        hint: 'Please do not name anyone or quote the story: the story may leave, and its words with it.',
      },
      after: { label: 'What do you ask after it?', one: 'question' },
      care: {
        label: 'How do you look after someone whom it touches?',
        hint: 'Leave it empty if the notes below are enough.',
      },
    },
  },
  interview: {
    label: 'Questions for an interview panel',
    one: 'question',
    hint: 'Only for recruitment. As parents and young people want them asked.',
    fields: {
      from: {
        label: 'Who wants it asked?',
        options: { parents: 'parents', 'young-people': 'young people' },
      },
      scenario: { label: 'Situation', hint: 'Invented, never from a real family.' },
      question: { label: 'Question' },
      goodAnswer: { label: 'What does a good answer show?' },
    },
  },
  closing: round('How does the session end?', 'A round in which everyone speaks once, in turn.'),
  body: {
    label: 'Notes for the person who leads',
    hint: 'How to prepare, how to lead, and how to care for people. Readers see this.',
  },
};
