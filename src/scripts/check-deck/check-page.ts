// Checks files that someone chooses or drops. Nothing leaves the device: only the list of open
// stories is fetched.
import { dayInLondon } from '../../story/plain-date.ts';
import { checkDeckWords as words } from '../../words/check-deck-en-gb.ts';
import { askWorker } from './ask-worker.ts';
import { parseCheckStatus, type CheckStatus } from './check-status.ts';
import { judgeCopy } from './judge-copy.ts';
import { reportTexts } from './report-texts.ts';
import { reportElement } from './show-report.ts';

const root = document.querySelector<HTMLElement>('[data-check-deck]');
const chooser = root?.querySelector<HTMLElement>('[data-chooser]');
const button = root?.querySelector('button');
const input = root?.querySelector('input');
const dropZone = root?.querySelector<HTMLElement>('[data-drop]');
const statusLine = root?.querySelector<HTMLElement>('[data-check-status]');
const results = root?.querySelector<HTMLElement>('[data-check-results]');
if (root && chooser && button && input && dropZone && statusLine && results) {
  start({ root, chooser, button, input, dropZone, statusLine, results });
}

interface CheckPage {
  root: HTMLElement;
  chooser: HTMLElement;
  button: HTMLButtonElement;
  input: HTMLInputElement;
  dropZone: HTMLElement;
  statusLine: HTMLElement;
  results: HTMLElement;
}

function start(page: CheckPage): void {
  const { chooser, button, input } = page;
  chooser.hidden = false;
  button.addEventListener('click', () => input.click());
  input.addEventListener('change', () => {
    const files = [...(input.files ?? [])];
    // The same file can then be chosen again after it was changed.
    input.value = '';
    enqueue(page, files);
  });
  // A file that is dropped beside the box would otherwise replace the page.
  for (const name of ['dragenter', 'dragover', 'dragleave', 'drop']) {
    addEventListener(name, (event) => event.preventDefault());
  }
  addEventListener('dragover', () => showDrop(page, true));
  addEventListener('dragleave', () => showDrop(page, false));
  addEventListener('drop', ({ dataTransfer }) => {
    showDrop(page, false);
    enqueue(page, [...(dataTransfer?.files ?? [])]);
  });
}

function showDrop({ dropZone }: CheckPage, isOver: boolean): void {
  dropZone.style.outline = isOver ? '3px dashed var(--accent)' : '';
}

/** The files are read one after another, so that two large decks do not fill the memory. */
let queue: Promise<void> = Promise.resolve();

function enqueue(page: CheckPage, files: readonly File[]): void {
  for (const file of files) {
    queue = queue.then(() => checkFile(page, file));
  }
}

async function checkFile({ root, statusLine, results }: CheckPage, file: File): Promise<void> {
  statusLine.textContent = words.reading(file.name);
  const bases = JSON.parse(root.dataset['bases'] ?? '[]') as string[];
  const status = await loadStatus(root.dataset['status'] ?? '');
  const known = { ids: new Set(status?.stories.keys()), bases };
  const reading = await askWorker({ file, known });
  const isRead = typeof reading === 'object';
  const texts = reportTexts({
    name: file.name,
    asOf: status?.asOf,
    verdicts: isRead
      ? judgeCopy(reading.marks, {
          status,
          today: dayInLondon(new Date()),
          fileName: file.name,
          bases,
        })
      : [],
    unread: isRead ? reading.unread : [{ reason: reading }],
  });
  results.prepend(reportElement(file.name, texts));
  statusLine.textContent = texts.summary;
}

/** Loads the list of open uses anew each time, because it can change while the page is open. */
async function loadStatus(address: string): Promise<CheckStatus | undefined> {
  try {
    const response = await fetch(address, { cache: 'no-store' });
    return response.ok ? parseCheckStatus(await response.json()) : undefined;
  } catch {
    return undefined;
  }
}
