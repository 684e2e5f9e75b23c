/** The words of the checklist beside the form and of refusals at the desk. */
export const checklistWords = {
  title: 'What is left',
  judging: 'Checking the story …',
  outOfReach:
    'The desk cannot reach the library’s lists, so it cannot check the story yet. Your text is safe in this window.',
  failed:
    'The desk could not check this story. This is not your fault. Tell your library’s administrator. Your text is safe in this window.',
  fingerprint: 'The code of this version:',
  wordsFingerprint: 'The code of what stands beside the story:',
  /** One line that summarises the checklist of a story. */
  summary: {
    toDo: (count: number) =>
      counted(count, 'Nothing is left to do.', '1 thing is left to do.', 'things are left to do.'),
    heldBack: 'Something holds the story back.',
    toLookAt: (count: number) => counted(count, '', '1 suggestion.', 'suggestions.'),
  },
  /** The beginning of a message, by its severity. */
  severity: { error: undefined, warning: 'Suggestion: ', info: 'Held back: ' },
  /** The link to the page of a rule, by the rule’s name. */
  why: (rule: string) => `Why: ${rule}`,
  /** The state of one step of the work. */
  step: {
    toDo: (count: number) => `${count} left`,
    heldBack: 'holds the story back',
    toLookAt: (count: number) => counted(count, '', '1 suggestion', 'suggestions'),
    done: 'done',
    optional: 'optional',
    later: 'comes later',
  },
  /** The stages of a story on its way to publication. */
  stages: {
    draft: {
      open: 'It can be saved',
      until: 'before it can be saved',
      heldBack: 'Something keeps it from being saved',
    },
    pending_review: {
      open: 'It can go to review',
      until: 'before review',
      heldBack: 'Something keeps it from review',
    },
    pending_publish: {
      open: 'The people in it can read it',
      until: 'before the people in it read it',
      heldBack: 'Something keeps it from being read',
    },
    publish: {
      open: 'It can be published',
      until: 'before it can be published',
      heldBack: 'Something keeps it from being published',
    },
  },
  leftUntil: (count: number, until: string) => `${count} left ${until}`,
  /** A question of the form without an answer. */
  notAnswered: (question: string) => `“${question}” is not answered yet.`,
  /** The day of a no, for which a button stands instead of a question. */
  daysOfNo: {
    withdrawnOn: 'The day on which they said no',
    objectedOn: 'The day on which they objected',
  },
  appearances: {
    title: 'Where it will appear',
    from: (day: string) => `from ${day}`,
    atOnce: 'as soon as it is published',
    period: (start: string, lastDay: string) => `${start}, until ${lastDay}`,
    also: (lastDay: string, uses: string) => `Also ${uses}, until ${lastDay}.`,
    alsoFrom: (firstDay: string, lastDay: string, uses: string) =>
      `Also ${uses}, from ${firstDay} until ${lastDay}.`,
  },
  names: {
    is: (word: string) => `What “${word}” is`,
    all: (count: number) => `Give all ${count} names the same answer`,
    each: 'each of them is',
    areAll: 'What all of them are',
    confirm:
      'Is this true of every one of them? If one is a real name, everyone who reads the story will see it.',
    yes: (count: number) => `Yes, of all ${count}`,
    no: 'No, answer one by one',
    settings:
      'You can add the names of your organisation’s places and services to the library’s settings. Then no story asks about them.',
  },
  basics: {
    titleMissing: (label: string) => `“${label}” is not filled in yet.`,
    titleHint: 'Give the story a title, so that you can find it again. You can change it later.',
    agreementMissing: 'Nobody has agreed to tell this story yet.',
    agreementHint:
      'Add the person who tells it, and the day they agreed to tell it. The desk saves a story only once somebody has agreed to tell it.',
  },
  /** The first sentence of a refusal, by the action that was refused. */
  refused: {
    entry: 'This is not saved yet. It is still in this window.',
    draft: 'The story is not saved yet. It is still in this window.',
    pending_review: 'The story has not been sent for review yet.',
    pending_publish: 'The story has not been marked as ready yet.',
    publish: 'The story has not been published yet.',
  },
  moreReasons: (count: number) => `“What is left” lists ${count} more.`,
  openStory: (title: string) => `Open “${title}”`,
  dismiss: 'Close this notice',
};

function counted(count: number, none: string, one: string, many: string): string {
  if (count === 0) return none;
  return count === 1 ? one : `${count} ${many}`;
}
