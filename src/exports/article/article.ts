import { bodyHtml, escapeHtml, languageHtml, pictureHtml } from '../../story/body/body-html.ts';
import { bodyText } from '../../story/body/body-text.ts';
import { languageName } from '../../story/languages.ts';
import type { PublicPerson, PublicStory } from '../../library/public-story.ts';
import type { SiteWords } from '../../words/index.ts';
import { writeList, writeMonth } from '../../words/dates.ts';
import { coverSvg } from '../cover/cover-svg.ts';
import { articleSection, foldedSection, type ArticleContext } from './article-section.ts';
import { usesHtml } from './article-uses.ts';

/**
 * Writes the whole `<article>` of a story as HTML. The page and the editors' preview show the same
 * article, so this runs in Node and in a browser.
 */
export function articleHtml(story: PublicStory, context: ArticleContext): string {
  return `<article class="story is-${story.kind}">
${coverHtml(story, context)}
${headerHtml(story, context)}
<div class="story-columns">
<div class="story-body"${languageHtml(story.language)}>
${bodyHtml(story.body, context.findPicture, helpedHeading(story, context))}
</div>
${sideHtml(story, context)}
</div>
<div class="story-more">
${[recordingHtml, discussionHtml, toldHtml, howToldHtml].map((write) => write(story, context)).join('')}
</div>
</article>`;
}

/** Writes the heading of a list of what helped, which is in the language of the page. */
function helpedHeading({ language }: PublicStory, { words }: ArticleContext): string {
  const inPageLanguage = language === undefined ? '' : languageHtml(words.lang);
  return `<h2${inPageLanguage}>${words.story.helped}</h2>`;
}

/** Writes the column beside the story. A narrow page shows the column after the story. */
function sideHtml(story: PublicStory, context: ArticleContext): string {
  const parts = [pullQuoteHtml, usesHtml, evidenceHtml].map((write) => write(story, context));
  return `<div class="beside">${parts.join('')}</div>`;
}

function headerHtml(story: PublicStory, { words, support, hasTools }: ArticleContext): string {
  const notes = story.contentNotes.map((note) => words.contentNotes[note]);
  const talk = support ? ` <a href="${escapeHtml(support)}">${words.story.talk}</a>` : '';
  return `<header class="story-head">
<p class="kind">${words.kind[story.kind]}</p>
<h1${languageHtml(story.language)}>${escapeHtml(story.title)}</h1>
${notes.length > 0 ? `<p class="note">${words.story.contentNote(writeList(notes))}${talk}</p>` : ''}
<p class="lead"${languageHtml(story.language)}>${escapeHtml(story.summary)}</p>
${peopleHtml(story, words)}
${languageLine(story, words)}<p class="minutes">${words.story.minutes(story.minutes)}</p>
${story.example ? `<p class="example">${words.story.example}</p>` : ''}
${hasTools ? toolsHtml(words) : ''}</header>`;
}

/**
 * Lists the people who tell the story and the other people in it. Each person has the name that
 * they chose. Leaves out people who are only mentioned, because nobody asked them how to be named.
 */
function peopleHtml({ people, language }: PublicStory, words: SiteWords): string {
  const storytellers = people.filter(({ part }) => part === 'storyteller');
  const others = people.filter(({ part }) => part === 'in-the-story');
  return [
    peopleLine(words.story.toldBy, storytellers, words, language),
    peopleLine(words.story.alsoIn, others, words, language),
  ]
    .filter(Boolean)
    .join('\n');
}

function peopleLine(
  label: string,
  people: readonly PublicPerson[],
  words: SiteWords,
  language: string | undefined,
): string {
  if (people.length === 0) return '';
  return `<p class="people">${label}: ${people.map((person) => personHtml(person, words, language)).join('; ')}</p>`;
}

function personHtml(
  { name, naming, description }: PublicPerson,
  words: SiteWords,
  language: string | undefined,
): string {
  const namingNote = naming === undefined ? '' : ` <small>(${words.story.naming[naming]})</small>`;
  const described =
    name === undefined
      ? escapeHtml(description)
      : `<strong>${escapeHtml(name)}</strong>, ${escapeHtml(description)}`;
  return `${marked(language, described)}${namingNote}`;
}

/** Marks words of the story in a line of the page, whose own words are in another language. */
function marked(language: string | undefined, html: string): string {
  return language === undefined ? html : `<bdi${languageHtml(language)}>${html}</bdi>`;
}

/** Names the language of a story in the words of the page, and in the language itself. */
function languageLine({ language }: PublicStory, words: SiteWords): string {
  if (language === undefined) return '';
  const name = languageName(language, words.lang);
  const ownName = languageName(language, language);
  const own = marked(language, escapeHtml(ownName));
  return `<p class="language">${words.story.inLanguage(escapeHtml(name), ownName === name ? undefined : own)}</p>\n`;
}

/** Writes the story's own picture, or a drawing. Screen readers skip the drawing. */
function coverHtml(story: PublicStory, { findPicture }: ArticleContext): string {
  const { image } = story;
  const picture = image && findPicture(image.src);
  return picture
    ? `<figure class="story-cover"${languageHtml(story.language)}>${pictureHtml(picture, image.alt, 'eager')}</figure>`
    : `<div class="story-cover" aria-hidden="true">${coverSvg(story, 'page')}</div>`;
}

/** Writes the quotation beside the text, unless the text shows the same words as a quotation. */
function pullQuoteHtml({ pullQuote, body, language }: PublicStory): string {
  const isInBody = body.some(
    (block) => block.type === 'Quote' && bodyText(block.children) === pullQuote,
  );
  return pullQuote === undefined || isInBody
    ? ''
    : `<blockquote class="pull-quote"${languageHtml(language)}><p>${escapeHtml(pullQuote)}</p></blockquote>`;
}

function recordingHtml({ recording, language }: PublicStory, { words }: ArticleContext): string {
  if (!recording) return '';
  const transcript = bodyHtml(recording.transcript, () => undefined);
  const host = escapeHtml(new URL(recording.hostedAt).hostname);
  return articleSection(
    'recording',
    words.story.recording,
    `<p><a href="${escapeHtml(recording.hostedAt)}" rel="external noopener noreferrer">${words.story.recordingLink(host)}</a></p>
<h3>${words.story.transcript}</h3>
${language === undefined ? transcript : `<div${languageHtml(language)}>${transcript}</div>`}`,
  );
}

function evidenceHtml({ evidence, language }: PublicStory, { words }: ArticleContext): string {
  if (evidence.length === 0) return '';
  const figures = evidence.map(({ figure, says, source, url }) => {
    const name = escapeHtml(source);
    const link = url
      ? `<a href="${escapeHtml(url)}" rel="external noopener noreferrer">${name}</a>`
      : name;
    return `<li>${marked(language, `<strong>${escapeHtml(figure)}</strong> ${escapeHtml(says)}`)} <small>${words.story.source} ${marked(language, link)}</small></li>`;
  });
  return articleSection('evidence', words.story.evidence, `<ul>${figures.join('')}</ul>`);
}

function discussionHtml({ discussion, language }: PublicStory, { words }: ArticleContext): string {
  if (!discussion) return '';
  const questions = discussion.map((question) => `<li>${escapeHtml(question)}</li>`).join('');
  return articleSection(
    'discussion',
    words.story.discussion,
    `<ol${languageHtml(language)}>${questions}</ol>`,
  );
}

/**
 * Writes what changed because of the story, where the storyteller wishes readers to see it. No other
 * page becomes longer.
 */
function toldHtml({ told = [] }: PublicStory, { words }: ArticleContext): string {
  if (told.length === 0) return '';
  const entries = told.map(({ on, where, to, people, changed }) => {
    const count = people === undefined ? '' : words.story.toldPeople(people);
    return `<dt>${escapeHtml(changed)}</dt><dd>${escapeHtml(words.story.toldWhere(where, to, count, writeMonth(on)))}</dd>`;
  });
  return articleSection('told', words.story.told, `<dl>${entries.join('')}</dl>`);
}

function howToldHtml(
  story: PublicStory,
  { words, principles, isReadingCopy }: ArticleContext,
): string {
  const answers = principles.flatMap(({ id, question }) => {
    const answer = Object.hasOwn(story.principles, id) ? story.principles[id] : undefined;
    if (answer === undefined || answer === false) return [];
    return `<dt>${escapeHtml(question)}</dt>${answer === true ? `<dd>${words.story.confirmed}</dd>` : `<dd${story.language === undefined ? '' : ' dir="auto"'}>${escapeHtml(answer)}</dd>`}`;
  });
  return answers.length === 0
    ? ''
    : foldedSection('how-told', words.story.howTold, `<dl>${answers.join('')}</dl>`, isReadingCopy);
}

/**
 * Writes the buttons with which a reader listens to a story or copies its address. Each is hidden
 * until the script of the page has found out that the browser can do it.
 */
function toolsHtml({ story: { tools } }: SiteWords): string {
  return `<div class="story-tools tags">
<button type="button" hidden data-listen data-stop="${tools.stop}">${tools.listen}</button>
<button type="button" hidden data-listen-pause data-resume="${tools.resume}">${tools.pause}</button>
<button type="button" hidden data-copy-link>${tools.copyLink}</button>
<span role="status" data-copied="${tools.linkCopied}"></span>
</div>`;
}
