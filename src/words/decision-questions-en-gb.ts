const roleHint = 'Write what they do, as in “advocate”. Never write a name.';

/** The question who decides for a person. */
export const whoDecidesWords = {
  words: 'Who decides?',
  /** Beside the stated answer that somebody of 16 or over decides for themselves. */
  change: 'Change: they cannot decide this, even with help',
  routes: {
    own: { words: 'They decide for themselves: they are 16 or over' },
    'own-competent': {
      words: 'They decide for themselves',
      hint: 'Somebody who knows about this has talked with them, and is sure that they understand.',
    },
    parental: {
      words: 'A parent, a guardian or the council decides with them',
      hint: 'If the child says no, the answer is no.',
    },
    'best-interests': {
      words: 'A decision in their best interests: they cannot make it themselves',
      hint: 'They are 16 or over. If they object, by word or by what they do, the answer is no.',
    },
    staff: { words: 'They decide for themselves: it is about their own work' },
  },
};

/**
 * The words of the questions about who decides. `admin/questions/definitions` says when each is
 * asked.
 */
export const decisionQuestionWords = {
  withoutHolder: {
    words: 'Why does nobody with parental responsibility say yes beside them?',
    hint: 'At 10 to 12 somebody should. If nobody does, the safeguarding lead says why.',
  },
  withoutHolderReasons: {
    unsafe: { words: 'It would not be safe to ask them' },
    untraceable: { words: 'Nobody can find them' },
    'childs-wish': { words: 'The child does not want them to be asked' },
  },
  withoutHolderOn: {
    words: 'When did the safeguarding lead decide that?',
    hint: 'To weigh: whether the child understands what being public means, and who stands by them if it goes wrong. The rule and its sources: docs/rules/competent-alone.',
  },
  holder: {
    words: 'Who has parental responsibility, and says yes?',
    hint: 'If the child is with the council by agreement (section 20), the council has no say here: the parents decide, so choose them. The council can say yes only if a court has made a care order.',
  },
  view: {
    words: 'What does the child say?',
    hint: 'If they say no, the answer is no, whoever else says yes: please leave this story with them.',
  },
  views: {
    agrees: { words: 'They agree' },
    observed: {
      words: 'They cannot say it in words, and are content',
      hint: 'Somebody who knows them well has watched how they take it.',
    },
    'too-young': {
      words: 'They are under 5, and too young to be asked',
      hint: 'From 5 on, ask them in a way that fits them: with pictures, signs or play.',
    },
  },
  viewBy: { words: 'Who knows the child, and has seen how they take it?', hint: roleHint },
  otherParent: {
    words: 'What does the other parent think?',
    hint: 'Anybody else who has parental responsibility.',
  },
  otherParents: {
    agrees: { words: 'They agree' },
    disagrees: {
      words: 'They disagree',
      hint: 'The safeguarding lead then weighs it. The story waits for that.',
    },
    'not-asked': { words: 'They were not asked' },
    none: { words: 'Nobody else has parental responsibility' },
  },
  parentWeighed: {
    words: 'When did the safeguarding lead weigh what the other parent says?',
    hint: 'To weigh: why the other parent disagrees, what that means for the child at home, and whether a court has been involved. Leave it empty until the lead has decided. The rule and its sources: docs/rules/other-parent-disagrees.',
  },
  independentRole: {
    words: 'Who speaks for the child, independently of the council?',
    hint: 'The council does not say yes to telling of its own work alone.',
  },
  independentRoles: {
    advocate: { words: 'An advocate' },
    'independent-reviewing-officer': { words: 'The independent reviewing officer' },
  },
  independentView: { words: 'What does that person think?' },
  independentViews: {
    agrees: { words: 'They agree' },
    objects: { words: 'They object', hint: 'Then the answer is no, whatever a lawyer says.' },
  },
  independentOn: { words: 'When did that person say so?' },
  parentsView: {
    words: 'What do the parents think?',
    hint: 'They keep parental responsibility under a care order, so they are asked too.',
    toldByParent: 'What do the parents think of the child being in it?',
    toldByParentHint:
      'A parent tells the story. Their yes to their own part does not answer this: ask them about the child, and ask the other parent too. If either objects, choose that they object.',
  },
  parentsViews: {
    agrees: { words: 'They agree' },
    objects: { words: 'They object', hint: 'The story waits until a lawyer has looked at it.' },
    unsafe: { words: 'It would not be safe to ask them' },
    untraceable: { words: 'Nobody can find them' },
  },
  parentsOn: { words: 'When were the parents asked, or was it decided not to ask?' },
  cannotDecide: {
    words: 'Who has assessed whether they can make this decision, with help?',
    hint: `They found that the person cannot. ${roleHint}`,
    forOwn: `Only if somebody has assessed it, and found that they can. ${roleHint}`,
  },
  assessedOn: { words: 'When was that assessed?' },
  decidedBy: { words: 'Who decided, in their best interests?', hint: roleHint },
  decidedOn: { words: 'When was it decided?' },
  consulted: {
    words: 'Who was asked before it was decided?',
    hint: 'One on each line: what they do or are to them, as in “sister” or “key worker”. Never write a name.',
  },
  advocate: { words: 'Who spoke for them?', hint: roleHint },
  personsView: {
    words: 'What do they themselves show?',
    hint: 'If they object, by word or by what they do, the answer is no.',
  },
  personsViews: {
    agrees: { words: 'They say that they agree' },
    observed: { words: 'They cannot say it in words, and are content' },
  },
};
