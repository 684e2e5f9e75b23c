import { escapeHtml } from '../../story/body/html.ts';
import { openFor, outputNames, outputPath, outputs, type Output } from '../../library/outputs.ts';
import type { Publishable } from '../../library/publishable.ts';
import type { OpenUse } from '../../consent/gate.ts';
import { writeDate } from '../../words/dates.ts';
import { shareLinks } from '../share/share-links.ts';
import type { ArticleContext } from './article.ts';
import { section } from './section.ts';

/**
 * What a story may be used for and until when, each with what can be done at once. What was
 * refused is not there to be seen.
 */
export function usesHtml(story: Publishable, context: ArticleContext): string {
  const { words, href } = context;
  const does = (open: OpenUse) => doesHtml(story, open, context);
  // What can be done at once stands first.
  const [now, others] = [true, false].map((isNow) =>
    story.uses.filter((open) => (does(open) !== '') === isNow),
  );
  const uses = [...(now ?? []), ...(others ?? [])].map(
    (open) =>
      `<li data-until="${open.until}">${words.uses[open.use]}, ${words.story.until(writeDate(open.until))}${does(open)}</li>`,
  );
  return section(
    'may-be-used',
    words.story.mayBeUsed,
    `<ul>${uses.join('')}</ul>
<p>${words.story.code(story.id)} <a href="${escapeHtml(href(`/check/${story.id}/`))}">${words.story.checkCopy}</a></p>
<p>${words.story.changeMind} <a href="${escapeHtml(href('/about/your-story/'))}">${words.story.changeMindLink}</a></p>`,
  );
}

function doesHtml(story: Publishable, { use }: OpenUse, context: ArticleContext): string {
  return outputNames
    .filter((output) => outputs[output].use === use && openFor(story, output))
    .map((output, place) => doHtml(story, output, place === 0, context))
    .join('');
}

/** What can be done, as a link that does it. The picture of a shared link comes by sharing it. */
function doHtml(
  story: Publishable,
  output: Output,
  isFirst: boolean,
  context: ArticleContext,
): string {
  if (output === 'preview') return shareHtml(story, context);
  const { words, href } = context;
  const sort = isFirst ? 'button' : 'also';
  return ` <a class="${sort}" href="${escapeHtml(href(outputPath(story, output)))}">${words.story.do[output]}</a>`;
}

function shareHtml({ id, title }: Publishable, { words, address }: ArticleContext): string {
  if (!address) return '';
  const links = shareLinks(address(`/stories/${id}/`), title).map(
    ({ place, href }) =>
      `<a href="${escapeHtml(href)}" rel="external noopener noreferrer">${place}</a>`,
  );
  return ` <span class="share">${words.story.share} ${links.join(' ')}</span>`;
}
