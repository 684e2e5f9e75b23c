import type { Issue } from '../../src/story/issue.ts';
import { formWords } from '../../src/words/form-en-gb.ts';

/** What an issue says, in the words of the form. */
export interface InWords {
  message: string;
  hint: string;
}

/** Rules whose words are about the file, and how the form says the same. */
export const wordsOfRules: Record<string, (label: string, issue: Issue) => Partial<InWords>> = {
  'missing-field': (label) => ({ message: notYet(label) }),
  'unknown-field': (label) => ({
    message: `There is an answer here that the form does not know: ${label}.`,
    hint: 'Ask whoever looks after the library to take it out of the file.',
  }),
  'file-missing': (label, { field }) => ({
    message: `The file of ${field === 'body' ? 'a picture in the text' : label} is not there.`,
    hint: 'Choose it again.',
  }),
  'file-too-large': (label) => ({ message: `${label} is too large.` }),
  'picture-format': () => ({ hint: 'Choose another, saved as JPEG or PNG.' }),
  'picture-undecodable': () => ({ hint: 'Save it again as JPEG or PNG, and choose it again.' }),
  'picture-ending': () => ({ hint: 'Choose it again: it is given the right name then.' }),
  'recognisable-not-agreed': () => ({
    hint: 'Ask whoever it is, and tick it in their yes to the final version. Or use one in which nobody can be recognised.',
  }),
  'restorative-language': (_, { hint }) => ({
    hint: hint.replace(
      'and give the reason under `language`',
      `and give the reason under “${formWords.story.language.label}”`,
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
    hint: 'Take it out. A helpline or a number of your organisation can be added to the library’s settings, and is then left alone.',
  }),
  'email-address': () => ({
    hint: 'Take it out. An address where your organisation can be reached belongs in the library’s settings.',
  }),
  'picture-shows': () => ({ hint: 'Put it in anew from the menu, and say what it shows.' }),
  'picture-file': () => ({ hint: 'Put it in anew from the menu.' }),
  'empty-body': () => ({
    message: 'The story has no words yet.',
    hint: 'Write it, in their own words.',
  }),
  'principle-unmet': (label, { message, hint }) => ({
    message: message.includes('not enough')
      ? `The answer to ${label} is not enough.`
      : `${label} is not answered yet.`,
    ...(hint.includes('`true`') ? { hint: 'Tick it once it holds.' } : {}),
  }),
  'storyteller-missing': () => ({
    message: 'Nobody tells this story yet.',
    hint: 'Add whoever tells it.',
  }),
  'told-by-staff-alone': () => ({
    hint: 'Add the person whose story it is, as someone who tells it; or write it as a professional’s story.',
  }),
  'route-age': () => ({
    message: 'How they said yes does not fit their age.',
    hint: 'Choose how somebody of their age decides, and take their consent that way.',
  }),
  'route-staff': () => ({
    message: 'Only somebody who tells of their own work says yes that way.',
    hint: 'Choose how they decided, and take their own consent.',
  }),
  'route-incomplete': (label) => ({ message: notYet(label) }),
  'route-extra': (label) => ({
    message: `${label} does not belong to how they said yes.`,
    hint: 'Take it out, or change how they said yes.',
  }),
  'use-needs-text': (label) => ({
    message: `${label} is missing, and somebody has allowed a use that needs it.`,
  }),
  'name-missing': (label) => ({
    message: notYet(label),
    hint: 'Write the name the page should show, or choose that they are not named.',
  }),
  'name-of-anonymous': () => ({ hint: 'Take the name out, here and in the text.' }),
  'own-name-under-18': () => ({ hint: 'Choose another name with them, or no name.' }),
  'unknown-theme': () => ({ hint: 'Choose one from the list.' }),
  'unknown-model': () => ({ hint: 'Choose one from the list.' }),
  'form-unknown': () => ({ hint: 'Choose the form they signed, or have it added to the library.' }),
  'host-not-allowed': () => ({ hint: 'Have the host added to the library’s settings.' }),
  'removal-unreadable': () => ({
    hint: 'Ask whoever looks after the library to mend the removal.',
  }),
};

function timesSaid(times: number): string {
  return times === 1 ? '' : ` It stands in the story ${String(times)} times.`;
}

/** A question is answered, anything else filled in. */
function notYet(label: string): string {
  return `${label} is not ${label.endsWith('?”') ? 'answered' : 'filled in'} yet.`;
}
