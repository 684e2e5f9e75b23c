import { describe, expect, it } from 'vitest';
import {
  addPerson,
  holdPeople,
  putBack,
  removePerson,
  undone,
  withPatches,
  withSheet,
} from '../../../../../admin/questions/people/people.ts';
import { sayNo } from '../../../../../admin/questions/definitions/say-no.ts';
import { openSheet } from '../../../../../admin/questions/definitions/sheet.ts';
import { validData } from '../../../../support/valid-story.ts';

const { open, written, saved } = holdPeople;
const three = validData().people;
const keyAt = (place: number, people = open(three)) => people.entries[place]!.key;

describe('the people of a story', () => {
  it('are written as they were read while nobody changes them', () => {
    expect(written(open(three))).toEqual(three);
  });

  it('are not written at all where there is nobody', () => {
    expect(written(open(undefined))).toBeUndefined();
    expect(written(removePerson(open([three[0]]), 0))).toBeUndefined();
  });

  it('keep the places of those who cannot be read', () => {
    expect(open(['Robin', three[0]]).entries).toHaveLength(2);
  });

  it('are joined by somebody at the end, whose questions stand open', () => {
    const more = addPerson(open(three), openSheet({ part: 'mentioned' }));
    expect(written(more)).toEqual([...three, { part: 'mentioned' }]);
    expect(more.entries.map(({ isNew }) => isNew)).toEqual([false, false, false, true]);
  });

  it('each keep a key of their own, whoever comes and goes', () => {
    const gone = removePerson(open(three), keyAt(2));
    const more = addPerson(gone, openSheet({}));
    expect(new Set([...more.entries, gone.removed!.entry].map(({ key }) => key)).size).toBe(4);
  });
});

describe('somebody who is removed', () => {
  const gone = removePerson(open(three), keyAt(1));

  it('is not written', () => expect(written(gone)).toEqual([three[0], three[2]]));

  it('comes back to their own place', () => expect(written(putBack(gone))).toEqual(three));

  it('does not come back twice', () => {
    expect(written(putBack(putBack(gone)))).toEqual(three);
  });

  it('is let go when the story is saved', () => {
    expect(written(putBack(saved(gone)))).toEqual([three[0], three[2]]);
  });
});

describe('a no', () => {
  const said = withPatches(open(three), keyAt(0), sayNo('2026-11-23'));

  it('is written for that person alone', () => {
    expect(written(said)).toEqual([
      {
        ...three[0],
        consent: { ...(three[0] as { consent: object }).consent, withdrawnOn: '2026-11-23' },
      },
      three[1],
      three[2],
    ]);
  });

  it('can be taken back until the story is saved, and not after', () => {
    expect(written(undone(said, keyAt(0)))).toEqual(three);
    expect(written(undone(saved(said), keyAt(0)))).toEqual(written(said));
    expect(saved(said).entries[0]!.undo).toBeUndefined();
  });
});

describe('what is kept in memory about somebody', () => {
  const kept = new Map([['name', 'Robin']]);
  const people = withSheet(open(three), keyAt(0), { written: { part: 'storyteller' }, kept });

  it('is let go when the story is saved', () => {
    expect(people.entries[0]!.sheet.kept.size).toBe(1);
    expect(saved(people).entries[0]!.sheet).toEqual(openSheet({ part: 'storyteller' }));
  });
});
