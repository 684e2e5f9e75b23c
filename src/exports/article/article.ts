import { bodyHtml, escapeHtml, pictureHtml, type FindPicture } from '../../story/body/html.ts';
import type { Publishable } from '../../library/publishable.ts';
import type { Words } from '../../words/index.ts';
import { writeDate, writeList } from '../../words/dates.ts';
import { coverSvg } from '../cover/cover.ts';
import { peopleHtml } from './people.ts';

/** What an article needs to know beside the story itself. */
export interface ArticleContext {
  words: Words;
  findPicture: FindPicture;
  /** Turns a path of the site into an address. */
  href: (path: string) => string;
  /** The guiding principles, in order: what each asked. */
  principles: readonly { id: string; question: string }[];
}

/**
 * The whole `<article>` of a story as HTML: the same for the page and for the editor's preview,
 * in Node and in a browser.
 */
export function articleHtml(story: Publishable, context: ArticleContext): string {
  return `<article class="story is-${story.kind}">
${coverHtml(story, context)}
${headerHtml(story, context)}
<div class="story-columns">
<div class="story-body">
${bodyHtml(story.body, context.findPicture)}
</div>
${besideHtml(story, context)}
</div>
<div class="story-more">
${[recordingHtml, discussionHtml, howToldHtml, usesHtml].map((part) => part(story, context)).join('')}
</div>
</article>`;
}

/** What stands beside the story where there is room, and after it where there is not. */
function besideHtml(story: Publishable, context: ArticleContext): string {
  const inside = pullQuoteHtml(story) + evidenceHtml(story, context);
  return inside === '' ? '' : `<div class="beside">${inside}</div>`;
}

function headerHtml(story: Publishable, { words }: ArticleContext): string {
  const notes = story.contentNotes.map((note) => words.contentNotes[note]);
  return `<header class="story-head">
<p class="kind">${words.kind[story.kind]}</p>
<h1>${escapeHtml(story.title)}</h1>
${notes.length > 0 ? `<p class="note">${words.story.contentNote(writeList(notes))}</p>` : ''}
<p class="lead">${escapeHtml(story.summary)}</p>
${peopleHtml(story.people, words)}
<p class="minutes">${words.story.minutes(story.minutes)}</p>
${story.example ? `<p class="example">${words.story.example}</p>` : ''}
</header>`;
}

/** The story's own picture, or one drawn for it, which says nothing to those who cannot see it. */
function coverHtml(story: Publishable, { findPicture }: ArticleContext): string {
  const { image } = story;
  const shown = image && findPicture(image.src);
  return shown
    ? `<figure class="story-cover">${pictureHtml(shown, image.alt, 'eager')}</figure>`
    : `<div class="story-cover" aria-hidden="true">${coverSvg(story, 'page')}</div>`;
}

function pullQuoteHtml({ pullQuote }: Publishable): string {
  return pullQuote === undefined
    ? ''
    : `<blockquote class="pull-quote"><p>${escapeHtml(pullQuote)}</p></blockquote>`;
}

function recordingHtml({ recording }: Publishable, { words }: ArticleContext): string {
  if (!recording) return '';
  const host = escapeHtml(new URL(recording.hostedAt).hostname);
  return section(
    'recording',
    words.story.recording,
    `<p><a href="${escapeHtml(recording.hostedAt)}" rel="external noopener noreferrer">${words.story.recordingLink(host)}</a></p>
<h3>${words.story.transcript}</h3>
${bodyHtml(recording.transcript, () => undefined)}`,
  );
}

function evidenceHtml({ evidence }: Publishable, { words }: ArticleContext): string {
  if (evidence.length === 0) return '';
  const figures = evidence.map(({ figure, says, source, url }) => {
    const name = escapeHtml(source);
    const link = url
      ? `<a href="${escapeHtml(url)}" rel="external noopener noreferrer">${name}</a>`
      : name;
    return `<li><strong>${escapeHtml(figure)}</strong> ${escapeHtml(says)} <small>${words.story.source} ${link}</small></li>`;
  });
  return section('evidence', words.story.evidence, `<ul>${figures.join('')}</ul>`);
}

function discussionHtml({ discussion }: Publishable, { words }: ArticleContext): string {
  if (!discussion) return '';
  const questions = discussion.map((question) => `<li>${escapeHtml(question)}</li>`).join('');
  return section('discussion', words.story.discussion, `<ol>${questions}</ol>`);
}

function howToldHtml(story: Publishable, { words, principles }: ArticleContext): string {
  const answers = principles.flatMap(({ id, question }) => {
    const answer = Object.hasOwn(story.principles, id) ? story.principles[id] : undefined;
    if (answer === undefined || answer === false) return [];
    return `<dt>${escapeHtml(question)}</dt><dd>${answer === true ? words.story.confirmed : escapeHtml(answer)}</dd>`;
  });
  return answers.length === 0
    ? ''
    : section('how-told', words.story.howTold, `<dl>${answers.join('')}</dl>`);
}

function usesHtml(story: Publishable, { words, href }: ArticleContext): string {
  const uses = story.uses.map(
    ({ use, until }) => `<li>${words.uses[use]}, ${words.story.until(writeDate(until))}</li>`,
  );
  return section(
    'may-be-used',
    words.story.mayBeUsed,
    `<ul>${uses.join('')}</ul>
<p>${words.story.code(story.id)} <a href="${escapeHtml(href(`/check/${story.id}/`))}">${words.story.checkCopy}</a></p>
<p>${words.story.changeMind} <a href="${escapeHtml(href('/about/your-story/'))}">${words.story.changeMindLink}</a></p>`,
  );
}

function section(name: string, title: string, inside: string): string {
  return `<section class="${name}" aria-labelledby="${name}"><h2 id="${name}">${title}</h2>${inside}</section>`;
}
