import { peopleRuleWords, type RuleWords } from './checklist-people-en-gb.ts';
import { formWords } from './form-en-gb.ts';
import { safeguardingWords } from './questions-en-gb.ts';

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
    draft: { open: 'It can be saved', until: 'before it can be saved' },
    pending_review: { open: 'It can go to review', until: 'before review' },
    publish: { open: 'It can be published', until: 'before it can be published' },
  },
  leftUntil: (count: number, until: string) => `${count} left ${until}`,
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

/**
 * The words for the form of each rule whose own message or hint is about the file, by the name of
 * the rule.
 */
export const ruleWords: Record<string, RuleWords> = {
  ...peopleRuleWords,
  'missing-field': (label) => ({ message: notYet(label) }),
  'unknown-field': (label) => ({
    message: `The form does not know this answer: ${label}.`,
    hint: 'Ask your library’s administrator to remove it from the file.',
  }),
  'file-missing': (label, { field }) => ({
    message: `The file of ${field === 'body' ? 'a picture in the text' : label} is missing.`,
    hint: 'Choose the file again.',
  }),
  'file-too-large': (label) => ({ message: `${label} is too large.` }),
  'picture-format': () => ({ hint: 'Choose another picture, saved as JPEG or PNG.' }),
  'picture-undecodable': () => ({
    hint: 'Save the picture again as JPEG or PNG, then choose it again.',
  }),
  'picture-ending': () => ({
    hint: 'Choose the picture again. The desk then gives it the right name.',
  }),
  'recognisable-not-agreed': () => ({
    hint: 'Ask the person. If they agree, tick it in their yes to the final version. Or use a picture or recording in which nobody can be recognised.',
  }),
  'restorative-language': (_, { hint }) => ({
    hint: hint.replace(
      'and give the reason under `wording`',
      `and give the reason under “${formWords.story.wording.label}”`,
    ),
  }),
  'same-words-refused': (_, { hint }) => ({
    hint: hint.replace(
      'has to name that story in `safeguarding.weighedNoes`',
      `has to tick that story under “${safeguardingWords.weighedNoes.question}”`,
    ),
  }),
  'name-unanswered': (_, { asks, line, field }) =>
    asks
      ? {
          message: `${line === undefined || field !== 'body' ? '' : `Line ${String(line)}: `}Is “${asks.word}” someone’s name?${timesSaid(asks.times)}`,
          hint: 'If it is their real name, change it to one chosen for the story. If not, say what it is.',
        }
      : {},
  'phone-number': () => ({
    hint: 'Remove it. If it is a helpline or a number of your organisation, add it to the library’s settings. Then it may stay.',
  }),
  'email-address': () => ({
    hint: 'Remove it. An address of your organisation belongs in the library’s settings.',
  }),
  'picture-shows': () => ({ hint: 'Add it again from the menu, and say what it shows.' }),
  'picture-file': () => ({ hint: 'Add it again from the menu.' }),
  'empty-body': () => ({
    message: 'The story has no words yet.',
    hint: 'Write the story in their own words.',
  }),
  'principle-unmet': (label, { message, hint }) => ({
    message: message.includes('not enough')
      ? `The answer to ${label} is not enough.`
      : `${label} is not answered yet.`,
    ...(hint.includes('`true`') ? { hint: 'Tick it once it is true.' } : {}),
  }),
  'storyteller-missing': () => ({
    message: 'Nobody tells this story yet.',
    hint: 'Add the person who tells it.',
  }),
  'told-by-staff-alone': () => ({
    hint: 'Add the person whose story it is, as someone who tells it. Or write it as a professional’s story.',
  }),
  'route-age': () => ({
    message: 'How they said yes does not fit their age.',
    hint: 'Choose how somebody of their age decides, and take their consent that way.',
  }),
  'route-staff': () => ({
    message: 'Only somebody who tells of their own work can say yes in this way.',
    hint: 'Choose how they decided, and take their own consent.',
  }),
  'route-incomplete': (label) => ({ message: notYet(label) }),
  'route-extra': (label) => ({
    message: `${label} does not belong to how they said yes.`,
    hint: 'Remove it, or change how they said yes.',
  }),
  'use-needs-text': (label) => ({
    message: `${label} is missing, and somebody has allowed a use that needs it.`,
  }),
  'name-missing': (label) => ({
    message: notYet(label),
    hint: 'Write the name the page should show, or choose that they are not named.',
  }),
  'name-of-anonymous': () => ({ hint: 'Remove the name, here and in the text.' }),
  'own-name-under-18': () => ({ hint: 'Choose another name with them, or no name.' }),
  'unknown-theme': () => ({ hint: 'Choose one from the list.' }),
  'unknown-model': () => ({ hint: 'Choose one from the list.' }),
  'form-unknown': () => ({
    hint: 'Choose the form they signed, or ask your library’s administrator to add it.',
  }),
  'host-not-allowed': () => ({
    hint: 'Ask your library’s administrator to add the host to the library’s settings.',
  }),
  'removal-unreadable': () => ({
    hint: 'Ask your library’s administrator to fix the removal.',
  }),
};

function timesSaid(times: number): string {
  return times === 1 ? '' : ` It is in the story ${String(times)} times.`;
}

/** Says that a field is empty. A question is “answered”; any other field is “filled in”. */
function notYet(label: string): string {
  return `${label} is not ${label.endsWith('?”') ? 'answered' : 'filled in'} yet.`;
}
