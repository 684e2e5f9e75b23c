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
  noneOfThese: 'No to all three: no family court, no criminal case, no other order or ban',
  /** The buttons that sign a version. Each says what the review has decided. */
  sign: {
    clear: 'I have reviewed this version, and all that stands beside it: it may be told',
    hold: 'Pause the story: what is here now may not be told yet',
  },
  legalCheckOn: {
    words: 'When did a lawyer say that it may be told?',
    hint: 'To weigh: whether anything in the story was said in a private hearing, and whether an order still protects somebody in it. The rules and their sources: docs/rules/legal-check-missing, docs/rules/care-order-objection and docs/rules/own-name-reveals.',
  },
  notAskedWeighed: {
    words: 'When did you weigh telling of somebody who was not asked?',
    hint: 'To weigh: what telling it means for them, against what not telling it means for the person whose story it is. The rule and its sources: docs/rules/not-asked-unweighed.',
  },
  wordsFingerprint: {
    words: 'Which version of all that stands beside the story was reviewed?',
    hint: 'Its second code covers the answers to the principles, the questions, the words about pictures, the figures and the notes. The button above writes both codes.',
    button: 'I have reviewed what stands beside it',
  },
};

/** The words about noes that were said to nearly the same words in another story. */
export const safeguardingWords = {
  weighedNoes: {
    question: 'Which noes to nearly the same words has this review weighed?',
    hint: 'Tick a no only if everyone in this story has approved it since, and you have decided that these words may be told although somebody who said no is not in this story.',
    option: (id: string, day: string | undefined) =>
      `The no to the story ${id}, ${day === undefined ? 'on a day that nobody can read' : `of ${day}`}`,
  },
};
