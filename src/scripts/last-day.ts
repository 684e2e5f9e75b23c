// Takes whatever is past its last day off the page, by the visitor's own clock, and puts in its
// place what stands ready for that: so that a page nobody has built since is right all the same.
import { dayInLondon } from '../story/plain-date.ts';

const page = document.documentElement;

function keepToToday(): void {
  const today = dayInLondon(new Date());
  for (const shown of document.querySelectorAll<HTMLElement>('[data-until]')) {
    if (today > (shown.dataset['until'] ?? '')) giveWay(shown);
  }
  // The styles hide the story until this is there, so that nothing of it flashes up first.
  page.dataset['today'] = today;
}

function giveWay(shown: HTMLElement): void {
  const instead = shown.nextElementSibling;
  shown.remove();
  if (!(instead instanceof HTMLTemplateElement)) return;
  const { title } = instead.dataset;
  instead.replaceWith(instead.content);
  if (title === undefined) return;
  document.title = title;
  document.querySelector('meta[name=description]')?.remove();
}

keepToToday();
// Back and forward bring a page as it was left, tabs lie open for days, and paper lasts.
addEventListener('pagehide', () => delete page.dataset['today']);
for (const moment of ['pageshow', 'visibilitychange', 'beforeprint']) {
  addEventListener(moment, keepToToday);
}
setInterval(keepToToday, 60_000);
