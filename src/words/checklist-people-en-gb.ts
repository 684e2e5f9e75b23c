import type { Issue } from '../story/issue.ts';

/** The message and hint of an issue in the words of the form. */
export interface IssueWords {
  message: string;
  hint: string;
}

/** Makes the words for an issue from the label of its question. */
export type RuleWords = (label: string, issue: Issue) => Partial<IssueWords>;

const hint = (words: string): RuleWords => {
  return () => ({ hint: words });
};

const askThemToo =
  'press “Change their part” and choose that the story is about them too: then they are asked for a yes of their own. Or leave them out, or change the words so that nobody could pick them out.';

/**
 * The form's words for the issues of the rules about people: who is asked, who decides, and what
 * the law does not allow.
 */
export const peopleRuleWords: Record<string, RuleWords> = {
  'child-only-mentioned': (_, { field = '' }) => ({
    hint: field.endsWith('ageBand')
      ? `If they are grown up, answer “How old are they?” here. If not, ${askThemToo}`
      : askThemToo.replace('press', 'Press'),
  }),
  'position-incomplete': (label) => ({
    message: `${label} is not answered yet.`,
    hint: 'Answer it. If they can be asked, ask them.',
  }),
  'position-extra': (label, { field = '' }) =>
    field.endsWith('position')
      ? {
          message: 'They have said no, and what is chosen here is not what they said no to.',
          hint: 'Choose what was chosen here before, so that their no is not lost. Then take out of the story everything that could show who they are, and remove them.',
        }
      : {
          message: `${label} does not fit what is chosen about this person: whether they know that they are mentioned.`,
          hint: 'Remove the answer, or choose again.',
        },
  'mentioned-withdrawn': hint('Take them out of the story, with all that could show who they are.'),
  'not-asked-unweighed': hint(
    'Ask the safeguarding lead, who writes the day into the review. Or leave the person out.',
  ),
  'objection-unweighed': hint(
    'Ask the safeguarding lead to weigh it, and write down the day. Or take the person out of the story.',
  ),
  'own-name-reveals': hint(
    'Choose another name with them, and untick what shows their face or voice. Or ask a lawyer and the safeguarding lead, who write their days into the review; that is never possible where a child is in the story.',
  ),
  'own-name-reveals-child': hint(
    'Choose another name with them, and untick what shows their face or voice. Where the child is neither looked after, fostered nor in a court case, and always of a professional, the child may say yes to it in their release: “By somebody else in the story, who is named, seen or heard”. Or choose a picture or recording in which nobody can be recognised.',
  ),
  'protection-missing': (label) => ({
    message: `${label} is not answered, or does not fit a care order.`,
    hint: 'Ask their social worker. A child under a care order is looked after.',
  }),
  'protection-extra': hint('Remove the answer: it is for children.'),
  'ask-again-unplanned': (label) => ({
    message: `${label} is not answered yet.`,
    hint: 'Choose the month with whoever takes their yes. Your register knows the birthday.',
  }),
  'ask-again-day': hint(
    'If they want to think again, leave it until they say yes again. Then choose the first of the month in which they turn 16 or 18, so that it shows no birthday.',
  ),
  'ask-again-too-late': hint('Choose an earlier month: the one in which they turn 16 or 18.'),
  'age-on-release': (label) => ({
    message: `${label} is not answered yet, or does not fit the answer above.`,
    hint: 'Write their age on the day they said yes to the final version, in whole years.',
  }),
  'age-contradicts': hint(
    'Correct how old they are. Or leave the age out of the description: that protects better.',
  ),
  'care-order-alone': (label) => ({
    message: `${label} is not answered yet. The council does not say yes to telling of its own work alone.`,
    hint: 'Ask an advocate or the independent reviewing officer, and the parents.',
  }),
  'care-order-extra': hint(
    'Remove the answer: it belongs to a care order. Under section 20 the parents decide.',
  ),
  'care-order-objection': (_, { field = '' }) => ({
    hint: field.includes('independent')
      ? 'Leave the child out of the library: no lawyer can say yes in place of the person who speaks for them.'
      : 'Ask a lawyer whether the council may decide against it. The lead writes the day into the review.',
  }),
  'court-contradicts': hint(
    'Ask their social worker whether there is or was a case. If it is over, a lawyer looks at the story. If the answer about the child is wrong, correct that.',
  ),
  'record-twice': hint(
    'Write the reference of their own agreement. Nobody can say yes for somebody else.',
  ),
  'advocate-decides': hint(
    'Ask somebody independent to speak for the person, and decide again with them.',
  ),
  'too-young-to-ask': hint(
    'From 5 on, ask them in a way that fits them: with pictures, signs or play. If words are not theirs, choose that they cannot say it in words.',
  ),
  'view-observer': (label) => ({
    message: `${label} is missing, or does not fit what the child says.`,
    hint: 'Write the role of somebody who knows the child, only where they cannot say it in words.',
  }),
  'competent-alone': hint(
    'Ask somebody with parental responsibility. Or ask the safeguarding lead, who says why nobody is asked.',
  ),
  'other-parent-missing': (label) => ({
    message: `${label} is not answered yet.`,
    hint: 'Say what anybody else with parental responsibility thinks, or that there is nobody else.',
  }),
  'other-parent-extra': hint('Remove the answer, or change who decides.'),
  'other-parent-disagrees': hint(
    'Ask the safeguarding lead to weigh it, and write down the day of the decision.',
  ),
  'best-interests-limits': (_, { message }) => ({
    ...(message.includes('own name') && {
      message: 'They did not decide for themselves, and go by their own name.',
      hint: 'Choose another name, or no name.',
    }),
    ...(message.includes('face or voice') && {
      message: 'They did not decide for themselves, and may be recognised by their face or voice.',
      hint: 'Untick it, and choose a picture or recording in which nobody can be recognised.',
    }),
    ...(message.includes('the release allows') && {
      message: 'They did not decide for themselves, and a use is ticked that nobody can take back.',
      hint: 'Untick social media, and newspapers, radio and television.',
    }),
    ...(message.includes('think again') && {
      message: 'They did not decide for themselves, and the days to think again were given up.',
      hint: 'Untick that they asked not to wait, and wait these days.',
    }),
  }),
  'view-after-release': (label) => ({
    message: `${label} is answered with a day after the release that rests on it.`,
    hint: 'Correct the day. Or ask again, and record a release given after it.',
  }),
  'anonymity-for-life': hint(
    'Choose another name, untick what shows who they are, and choose a picture in which nobody can be recognised. A film may show professionals only, if it says who can be seen. An adult can give up their own anonymity in writing: ask a lawyer. Whoever was not asked has to be left out.',
  ),
  'child-in-proceedings': hint(
    'Untick their face and voice, and choose a picture in which nobody can be recognised. A film may show professionals only, if it says who can be seen. Nobody’s yes can change that.',
  ),
  'shown-without-say': hint(
    'Correct the reference. If it is somebody who is only mentioned, press “Change their part”: the story is about them too, and they are asked for a yes of their own.',
  ),
  'anonymity-unanswered': (label) => ({
    message: `${label} is not answered yet. The story tells of abuse or exploitation, and somebody in it may be recognised.`,
    hint: 'Ask a lawyer, and answer it.',
  }),
  'cooling-off': hint(
    'Choose the first day that the question offers, or a later one. If the story is shown already, and an earlier yes still holds, keep that one until then: record the new yes when its days to think are over, and the story stays shown.',
  ),
  'renewal-invalid': () => ({
    message: 'This yes does not renew the earlier yes that it is said to renew.',
    hint: 'Write the day of their yes once more. The desk then finds out whether it renews an earlier one. If it does not, the days to think count again.',
  }),
  'new-use-waits': hint('Wait: it opens by itself when their days to think are over.'),
  'cooling-off-child': hint(
    'Untick it, and wait: a child’s days to think are not for others to give.',
  ),
  'died-before-release': hint(
    'Correct the days. Or press “Change their part”, choose that they are only mentioned, and say that they have died.',
  ),
  'left-extra': hint(
    'Remove the day: a child has left no work here. For leaving care, set the day on which they are asked again.',
  ),
  'form-without-use': hint(
    'Untick this use. Or have them read a newer form, and record their new yes.',
  ),
  'captions-missing': hint('Add captions. If it is only sound, say that it shows their voice.'),
};
