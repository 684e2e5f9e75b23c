// The script of the page of a pack: what is done, which only this browser keeps, and printing.
import '../last-day.ts';

const pack = document.querySelector<HTMLElement>('[data-pack]');
const status = document.querySelector<HTMLElement>('[data-progress]');
const boxes = [...document.querySelectorAll<HTMLInputElement>('[data-done]')];
const key = `pack-${pack?.dataset['pack'] ?? ''}`;

/** Reads which stories are done. A browser may refuse to keep anything; then nothing is. */
function readDone(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter((each) => typeof each === 'string') : [];
  } catch {
    return [];
  }
}

function keepDone(): void {
  const done = boxes.filter(({ checked }) => checked).map((box) => box.dataset['done'] ?? '');
  try {
    if (done.length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(done));
  } catch {
    // The boxes still work until the page is closed.
  }
}

/** Says how much is done. Counts only the stories that are still in the pack. */
function showProgress(): void {
  if (!status) return;
  const present = boxes.filter(({ isConnected }) => isConnected);
  const done = present.filter(({ checked }) => checked).length;
  status.textContent = (status.dataset['progress'] ?? '')
    .replace('{done}', String(done))
    .replace('{all}', String(present.length));
}

const kept = readDone();
for (const box of boxes) {
  box.checked = kept.includes(box.dataset['done'] ?? '');
  box.closest<HTMLElement>('[hidden]')?.removeAttribute('hidden');
  box.addEventListener('change', () => {
    keepDone();
    showProgress();
  });
}
if (status && boxes.length > 0) status.hidden = false;
showProgress();

document.querySelector('[data-print]')?.addEventListener('click', () => {
  print();
});
