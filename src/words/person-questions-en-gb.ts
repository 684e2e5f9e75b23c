/**
 * The words of the questions about mentioned people, about protection by law, and about events
 * after a release. `admin/questions/definitions` says when each is asked.
 */

/** The questions about somebody who is only mentioned. */
export const mentionedQuestionWords = {
  age: 'Say it where they could be taken for a child: somebody’s son or sister, or anybody beside a name. Never write a birthday.',
  position: {
    words: 'Do they know that they are mentioned?',
    hint: 'A child whom anybody could recognise is never only mentioned. Press “Change their part”, choose that the story is about them too, and ask for a yes of their own.',
  },
  /** Replaces the hint of the position once the person has said no. */
  positionAfterNo:
    'They have said no. What you chose here stays with that no, so that nobody loses it. Take out of the story everything that could show who they are. Then press “Remove … from the story”, at the end of what is written about them. If they agree after all, remove them, add them anew, and write down their new agreement.',
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
    hint: 'To weigh: what being in the story does to them, against what not telling it does to the person whose story it is. Somebody who harmed that person has no veto. Until the lead has decided, the story waits. Or take them out of it. The rule and its sources: docs/rules/objection-unweighed.',
  },
};

/** The question that confirms what a description in another language says. */
export const relatedQuestionWords = {
  words: 'Are they a relative or carer of anybody in the story?',
  hint: 'Needed where they are described in another language. The library reads English only, and has to know whose name could lead to a child.',
  yes: {
    words: 'Yes',
    hint: 'A child of the family is then never only mentioned, and an own name leads to the family.',
  },
  no: { words: 'No' },
};

/** The questions about what protects a person. */
export const protectionQuestionWords = {
  protected: {
    words: 'Is the child looked after, fostered, or part of a court case?',
    hint: 'If more than one is true, choose the first that is. This decides whether anybody in the story may go by their own name, or be seen or heard.',
  },
  protections: {
    proceedings: {
      words: 'Yes, a court case is about them',
      hint: 'Choose this wherever they live.',
    },
    fostered: {
      words: 'Yes, they live with foster carers',
      hint: 'The council may look after them too: choose this one.',
    },
    'looked-after': {
      words: 'Yes, the council looks after them',
      hint: 'They live in a children’s home, with relatives, alone, or anywhere else but with foster carers.',
    },
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

/** The help with the role of somebody beside a person. */
export const roleWords = {
  hint: 'Write what they do, as in “social worker” or “advocate”. Never write a name.',
  another:
    'For somebody under 18, not everything is in the hands of whoever asked them: at least one of these people has another role.',
  sameAsTaker:
    'This is also who asked them. If nobody with another role is there, the story is not shown: for somebody under 18, a second person has to see whether the yes was free.',
};

/** The questions about the first yes. */
export const firstYesWords = {
  agreedToTell: {
    words: 'When did they agree that the story may be written?',
    hint: 'The first yes, before anything is written. The second follows when they have read it.',
    ifSmall:
      'If somebody else decides for them, as for a small child, write the day on which that person agreed.',
    byOthers: 'When did whoever decides for them agree that the story may be written?',
    byOthersHint:
      'The first yes of the parent, or of whoever else decides, before anything is written. What they themselves say or show has a question of its own.',
  },
  usualTaker: 'participation worker',
  /** One press for the usual first yes. */
  today: (day: string) =>
    `They said yes today, ${day}, on a signed form, to a participation worker`,
  todayHint: (record: string) =>
    `Press it only if all of it is so. It also gives their form a reference: write ${record} on it before you file it. If your register has numbers of its own, write theirs instead.`,
  takerHint: 'Write what they do, as in “participation worker”. Never write a name.',
  secondRole:
    'For somebody under 18, somebody with another role has to be there when they say yes to the final version.',
};

/** The question about the reference of a yes. */
export const agreementWords = {
  record:
    'Only the reference, as in SOS-2026-014. The form itself stays in your own secure system.',
  /** For a reference that the desk has made. */
  madeRecord:
    'The desk has made this reference. Write it on their form before you file it, or write the number of your own register here. The form itself stays in your own secure system.',
};

/** The questions about a person's age. */
export const ageQuestionWords = {
  band: 'How old are they?',
  bandHint: 'On the day they say yes to the final version. Never write a birthday.',
  bands: {
    'under-10': { words: 'Under 10' },
    '10-12': { words: '10 to 12' },
    '13-15': { words: '13 to 15' },
    '16-17': { words: '16 or 17' },
    adult: { words: '18 or over' },
  },
  years: {
    words: 'If they are under 18, how old in whole years?',
    hint: 'On the day they say yes to the final version. This answers the question above too. Readers never see it. It says what the child can be asked, and how long a yes can last.',
  },
};

/** The questions about what happens around a release. */
export const releaseQuestionWords = {
  readings: {
    'read-alone': {
      words: 'By themselves',
      button: 'They have read and approved this version',
    },
    'read-together': {
      words: 'Together with somebody',
      button: 'They read it together with somebody, and approved this version',
    },
    'read-aloud': {
      words: 'It was read out to them',
      button: 'It was read out to them, and they approved this version',
    },
  },
  /** The role that is most often there when somebody approves the version. */
  advocate: 'advocate',
  withAdvocate: 'They read it together with an advocate, and approved this version',
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
