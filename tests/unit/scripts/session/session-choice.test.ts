import { describe, expect, test } from 'vitest';
import {
  addStory,
  emptyChoice,
  mostStories,
  moveStory,
  readAddedId,
  readChoice,
  readSharedIds,
  removeStory,
  toMinutes,
  writeSharedIds,
} from '../../../../src/scripts/session/session-choice.ts';
import { timeParts } from '../../../../src/scripts/session/running-order.ts';
import { findUsesTogether } from '../../../../src/scripts/session/uses-together.ts';

const choiceOf = (...ids: string[]) =>
  ids.reduce((choice, id) => addStory(choice, id), emptyChoice('Our session'));
const idsOf = (choice: ReturnType<typeof choiceOf>) => choice.stories.map(({ id }) => id);

describe('a link to a session', () => {
  test('has the ids in their order, and nothing else', () => {
    const session = { ...choiceOf('k7m2qx', 'q4n8vt'), title: 'For Sam’s team' };
    const query = writeSharedIds(session);
    expect(query).toBe('?stories=k7m2qx,q4n8vt');
    expect(readSharedIds(query)).toEqual(['k7m2qx', 'q4n8vt']);
  });

  test('from anyone gives only ids, each once, and no more than fit in a session', () => {
    const many = Array.from(
      { length: 40 },
      (_, place) => `a${'b'.repeat(4)}${String(2 + (place % 8))}`,
    );
    expect(readSharedIds(`?stories=k7m2qx,../../x,<b>,k7m2qx,,q4n8vt`)).toEqual([
      'k7m2qx',
      'q4n8vt',
    ]);
    expect(readSharedIds(`?stories=${many.join()}`).length).toBeLessThanOrEqual(mostStories);
    expect([readSharedIds(''), readAddedId('?add=../x'), readAddedId('?add=k7m2qx')]).toEqual([
      [],
      undefined,
      'k7m2qx',
    ]);
  });
});

test('a story is added once, moves by one place, stays at the ends, and can be taken out', () => {
  const choice = choiceOf('k7m2qx', 'q4n8vt', 'w3h9t7', 'q4n8vt');
  expect(idsOf(choice)).toEqual(['k7m2qx', 'q4n8vt', 'w3h9t7']);
  expect(idsOf(moveStory(choice, 'w3h9t7', -1))).toEqual(['k7m2qx', 'w3h9t7', 'q4n8vt']);
  expect(moveStory(choice, 'k7m2qx', -1)).toBe(choice);
  expect(moveStory(choice, 'w3h9t7', 1)).toBe(choice);
  expect(idsOf(removeStory(choice, 'q4n8vt'))).toEqual(['k7m2qx', 'w3h9t7']);
});

test('what the browser kept is read again, and anything else is left out', () => {
  const choice = { ...choiceOf('k7m2qx'), start: '13:30', checkIn: 0 };
  expect(readChoice(JSON.stringify(choice))).toEqual(choice);
  expect([
    readChoice(null),
    readChoice('{'),
    readChoice('[]'),
    readChoice('{"stories":1}'),
  ]).toEqual([undefined, undefined, undefined, undefined]);
  const odd = {
    ...choice,
    start: 'noon',
    closing: 'long',
    stories: [{ id: '../x' }, { id: 'k7m2qx' }],
  };
  expect(readChoice(JSON.stringify(odd))).toMatchObject({
    start: '10:00',
    closing: 10,
    stories: [{ id: 'k7m2qx', minutes: 15 }],
  });
});

test('minutes are whole numbers from 0 to 120', () => {
  expect(['20', '0', '', 'x', '-5', '999', '7.6'].map((value) => toMinutes(value, 15))).toEqual([
    20, 0, 15, 15, 0, 120, 8,
  ]);
});

test('the running order gives each part its time, past midnight too', () => {
  const parts = [
    { what: 'Check-in', minutes: 10 },
    { what: 'A story', minutes: 25 },
  ];
  expect(timeParts('09:45', parts)).toEqual({
    parts: [
      { at: '09:45', ...parts[0] },
      { at: '09:55', ...parts[1] },
    ],
    minutes: 35,
    end: '10:20',
  });
  expect(timeParts('23:50', parts).end).toBe('00:25');
});

describe('what stories allow together', () => {
  const first = {
    title: 'First',
    uses: [
      { use: 'presentation' as const, until: '2027-02-20' },
      { use: 'learning' as const, until: '2027-06-01' },
    ],
  };
  const second = { title: 'Second', uses: [{ use: 'learning' as const, until: '2027-01-15' }] };

  test('ends on the earliest last day, and names the stories that do not allow a use', () => {
    expect(findUsesTogether([first, second], '2026-12-01')).toEqual([
      { use: 'presentation', until: undefined, without: ['Second'] },
      { use: 'learning', until: '2027-01-15', without: [] },
      { use: 'induction', until: undefined, without: ['First', 'Second'] },
      { use: 'recruitment', until: undefined, without: ['First', 'Second'] },
    ]);
  });

  test('does not include a use after its last day', () => {
    const [presentation, learning] = findUsesTogether([first, second], '2027-03-01');
    expect(presentation?.without).toEqual(['First', 'Second']);
    expect(learning).toEqual({ use: 'learning', until: undefined, without: ['Second'] });
  });

  test('is nothing without a story', () => {
    expect(findUsesTogether([], '2026-12-01')).toEqual([]);
  });
});
