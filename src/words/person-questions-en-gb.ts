/**
 * The words of the questions about mentioned people, about protection by law, and about events
 * after a release. `admin/questions/definitions` says when each is asked.
 */

/** The questions about somebody who is only mentioned. */
export const mentionedQuestionWords = {
  age: 'Say it where they could be taken for a child: somebody’s son or sister, or anybody beside a name. Never write a birthday.',
  position: {
    words: 'Do they know that they are mentioned?',
    hint: 'A child whom anybody could recognise is never only mentioned. Say above that the story is about them too, and ask for a yes of their own.',
  },
  positions: {
    agreed: { words: 'Yes, and they agree: they are 18 or over' },
    'not-identifiable': {
      words: 'Nobody could tell who they are',
      hint: 'Not from their place, their work, their age or anything else in the story. A group can be meant too.',
    },
    died: { words: 'They have died' },
    'not-asked': {
      words: 'No, and they could not be asked: they are 18 or over',
      hint: 'The safeguarding lead then weighs whether the story may tell of them.',
    },
  },
  because: { words: 'Why could they not be asked?' },
  reasons: {
    unsafe: { words: 'It would not be safe to ask them' },
    untraceable: { words: 'Nobody can find them' },
  },
  records: {
    words: 'What are the references of their agreement in your register?',
    hint: 'One on each line, as in SOS-2026-014. If several people are meant, one for each of them.',
  },
  agreedOn: {
    words: 'When did they agree to be mentioned?',
    hint: 'If several people are meant, the day on which the last of them agreed.',
  },
  objectionWeighed: {
    words: 'When did the safeguarding lead weigh their objection?',
    hint: 'They object to being mentioned. The story waits until the lead has decided. Somebody who harmed the person who tells it has no veto. Or take them out of the story.',
  },
};

/** The questions about what protects a person. */
export const protectionQuestionWords = {
  protected: {
    words: 'Is the child looked after, fostered, or part of a court case?',
    hint: 'This decides whether anybody in the story may go by their own name, or be seen or heard.',
  },
  protections: {
    'looked-after': { words: 'Yes, the council looks after them' },
    fostered: { words: 'Yes, they live with foster carers' },
    proceedings: { words: 'Yes, a court case is about them' },
    no: { words: 'No, none of these' },
  },
  anonymityForLife: {
    words: 'Does the law keep them anonymous for life?',
    hint: 'It does after an allegation of a sexual offence, trafficking, FGM or forced marriage, whatever came of it, and where a court has said so of a young witness. If you are not sure, ask a lawyer.',
    yes: {
      words: 'Yes',
      hint: 'Nobody here goes by their own name then, and nothing may show who they are.',
    },
    no: { words: 'No' },
  },
  waiverOn: {
    words: 'When did they give up this anonymity in writing?',
    hint: 'Only an adult can, of their own free will. Leave it empty if they have not.',
  },
  waiverCheckedOn: {
    words: 'When did a lawyer check that they could give it up?',
  },
};

/** The questions about what happens around a release. */
export const releaseQuestionWords = {
  ageOnRelease: {
    words: 'How old are they on that day, in whole years?',
    hint: 'Readers never see it. It says how long their yes can last before they are asked again.',
  },
  askAgainOn: {
    words: 'When do they turn 16 or 18, or leave care?',
    /** For somebody from 13 to 17. */
    under18: (age: number) =>
      `Choose the month in which they turn ${String(age)}, with whoever takes their yes. Only the first of the month is written down, never the birthday. If they leave care before that, choose that month.`,
    again: 'They have said yes again since this day. Is there another such day to come?',
    before:
      'Your register knows it. From that day the story is not shown until they say yes again themselves.',
  },
  reviewOn: {
    words: 'When do we ask whether they are still happy with it?',
    /** Said of everyone under 18, because the consent form promises it. */
    ofChild:
      'Ask then, too, whether the people who look after them have changed. The consent form promises to ask again if they have.',
  },
  nameOfTeller: {
    words: 'By somebody else in the story, who is named, seen or heard',
    hint: 'Everybody who knows that person will know who the child is. Tick it only if the child has said yes to exactly that.',
  },
  diedOn: {
    words: 'Have they died since, and when?',
    hint: 'Then nobody is asked whether they are happy. The safeguarding lead speaks with their family and looks at the story again.',
  },
  leftOn: {
    words: 'Have they left the work for which they are in the story, and when?',
    hint: 'From that day the story waits until they say yes again, now that nobody employs them here.',
  },
};

/** The questions of the safeguarding review that other answers make necessary. */
export const reviewQuestionWords = {
  criminal: {
    words: 'Has there been a criminal case?',
    none: { words: 'No' },
    concluded: {
      words: 'Yes, and it is over',
      hint: 'The law may still protect somebody who gave evidence. A lawyer has to say that the story may be told.',
    },
    ongoing: {
      words: 'Yes, and it is still going on',
      hint: 'The story is not shown. Nobody’s consent can change that.',
    },
  },
  legalCheckOn: { words: 'When did a lawyer say that it may be told?' },
  notAskedWeighed: {
    words: 'When did you weigh telling of somebody who was not asked?',
    hint: 'You have thought of what it means for them, and of what not telling it would mean for the person whose story it is.',
  },
  wordsFingerprint: {
    words: 'Which version of all that stands beside the story was reviewed?',
    hint: 'The answers to the principles, the questions, the words about pictures, the figures and the notes. The button above writes both codes.',
    button: 'I have reviewed what stands beside it',
  },
};
