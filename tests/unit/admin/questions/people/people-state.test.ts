import { describe, expect, it } from 'vitest';
import {
  addPerson,
  peopleAdapter,
  restorePerson,
  removePerson,
  undoChange,
  changeMind,
  setPersonDraft,
  withWaiverAnew,
} from '../../../../../admin/questions/people/people-state.ts';
import { withdrawChanges } from '../../../../../admin/questions/definitions/change-of-mind.ts';
import { createAnswerDraft } from '../../../../../admin/questions/definitions/answer-draft.ts';
import { validData } from '../../../../support/valid-story.ts';

const { fromValue, toValue, afterSave } = peopleAdapter;
const three = validData().people;
const keyAt = (index: number, people = fromValue(three)) => people.entries[index]!.key;

describe('the people of a story', () => {
  it('are written as they were read while nobody changes them', () => {
    expect(toValue(fromValue(three))).toEqual(three);
  });

  it('are not written if there are no people', () => {
    expect(toValue(fromValue(undefined))).toBeUndefined();
    expect(toValue(removePerson(fromValue([three[0]]), 0))).toBeUndefined();
  });

  it('keep an entry for a person who cannot be read', () => {
    expect(fromValue(['Robin', three[0]]).entries).toHaveLength(2);
  });

  it('get a new person at the end, whose form is open', () => {
    const more = addPerson(fromValue(three), createAnswerDraft({ part: 'mentioned' }));
    expect(toValue(more)).toEqual([...three, { part: 'mentioned' }]);
    expect(more.entries.map(({ isNew }) => isNew)).toEqual([false, false, false, true]);
  });

  it('keep unique keys when people are added and removed', () => {
    const gone = removePerson(fromValue(three), keyAt(2));
    const more = addPerson(gone, createAnswerDraft({}));
    expect(new Set([...more.entries, gone.removed!.entry].map(({ key }) => key)).size).toBe(4);
  });
});

describe('a removed person', () => {
  const gone = removePerson(fromValue(three), keyAt(1));

  it('is not written', () => expect(toValue(gone)).toEqual([three[0], three[2]]));

  it('is restored at the same index', () => expect(toValue(restorePerson(gone))).toEqual(three));

  it('is restored only once', () => {
    expect(toValue(restorePerson(restorePerson(gone)))).toEqual(three);
  });

  it('cannot be restored after the story is saved', () => {
    expect(toValue(restorePerson(afterSave(gone)))).toEqual([three[0], three[2]]);
  });
});

describe('a withdrawal', () => {
  const withdrawn = changeMind(fromValue(three), keyAt(0), withdrawChanges('2026-11-23'));

  it('is written for that person only', () => {
    expect(toValue(withdrawn)).toEqual([
      {
        ...three[0],
        consent: { ...(three[0] as { consent: object }).consent, withdrawnOn: '2026-11-23' },
      },
      three[1],
      three[2],
    ]);
  });

  it('can be undone until the story is saved', () => {
    expect(toValue(undoChange(withdrawn, keyAt(0)))).toEqual(three);
    expect(toValue(undoChange(afterSave(withdrawn), keyAt(0)))).toEqual(toValue(withdrawn));
    expect(afterSave(withdrawn).entries[0]!.undo).toBeUndefined();
  });
});

describe('an answer that is set aside', () => {
  const setAside = new Map([['name', 'Robin']]);
  const people = setPersonDraft(fromValue(three), keyAt(0), {
    answers: { part: 'storyteller' },
    setAside,
  });

  it('is dropped when the story is saved', () => {
    expect(people.entries[0]!.draft.setAside.size).toBe(1);
    expect(afterSave(people).entries[0]!.draft).toEqual(createAnswerDraft({ part: 'storyteller' }));
  });
});

const about = { consent: { release: { on: '2026-02-20', coolingOffWaived: true } } };
const day = { path: ['consent', 'release', 'on'], value: '2026-11-20' } as const;
const waiver = { path: ['consent', 'release', 'coolingOffWaived'], value: true } as const;

it('a yes of another day takes back the wish not to wait, unless the wish comes with it', () => {
  expect(withWaiverAnew([day], about)).toEqual([{ ...waiver, value: undefined }, day]);
  expect(withWaiverAnew([day, waiver], about).at(-1)).toEqual(waiver);
});

it('the wish not to wait stays with a yes of the same day, a first yes and other answers', () => {
  for (const changes of [[{ ...day, value: '2026-02-20' }], [waiver]]) {
    expect(withWaiverAnew(changes, about)).toEqual(changes);
  }
  expect(withWaiverAnew([day], {})).toEqual([day]);
});
