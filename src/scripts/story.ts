// The script of every page of a single story: the link that leaves at once, the last day, and the
// buttons that read the story aloud and copy its address.
import './copy-link.ts';
import './last-day.ts';
import './listen/read-aloud.ts';

// Leaves the page at once and replaces it in the history, so that Back does not return to it.
// Without this script the link works like any other.
const link = document.querySelector<HTMLAnchorElement>('[data-exit]');
let escapePresses = 0;
let timer = 0;

function leave(): void {
  if (!link) return;
  document.body.hidden = true;
  document.title = '';
  location.replace(link.href);
}

link?.addEventListener('click', (event) => {
  event.preventDefault();
  leave();
});

addEventListener('keydown', ({ key }) => {
  escapePresses = key === 'Escape' ? escapePresses + 1 : 0;
  if (escapePresses === 3) leave();
  window.clearTimeout(timer);
  timer = window.setTimeout(() => (escapePresses = 0), 1500);
});
