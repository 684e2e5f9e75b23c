// Leaves the page at once and replaces it in the history, so that Back does not return to it. Without this
// script the link works like any other.
const link = document.querySelector<HTMLAnchorElement>('[data-exit]');
let pressed = 0;
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
  pressed = key === 'Escape' ? pressed + 1 : 0;
  if (pressed === 3) leave();
  window.clearTimeout(timer);
  timer = window.setTimeout(() => (pressed = 0), 1500);
});
