// The script of the page on which people make a session. The choice stays in this browser.
import type { DeckContext } from '../../exports/slides/deck-context.ts';
import { dayInLondon } from '../../story/plain-date.ts';
import { sessionPageWords as said } from '../../words/session-page-en-gb.ts';
import { loadPicture, loadSessionStory, type LoadedSessionStory } from './load-story.ts';
import { saveFile } from './save-file.ts';
import {
  addStory,
  emptyChoice,
  mostStories,
  moveStory,
  readAddedId,
  readChoice,
  readSharedIds,
  removeStory,
  toMinutes,
  writeSharedIds,
  type SessionChoice,
} from './session-choice.ts';
import {
  chosenEntry,
  handoutParts,
  runningOrderTable,
  togetherEntries,
  type PlannedStory,
} from './session-view.ts';
import { lastDayOf } from './uses-together.ts';

interface PageData {
  base: string;
  checkAddress: string;
  settings: DeckContext['settings'];
}

const page = find('[data-session]');
const { base, checkAddress, settings } = JSON.parse(page.dataset['session'] ?? '') as PageData;
const plan = find('[data-plan]') as HTMLFieldSetElement;
const status = find('[data-status]');
const key = 'session';

const today = () => dayInLondon(new Date());
const loaded = new Map<string, LoadedSessionStory>();
const kept = readChoice(readKept());
let choice = firstChoice();

function find(selector: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`The page has no ${selector}.`);
  return element;
}

function readKept(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Begins with a shared session if the address has one, and otherwise with what was kept. */
function firstChoice(): SessionChoice {
  const own = kept ?? emptyChoice(said.ownTitle);
  const shared = readSharedIds(location.search);
  const isOwn = shared.join() === own.stories.map(({ id }) => id).join();
  if (shared.length === 0 || isOwn) return own;
  return shared.reduce((session, id) => addStory(session, id), emptyChoice(said.ownTitle));
}

/** Changes the session, keeps it in this browser, and shows it. */
async function change(next: SessionChoice, message = ''): Promise<void> {
  choice = next;
  try {
    localStorage.setItem(key, JSON.stringify(choice));
  } catch {
    // Without storage, the address of the page still has the stories.
  }
  await show(message);
}

/** Loads what is missing, takes out what may not be used today, and writes the page. */
async function show(message = ''): Promise<void> {
  const problems: string[] = message === '' ? [] : [message];
  const missing = choice.stories.filter(({ id }) => typeof loaded.get(id) !== 'object');
  await Promise.all(
    missing.map(async ({ id }) => {
      const result = await loadSessionStory(base, id, today());
      loaded.set(id, result);
      if (result === 'missing') {
        choice = removeStory(choice, id);
        problems.push(said.missing(id));
      } else if (result === 'failed') problems.push(said.failed(id));
    }),
  );
  history.replaceState(null, '', choice.stories.length > 0 ? writeSharedIds(choice) : '?');
  writePage();
  status.textContent = problems.join(' ');
}

function plannedStories(): PlannedStory[] {
  return choice.stories.flatMap(({ id, minutes }) => {
    const data = loaded.get(id);
    return typeof data === 'object' ? [{ ...data, minutesInSession: minutes }] : [];
  });
}

function presentable(stories: readonly PlannedStory[]): PlannedStory[] {
  return stories.filter(
    (story) => story.deck && lastDayOf(story, 'presentation', today()) !== undefined,
  );
}

function writePage(): void {
  const stories = plannedStories();
  find('[data-chosen]').replaceChildren(
    ...stories.map((story, place) => chosenEntry(story, place, stories.length, base)),
  );
  find('[data-empty]').hidden = stories.length > 0;
  for (const part of document.querySelectorAll<HTMLElement>('[data-with-stories]')) {
    part.hidden = stories.length === 0;
  }
  writePlan();
  const inDeck = presentable(stories).length;
  find('[data-deck-about]').textContent = said.deckOf(inDeck, stories.length);
  (find('[data-do="deck"]') as HTMLButtonElement).disabled = inDeck === 0;
  find('[data-do="back"]').hidden = !kept || kept.stories.length === 0 || isKept();
  (find('[data-note]') as HTMLAnchorElement).search = writeSharedIds(choice);
  writeResults(stories);
}

/** Writes the parts that change with every answer, and in which nobody types. */
function writeResults(stories = plannedStories()): void {
  find('[data-together]').replaceChildren(...togetherEntries(stories, today()));
  const order = find('[data-order]');
  order.querySelector('table')?.remove();
  order.append(...runningOrderTable(choice, stories));
  find('[data-handout-text]').replaceChildren(...handoutParts(choice, stories, base, today()));
}

function isKept(): boolean {
  return kept?.stories.map(({ id }) => id).join() === choice.stories.map(({ id }) => id).join();
}

function writePlan(): void {
  for (const name of ['title', 'start', 'checkIn', 'closing'] as const) {
    const input = plan.elements.namedItem(name);
    if (input instanceof HTMLInputElement && input !== document.activeElement) {
      input.value = String(choice[name]);
    }
  }
}

function answerOf(name: string): string {
  const input = plan.elements.namedItem(name);
  return input instanceof HTMLInputElement ? input.value.trim() : '';
}

function titleOf(id: string): string {
  const data = loaded.get(id);
  return typeof data === 'object' ? data.title : id;
}

async function add(id: string): Promise<void> {
  if (choice.stories.length >= mostStories) return show(said.full);
  await change(addStory(choice, id));
  if (typeof loaded.get(id) === 'object') status.textContent = said.added(titleOf(id));
}

async function move(id: string, by: -1 | 1): Promise<void> {
  const next = moveStory(choice, id, by);
  const place = next.stories.findIndex((story) => story.id === id) + 1;
  await change(next, said.moved(titleOf(id), place));
  // The buttons are new. The focus stays on the button, or goes to the one that can still be used.
  const buttons = [by === -1 ? 'up' : 'down', by === -1 ? 'down' : 'up'].map(
    (action) => find(`[data-do="${action}"][data-id="${id}"]`) as HTMLButtonElement,
  );
  buttons.find(({ disabled }) => !disabled)?.focus();
}

async function remove(id: string): Promise<void> {
  const place = choice.stories.findIndex((story) => story.id === id);
  await change(removeStory(choice, id), said.removed(titleOf(id)));
  const next = choice.stories[Math.min(place, choice.stories.length - 1)];
  const target =
    next && document.querySelector<HTMLElement>(`[data-do="remove"][data-id="${next.id}"]`);
  (target ?? find('[data-add]')).focus();
}

async function saveDeck(): Promise<void> {
  status.textContent = said.making;
  try {
    const stories = presentable(plannedStories());
    const [{ makeSessionDeck }, ...pictures] = await Promise.all([
      import('./make-session-deck.ts'),
      ...stories.map((story) => loadPicture(base, story)),
    ]);
    const ofStories = stories.map((story) => story.minutesInSession);
    const minutes = [choice.checkIn, ...ofStories, choice.closing].reduce(
      (sum, part) => sum + part,
    );
    const deckStories = stories.flatMap(({ deck, ...story }, place) =>
      deck
        ? [
            {
              story: deck.story,
              checkAddress: story.checkAddress,
              minutes: story.minutesInSession,
              picture: pictures[place],
            },
          ]
        : [],
    );
    const bytes = makeSessionDeck(
      { title: choice.title, minutes, checkAddress },
      deckStories,
      settings,
    );
    const type = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';
    saveFile(said.fileName, type, bytes);
    status.textContent = said.made;
  } catch {
    status.textContent = said.deckFailed;
  }
}

/** Prints one part of the page. */
function printPart(part: 'handout' | 'order'): void {
  document.documentElement.dataset['printing'] = part;
  (find('[data-handout]') as HTMLDetailsElement).open = part === 'handout';
  print();
}
addEventListener('afterprint', () => delete document.documentElement.dataset['printing']);

async function copyLink(): Promise<void> {
  const address = new URL(writeSharedIds(choice), location.href).href;
  try {
    await navigator.clipboard.writeText(address);
    status.textContent = said.copied;
  } catch {
    // `navigator.clipboard` exists on https addresses only, and a browser may refuse it.
    status.textContent = address;
  }
}

const actions: Record<string, (id: string) => unknown> = {
  up: (id) => move(id, -1),
  down: (id) => move(id, 1),
  remove,
  deck: saveDeck,
  handout: () => printPart('handout'),
  order: () => printPart('order'),
  copy: copyLink,
  clear: () => change(emptyChoice(said.ownTitle)),
  back: () => kept && change(kept),
};

page.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLElement>('[data-do]') : null;
  if (button) void actions[button.dataset['do'] ?? '']?.(button.dataset['id'] ?? '');
});

page.addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLInputElement)) return;
  const id = target.dataset['minutes'];
  const stories = choice.stories.map((story) =>
    story.id === id ? { ...story, minutes: toMinutes(target.value, story.minutes) } : story,
  );
  void change({
    title: answerOf('title') || said.ownTitle,
    start: answerOf('start') || choice.start,
    checkIn: toMinutes(answerOf('checkIn'), choice.checkIn),
    closing: toMinutes(answerOf('closing'), choice.closing),
    stories,
  });
});

for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-add]')) {
  link.addEventListener('click', (event) => {
    event.preventDefault();
    void add(link.dataset['add'] ?? '');
  });
}

page.hidden = false;
const added = readAddedId(location.search);
void (added === undefined ? show() : add(added));
