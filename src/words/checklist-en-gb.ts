import type { Issue } from '../story/issue.ts';
import { formWords } from './form-en-gb.ts';

/** The words of the checklist beside the form and of refusals at the desk. */
export const checklistWords = {
  title: 'What is left',
  judging: 'Looking at the story …',
  outOfReach:
    'The library’s lists cannot be reached just now, so nobody can say. Your text is safe in this window.',
  failed:
    'The desk could not look at this story. The fault is not yours: tell whoever looks after the library. Your text is safe in this window.',
  fingerprint: 'The fingerprint of the story as it is now:',
  /** One line that summarises the checklist of a story. */
  summary: {
    toDo: (count: number) =>
      counted(
        count,
        'Nothing is left to do.',
        'One thing is left to do.',
        'things are left to do.',
      ),
    heldBack: 'Something holds the story back.',
    toLookAt: (count: number) => counted(count, '', 'One is worth a look.', 'are worth a look.'),
  },
  /** The beginning of a message, by its severity. */
  severity: { error: undefined, warning: 'Worth a look: ', info: 'Holds it back: ' },
  /** The state of one step of the work. */
  step: {
    toDo: (count: number) => `${count} left`,
    heldBack: 'holds the story back',
    toLookAt: (count: number) => `${count} to look at`,
    done: 'done',
    optional: 'can be left out',
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
    also: (lastDay: string, uses: string) => `Until ${lastDay} also ${uses}.`,
  },
  names: {
    is: (word: string) => `What “${word}” is`,
    all: (count: number) => `Answer all ${count} names alike`,
    each: 'each of them is',
    areAll: 'What all of them are',
    confirm:
      'Is that so of every one of them? A real name among them would be shown to everyone who reads the story.',
    yes: (count: number) => `Yes, of all ${count}`,
    no: 'No, one by one',
    settings:
      'Names of your organisation’s places and services can be written into the library’s settings. No story asks about them then.',
  },
  basics: {
    titleMissing: (label: string) => `“${label}” is not filled in yet.`,
    titleHint: 'Give the story a title, so that you find it again. You can change it later.',
    agreementMissing: 'Nobody has agreed to tell this story yet.',
    agreementHint:
      'Add whoever tells it, with the day on which they agreed to tell. Nothing is kept of a story before that day.',
  },
  /** The first sentence of a refusal, by the action that was refused. */
  refused: {
    entry: 'This was not saved yet. It is still in this window.',
    draft: 'The story was not saved yet. It is still in this window.',
    pending_review: 'The story was not sent for review yet.',
    pending_publish: 'The story was not marked as ready yet.',
    publish: 'The story was not published yet.',
  },
  moreReasons: (count: number) => `And ${count} more, listed under “What is left”.`,
  openStory: (title: string) => `Open “${title}”`,
  dismiss: 'Put this notice away',
};

function counted(count: number, none: string, one: string, many: string): string {
  if (count === 0) return none;
  return count === 1 ? one : `${count} ${many}`;
}

/** The message and hint of an issue in the words of the form. */
export interface IssueWords {
  message: string;
  hint: string;
}

/** Replaces the words of rules whose own message or hint is about the file, by the name of the rule. */
export const ruleWords: Record<string, (label: string, issue: Issue) => Partial<IssueWords>> = {
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

/** Says that a field is empty. A question is “answered”; any other field is “filled in”. */
function notYet(label: string): string {
  return `${label} is not ${label.endsWith('?”') ? 'answered' : 'filled in'} yet.`;
}
