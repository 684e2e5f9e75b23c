import { describe, expect, test } from 'vitest';
import type { HomeEntry } from '../../../../admin/home/home-entries.ts';
import { listWaiting } from '../../../../admin/home/list-waiting.ts';
import type { HomeConversation } from '../../../../src/checks/desk-home.ts';
import { deskHome, homeDraft, homeStory } from './a-home.ts';

const titles = (entries: readonly HomeEntry[]) => entries.map(({ title }) => title);
const texts = (entries: readonly HomeEntry[]) =>
  entries.map(({ title, day, lines }) => [title, day, ...lines].filter(Boolean).join(' | '));

describe('what waits', () => {
  const drafts = [
    homeDraft({ title: 'Being written' }),
    homeDraft({ title: 'With the lead', status: 'pending_review' }),
    homeDraft({ title: 'Ready', status: 'pending_publish' }),
    homeDraft({ collection: 'themes', slug: 'moving-on', title: 'Moving on' }),
  ];
  const overdue = homeStory({
    due: [
      { what: 'review', on: '2026-11-22', field: 'people[0].consent.release.reviewOn', who: 'mum' },
      { what: 'safeguarding-review', on: '2026-11-21', field: 'safeguarding.reviewedOn' },
      { what: 'review', on: '2026-11-23', field: 'people[1].consent.release.reviewOn' },
    ],
  });
  const home = deskHome([overdue], { drafts });

  test('for an editor is what can be published, then drafts to write, then people to ask', () => {
    expect(texts(listWaiting(home, 'editor'))).toEqual([
      'Ready | Read it together with the people in it. Publish it once they have said yes. | Saved on 20 November 2026.',
      'Being written | Go on writing. When it is finished, send it to the lead. | Saved on 20 November 2026.',
      'Moving on | Go on writing. When it is finished, send it to the lead. | Saved on 20 November 2026.',
      'The kettle was always on | 2026-11-22 | Ask whether they are still happy with it: mum. | Overdue since then.',
    ]);
  });

  test('for a lead is what was sent for review, and reviews that are overdue', () => {
    expect(texts(listWaiting(home, 'lead'))).toEqual([
      'With the lead | Read it as readers will see it, and say whether it may be told. | Saved on 20 November 2026.',
      'The kettle was always on | 2026-11-21 | The last day of the safeguarding review. | Overdue since then, so the story is held back.',
    ]);
  });

  test('is known from the drafts alone while the library is being built', () => {
    expect(titles(listWaiting({ drafts, leaving: [], conversations: [] }, 'lead'))).toEqual([
      'With the lead',
    ]);
  });

  test('leads to the draft, and to the field that is due', () => {
    expect(listWaiting(home, 'editor').map(({ href }) => href)).toEqual([
      '#/collections/family/entries/q4n8vt/index',
      '#/collections/family/entries/q4n8vt/index',
      '#/collections/themes/entries/moving-on',
      '#/collections/family/entries/k7m2qx/index?at=people.0.consent.release.reviewOn',
    ]);
  });
});

describe('a story about which a lead has asked something', () => {
  const key = { collection: 'family', slug: 'q4n8vt/index' };
  const sent = homeDraft({ title: 'Sent', status: 'pending_review' });
  const asked: HomeConversation = {
    ...key,
    next: 'editor',
    last: { by: 'lead', text: 'Which street?' },
  };
  const answered: HomeConversation = {
    ...key,
    next: 'lead',
    last: { by: 'editor', text: 'None now.' },
  };
  const waiting = (conversation: HomeConversation, role: 'editor' | 'lead', drafts = [sent]) =>
    texts(listWaiting(deskHome([], { drafts, conversations: [conversation] }), role));

  test('waits for the editor with the note, and for the lead no longer', () => {
    expect(waiting(asked, 'editor')).toEqual([
      'Sent | The lead asks: “Which street?” | Saved on 20 November 2026.',
    ]);
    expect(waiting(asked, 'lead')).toEqual([]);
  });

  test('waits for the lead again with the answer', () => {
    expect(waiting(answered, 'lead')).toEqual([
      'Sent | The editor answers: “None now.” | Saved on 20 November 2026.',
    ]);
    expect(waiting(answered, 'editor')).toEqual([]);
  });

  test('says that a note is open when the draft has come back without an answer', () => {
    const { collection, slug, last } = asked;
    expect(waiting({ collection, slug, last: last! }, 'lead')).toEqual([
      'Sent | Your note is open: “Which street?” | Read it as readers will see it, and say whether it may be told. | Saved on 20 November 2026.',
    ]);
  });

  test('waits too if it is published and has no draft, by its title', () => {
    const published = homeStory({ folder: 'q4n8vt', title: 'On the site' });
    const home = deskHome([published], { conversations: [asked] });
    expect(texts(listWaiting(home, 'editor'))).toEqual([
      'On the site | The lead asks: “Which street?”',
    ]);
    expect(listWaiting(home, 'lead')).toEqual([]);
  });

  test('waits for nobody once its only draft is discarded', () => {
    expect(waiting(asked, 'editor', [])).toEqual([]);
  });

  test('leads the lead to the page where it is read, and the editor to its form', () => {
    const home = (conversation: HomeConversation) =>
      deskHome([], { drafts: [sent], conversations: [conversation] });
    expect(listWaiting(home(answered), 'lead')[0]?.href).toBe('#/lead/family/q4n8vt');
    expect(listWaiting(home(asked), 'editor')[0]?.href).toBe(
      '#/collections/family/entries/q4n8vt/index',
    );
  });
});

test('a draft that was given to somebody waits for them, whatever its status', () => {
  const home = deskHome([], {
    drafts: [homeDraft()],
    conversations: [{ collection: 'family', slug: 'q4n8vt/index', next: 'lead' }],
  });
  expect(texts(listWaiting(home, 'lead'))).toEqual([
    'A new story | It is your turn now. | Saved on 20 November 2026.',
  ]);
  expect(listWaiting(home, 'editor')).toEqual([]);
});
