// The script of the page on which people write a learning note. What they write is kept in this tab
// until it is closed, and otherwise only in the files that they save.
import {
  noteFields,
  readNoteFile,
  writeNoteFile,
  type LearningNote,
  type NotedStory,
} from '../../exports/note/learning-note.ts';
import { dayInLondon } from '../../story/plain-date.ts';
import type { Settings } from '../../story/schema/settings.ts';
import { noteWords as said } from '../../words/note-en-gb.ts';
import { loadSessionStory } from '../session/load-story.ts';
import { saveFile } from '../session/save-file.ts';
import { readSharedIds } from '../session/session-choice.ts';
import { lastDayOf } from '../session/uses-together.ts';
import { writeElement } from '../session/write-element.ts';

interface PageData {
  base: string;
  settings: Pick<Settings, 'organisation' | 'name'>;
  lang: string;
}

const key = 'learning-note';
const form = find('[data-note-form]');
const { base, settings, lang } = JSON.parse(form.dataset['noteForm'] ?? '') as PageData;
const status = find('[data-status]');
let stories: NotedStory[] = [];
let isSaved = true;

function find(selector: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`The page has no ${selector}.`);
  return element;
}

function fieldOf(name: string): HTMLInputElement | HTMLTextAreaElement {
  return find(`#${name}`) as HTMLInputElement | HTMLTextAreaElement;
}

function readForm(): LearningNote {
  const answers = noteFields.map((name) => [name, fieldOf(name).value] as const);
  return { ...(Object.fromEntries(answers) as Omit<LearningNote, 'stories'>), stories };
}

function writeForm(note: LearningNote): void {
  for (const name of noteFields) fieldOf(name).value = note[name];
  stories = note.stories;
  writeStories();
}

function writeStories(): void {
  find('[data-noted]').replaceChildren(
    ...stories.map(({ id, title, checkAddress }) =>
      writeElement(
        'li',
        {},
        title === undefined ? said.code(id) : said.reference(title, id),
        ' ',
        writeElement('a', { href: checkAddress }, checkAddress),
      ),
    ),
  );
  find('[data-none]').hidden = stories.length > 0;
}

/** Keeps the note in this tab, so that a reload or a slip loses nothing. */
function keepInTab(): void {
  isSaved = false;
  try {
    sessionStorage.setItem(key, writeNoteFile(readForm()));
  } catch {
    // The note is still in the form.
  }
}

function readTab(): LearningNote | undefined {
  try {
    return readNoteFile(sessionStorage.getItem(key) ?? '');
  } catch {
    return undefined;
  }
}

/** Adds the stories of the address to the note, by reference. */
async function addStoriesOfAddress(): Promise<void> {
  const today = dayInLondon(new Date());
  const ids = readSharedIds(location.search).filter(
    (id) => !stories.some((each) => each.id === id),
  );
  const loaded = await Promise.all(ids.map((id) => loadSessionStory(base, id, today)));
  const found = loaded.flatMap((story): NotedStory[] => {
    if (typeof story !== 'object') return [];
    const { id, title, checkAddress } = story;
    const mayLearn = lastDayOf(story, 'learning', today) !== undefined;
    return [{ id, checkAddress, ...(mayLearn ? { title } : {}) }];
  });
  stories = [...stories, ...found];
  writeStories();
}

async function saveWord(): Promise<void> {
  try {
    const { writeNoteDocx } = await import('../../exports/note/learning-note-docx.ts');
    const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
    saveFile(said.wordFile, type, Uint8Array.from(writeNoteDocx(readForm(), settings, lang)));
    isSaved = true;
    status.textContent = said.saved;
  } catch {
    status.textContent = said.failed;
  }
}

function saveToGoOn(): void {
  saveFile(said.keepFile, 'application/json', writeNoteFile(readForm()));
  isSaved = true;
  status.textContent = said.saved;
}

async function openFile(input: HTMLInputElement): Promise<void> {
  const file = input.files?.[0];
  if (!file) return;
  const note = file.size > 200_000 ? undefined : readNoteFile(await file.text());
  input.value = '';
  if (note) writeForm(note);
  status.textContent = note ? said.opened : said.unreadable;
}

form.addEventListener('input', ({ target }) => {
  if (target instanceof HTMLInputElement && target.type === 'file') return;
  keepInTab();
});
find('[data-do="word"]').addEventListener('click', () => void saveWord());
find('[data-do="keep"]').addEventListener('click', saveToGoOn);
const opener = find('[data-open]') as HTMLInputElement;
opener.addEventListener('change', () => void openFile(opener));
addEventListener('beforeunload', (event) => {
  if (!isSaved) event.preventDefault();
});

const kept = readTab();
if (kept) writeForm(kept);
else fieldOf('date').value = dayInLondon(new Date());
void addStoriesOfAddress();
