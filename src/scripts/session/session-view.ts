import type { SessionStoryData } from '../../exports/session/session-story.ts';
import { languageAttributes } from '../../story/languages.ts';
import type { PlainDate } from '../../story/plain-date.ts';
import { writeDate, writeList } from '../../words/dates.ts';
import { putInQuotationMarks } from '../../words/quotation-marks.ts';
import { sessionPageWords as said } from '../../words/session-page-en-gb.ts';
import { vocabularyWords } from '../../words/vocabulary-en-gb.ts';
import { timeParts } from './running-order.ts';
import type { SessionChoice } from './session-choice.ts';
import { findUsesTogether, lastDayOf } from './uses-together.ts';
import { writeElement } from './write-element.ts';

/** A chosen story with what its uses allow, and the minutes it has in the session. */
export interface PlannedStory extends SessionStoryData {
  minutesInSession: number;
}

/** Writes the entry of a chosen story, with its buttons. */
export function chosenEntry(
  story: PlannedStory,
  place: number,
  count: number,
  base: string,
): HTMLElement {
  const { id, kind, title, language, contentNotes, minutesInSession } = story;
  const button = (action: string, label: string, sign: string, isOff = false) =>
    writeElement(
      'button',
      {
        type: 'button',
        class: 'quiet-button',
        'data-do': action,
        'data-id': id,
        'aria-label': label,
        disabled: isOff,
      },
      sign,
    );
  return writeElement(
    'li',
    { class: `is-${kind}` },
    writeElement(
      'div',
      {},
      writeElement('p', { class: 'kind' }, vocabularyWords.kind[kind]),
      writeElement(
        'h3',
        {},
        writeElement(
          'a',
          { href: `${base}stories/${id}/`, ...languageAttributes(language) },
          title,
        ),
      ),
      ...(contentNotes.length > 0 ? [writeElement('p', { class: 'facts' }, speaksOf(story))] : []),
    ),
    writeElement(
      'div',
      { class: 'session-tools' },
      writeElement('input', {
        type: 'number',
        min: 0,
        max: 120,
        value: minutesInSession,
        autocomplete: 'off',
        'data-minutes': id,
        'aria-label': said.minutesFor(title),
      }),
      writeElement('span', { class: 'facts', 'aria-hidden': 'true' }, said.inMinutes),
      button('up', said.up(title), '↑', place === 0),
      button('down', said.down(title), '↓', place === count - 1),
      button('remove', said.remove(title), '×'),
    ),
  );
}

function speaksOf({ contentNotes }: Pick<SessionStoryData, 'contentNotes'>): string {
  return said.speaksOf(writeList(contentNotes.map((note) => vocabularyWords.contentNotes[note])));
}

/** Writes what the stories allow together, and which of them keep it from being more. */
export function togetherEntries(
  stories: readonly SessionStoryData[],
  today: PlainDate,
): HTMLElement[] {
  return findUsesTogether(stories, today).map(({ use, until, without }) =>
    writeElement(
      'li',
      { class: until === undefined ? 'is-not-open' : 'is-open' },
      until === undefined
        ? said.notAllowed(
            said.uses[use],
            writeList(without.map((title) => putInQuotationMarks(title))),
          )
        : said.allow(said.uses[use], writeDate(until)),
    ),
  );
}

/** Writes the running order as a table with times. */
export function runningOrderTable(
  choice: SessionChoice,
  stories: readonly PlannedStory[],
): HTMLElement[] {
  const round = (what: string, minutes: number) => (minutes === 0 ? [] : [{ what, minutes }]);
  const order = timeParts(choice.start, [
    ...round(said.opening, choice.checkIn),
    ...stories.map(({ title, minutesInSession }) => ({
      what: said.read(title),
      minutes: minutesInSession,
    })),
    ...round(said.ending, choice.closing),
  ]);
  const cell = (text: string) => writeElement('td', {}, text);
  const heading = (text: string) => writeElement('th', { scope: 'col' }, text);
  return [
    writeElement(
      'table',
      {},
      writeElement('caption', {}, said.total(order.minutes, order.end)),
      writeElement(
        'thead',
        {},
        writeElement(
          'tr',
          {},
          ...[said.time, said.what, said.minutes].map((text) => heading(text)),
        ),
      ),
      writeElement(
        'tbody',
        {},
        ...order.parts.map(({ at, what, minutes }) =>
          writeElement('tr', {}, cell(at), cell(what), cell(String(minutes))),
        ),
      ),
    ),
  ];
}

/** Writes the handout: each story, its questions, its terms, and room for notes. */
export function handoutParts(
  choice: SessionChoice,
  stories: readonly PlannedStory[],
  base: string,
  today: PlainDate,
): HTMLElement[] {
  return [
    writeElement('h2', {}, choice.title),
    ...stories.map((story) => handoutOfStory(story, base, today)),
    writeElement('h3', {}, said.notes),
    writeElement('div', { class: 'room-for-notes' }),
  ];
}

function handoutOfStory(story: PlannedStory, base: string, today: PlainDate): HTMLElement {
  const { title, kind, summary, text, language, questions = [], checkAddress, example } = story;
  const inLanguage = languageAttributes(language);
  const until = lastDayOf(story, 'learning', today);
  const body = writeElement('div', { class: 'story-body', ...inLanguage });
  // The text was escaped when the library was built.
  if (text !== undefined && until !== undefined) body.innerHTML = text;
  const hasText = body.childNodes.length > 0;
  const lastDay = until ?? story.uses.map((open) => open.until).toSorted()[0] ?? '';
  return writeElement(
    'article',
    {},
    writeElement('p', { class: 'kind' }, vocabularyWords.kind[kind]),
    writeElement('h3', inLanguage, title),
    ...(story.contentNotes.length > 0
      ? [writeElement('p', { class: 'facts' }, speaksOf(story))]
      : []),
    ...(example ? [writeElement('p', { class: 'facts' }, said.example)] : []),
    ...(hasText
      ? [body]
      : [
          writeElement('p', inLanguage, summary),
          writeElement(
            'p',
            {},
            `${said.withoutText} ${new URL(`${base}stories/${story.id}/`, location.href).href}`,
          ),
        ]),
    ...(questions.length > 0
      ? [
          writeElement('h4', {}, said.questions),
          writeElement(
            'ol',
            inLanguage,
            ...questions.map((question) => writeElement('li', {}, question)),
          ),
        ]
      : []),
    writeElement('p', { class: 'facts' }, `${said.untilDay(writeDate(lastDay))} ${checkAddress}`),
  );
}
