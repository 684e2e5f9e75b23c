import { escapeHtml } from '../../story/body/body-html.ts';
import {
  findOpenUse,
  outputNames,
  outputPath,
  storyOutputs,
  type StoryOutput,
} from '../../library/story-outputs.ts';
import { findSessionUses } from '../../library/packs/session-uses.ts';
import type { PublicStory } from '../../library/public-story.ts';
import type { OpenUse } from '../../consent/gate.ts';
import { writeDate } from '../../words/dates.ts';
import { articleSection, type ArticleContext } from './article-section.ts';

/**
 * Writes the open uses of a story, grouped by their last day, each use with its links. Uses with
 * links come first. Uses that were refused are not listed.
 */
export function usesHtml(story: PublicStory, context: ArticleContext): string {
  const { words, href, isReadingCopy } = context;
  if (isReadingCopy) return '';
  const links = new Map(story.uses.map((open) => [open, linksOfUse(story, open, context)]));
  const sorted = story.uses.toSorted(
    (one, other) => Number(links.get(one) === '') - Number(links.get(other) === ''),
  );
  const groups = [...Map.groupBy(sorted, ({ until }) => until)].map(([until, uses]) => {
    const items = uses.map(
      (open) => `<li data-use="${open.use}">${words.uses[open.use]}${links.get(open) ?? ''}</li>`,
    );
    return `<div data-until="${until}" data-uses><p>${words.story.untilDay(writeDate(until))}</p><ul>${items.join('')}</ul></div>`;
  });
  return articleSection(
    'may-be-used',
    words.story.mayBeUsed,
    `${groups.join('')}${sessionLink(story, context)}
<p>${words.story.code(story.id)} <a href="${escapeHtml(href(`/check/${story.id}/`))}">${words.story.checkCopy}</a></p>
<p>${words.story.changeMind} <a href="${escapeHtml(href('/about/your-story/'))}">${words.story.changeMindLink}</a></p>`,
  );
}

/** Writes the link that adds a story to a session, if one of its uses is for that. */
function sessionLink(story: PublicStory, { words, href }: ArticleContext): string {
  if (findSessionUses(story).length === 0) return '';
  const address = escapeHtml(href(`/session/?add=${story.id}`));
  return `\n<a class="also" href="${address}">${words.session.addLink}</a>`;
}

function linksOfUse(story: PublicStory, { use }: OpenUse, context: ArticleContext): string {
  return outputNames
    .filter((output) => storyOutputs[output].use === use && findOpenUse(story, output))
    .map((output, place) => outputLink(story, output, place === 0, context))
    .join('');
}

/**
 * Writes a link to an output. The preview picture has no link of its own. Sites show the picture
 * with a shared link to the story, so links that share the story are written instead.
 */
function outputLink(
  story: PublicStory,
  output: StoryOutput,
  isFirst: boolean,
  context: ArticleContext,
): string {
  if (output === 'preview') return shareHtml(story, context);
  const { words, href } = context;
  const className = isFirst ? ' class="button"' : '';
  return ` <a${className} href="${escapeHtml(href(outputPath(story, output)))}">${words.story.outputs[output]}</a>`;
}

function shareHtml({ id, title }: PublicStory, { words, address }: ArticleContext): string {
  if (!address) return '';
  const links = shareLinks(address(`/stories/${id}/`), title).map(
    ({ site, href }) =>
      `<a href="${escapeHtml(href)}" rel="external noopener noreferrer">${site}</a>`,
  );
  return ` <span class="share">${words.story.share} ${links.join(' ')}</span>`;
}

/** The sites to which a plain link can share a story. No script on our page is needed. */
const sites = {
  Facebook: (address: string) => `https://www.facebook.com/sharer/sharer.php?u=${address}`,
  LinkedIn: (address: string) => `https://www.linkedin.com/sharing/share-offsite/?url=${address}`,
  WhatsApp: (address: string, title: string) => `https://wa.me/?text=${title}%20${address}`,
  Bluesky: (address: string, title: string) =>
    `https://bsky.app/intent/compose?text=${title}%20${address}`,
} as const satisfies Record<string, (address: string, title: string) => string>;

/** A link that shares a story. */
export interface ShareLink {
  /** The name of the site. */
  site: string;
  href: string;
}

/** Lists the links that share a page. */
export function shareLinks(address: string, title: string): ShareLink[] {
  return Object.entries(sites).map(([site, link]) => ({
    site,
    href: link(encodeURIComponent(address), encodeURIComponent(title)),
  }));
}
