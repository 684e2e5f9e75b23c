import { peopleRuleWords, type RuleWords } from './checklist-people-en-gb.ts';
import { formWords } from './form-en-gb.ts';
import { safeguardingWords } from './review-questions-en-gb.ts';

/**
 * The words for the form of each rule whose own message or hint is about the file, by the name of
 * the rule.
 */
export const ruleWords: Record<string, RuleWords> = {
  ...peopleRuleWords,
  'missing-field': (label) => ({ message: notYet(label) }),
  'changed-since-approval': () => ({
    hint: 'The words, the names or the pictures have changed. Have the new version read and approved, or undo the change.',
  }),
  'changed-since-review': () => ({
    hint: 'The words, the names or the pictures have changed. Have the new version reviewed, or undo the change.',
  }),
  'words-changed-since-review': () => ({
    hint: 'An answer to a principle, a question, the words about a picture, a figure or a note has changed. Have them reviewed, or undo the change.',
  }),
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
  'translation-refused': (_, { hint }) => ({
    hint: hint.replace(
      'names that story in `safeguarding.weighedNoes`',
      `ticks that story under “${safeguardingWords.weighedNoes.question}”`,
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
