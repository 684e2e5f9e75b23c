// Removes what may be shown no longer, and prints the page.
import './last-day.ts';

document.querySelector('[data-print]')?.addEventListener('click', () => {
  print();
});
