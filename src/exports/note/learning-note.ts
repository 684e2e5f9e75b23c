import { isPlainDate } from '../../story/plain-date.ts';
import { isText, toFieldGroup } from '../../story/plain-data.ts';
import { isStoryId } from '../../story/story-id.ts';

/** The answers of a learning note, in their order. */
export const noteFields = [
  'activity',
  'date',
  'minutes',
  'learnt',
  'practice',
  'together',
] as const;
export type NoteField = (typeof noteFields)[number];

/** A story in a note: a reference, and no words of the story except its title where it allows that. */
export interface NotedStory {
  id: string;
  /** The title, only if the story may be used in learning. */
  title?: string;
  /** The whole address at which anyone sees what the story may be used for. */
  checkAddress: string;
}

/** What somebody writes about what they learnt. It never leaves their device. */
export type LearningNote = Record<NoteField, string> & { stories: NotedStory[] };

/** The greatest length of an answer, in characters. */
export const longestAnswer = 10_000;

/** Says in a saved note what it is. */
const kind = 'stories-of-success/learning-note/1';

/** Writes a note as a file to go on with. */
export function writeNoteFile(note: LearningNote): string {
  return `${JSON.stringify({ kind, ...note }, null, 2)}\n`;
}

/** Reads a note that was saved; undefined if the text is no such note. */
export function readNoteFile(text: string): LearningNote | undefined {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return undefined;
  }
  const group = toFieldGroup(data);
  if (group['kind'] !== kind) return undefined;
  const answers = noteFields.map((field) => {
    const answer = group[field];
    return [field, isText(answer) ? answer.slice(0, longestAnswer) : ''] as const;
  });
  const note = Object.fromEntries(answers) as Record<NoteField, string>;
  const { stories } = group;
  return {
    ...note,
    date: isPlainDate(note.date) ? note.date : '',
    stories: (Array.isArray(stories) ? stories : []).flatMap(toNotedStory),
  };
}

function toNotedStory(value: unknown): NotedStory[] {
  const { id, title, checkAddress } = toFieldGroup(value);
  if (!isText(id) || !isStoryId(id) || !isText(checkAddress)) return [];
  if (!/^https?:\/\//.test(checkAddress)) return [];
  return [{ id, checkAddress, ...(isText(title) ? { title } : {}) }];
}
