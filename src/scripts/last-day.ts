// Replaces each element after its last day by the template beside it. The last day ends by the
// visitor's own clock, so a page is right even if no build has run since.
import { dayInLondon } from '../story/plain-date.ts';

const page = document.documentElement;

/** What the head says about the story, to search engines and to apps that preview links. */
const aboutStory =
  'meta[name=description], meta[property^="og:"], script[type="application/ld+json"]';

function removeExpired(): void {
  const today = dayInLondon(new Date());
  for (const element of document.querySelectorAll<HTMLElement>('[data-until]')) {
    if (today > (element.dataset['until'] ?? '')) replaceByTemplate(element);
  }
  // The styles hide the story until this attribute is set, so that an expired story never flashes
  // up.
  page.dataset['today'] = today;
}

function replaceByTemplate(expired: HTMLElement): void {
  const template = expired.nextElementSibling;
  expired.remove();
  if (!(template instanceof HTMLTemplateElement)) return;
  const { title } = template.dataset;
  template.replaceWith(template.content);
  if (title === undefined) return;
  document.title = title;
  for (const element of document.querySelectorAll(aboutStory)) element.remove();
}

removeExpired();
// A page can come back from the history, stay open for days, or be printed.
addEventListener('pagehide', () => delete page.dataset['today']);
for (const moment of ['pageshow', 'visibilitychange', 'beforeprint']) {
  addEventListener(moment, removeExpired);
}
setInterval(removeExpired, 60_000);
