import { describe, expect, it } from 'vitest';
import { notRemoved } from '../../../../src/consent/rules/not-removed.ts';
import type { StoryAtGate } from '../../../../src/consent/gate-question.ts';
import type { Removal } from '../../../../src/story/schema/list-entries.ts';
import type { FrontMatter } from '../../../../src/story/schema/front-matter.ts';
import { validStoryAtGate, deciderAt, refusalReasons } from '../../../support/story-at-gate.ts';

const withRemoval = (
  removal: Omit<Removal, 'id'> | 'unreadable',
  change?: (front: FrontMatter) => void,
): StoryAtGate =>
  validStoryAtGate(change, {
    removal: removal === 'unreadable' ? removal : { id: 'k7m2qx', ...removal },
  });

describe('a removal of the whole story', () => {
  it('refuses every use', () => {
    const story = withRemoval({ removedOn: '2026-10-01' });
    expect(refusalReasons(notRemoved, story)).toMatchInlineSnapshot(`
      [
        {
          "hint": "Do nothing. Only a release given after the removal can reopen the story.",
          "message": "Someone said no on 2026-10-01: the story is removed.",
          "rule": "removed",
          "severity": "info",
        },
      ]
    `);
    expect(refusalReasons(notRemoved, story, { use: 'learning' })).toEqual(
      refusalReasons(notRemoved, story),
    );
  });

  it('refuses on every day, even before its own', () => {
    const story = withRemoval({ removedOn: '2027-10-01' });
    expect(refusalReasons(notRemoved, story, { on: '2026-03-01' })).toHaveLength(1);
    expect(refusalReasons(notRemoved, story, { on: '2027-11-01' })).toHaveLength(1);
  });

  it('refuses a release of the same day', () => {
    const story = withRemoval({ removedOn: '2026-02-20' }, ({ people }) => {
      people.splice(1);
    });
    expect(refusalReasons(notRemoved, story)).toHaveLength(1);
  });

  it('reopens with a release of the next day', () => {
    const story = withRemoval({ removedOn: '2026-02-19' }, ({ people }) => {
      people.splice(1);
    });
    expect(notRemoved({ story, use: 'website', on: '2026-11-23' })).toEqual({ because: [] });
  });

  it('does not reopen until everyone has released it again', () => {
    // The storyteller released the story on 20 February, her brother on the 21st.
    expect(refusalReasons(notRemoved, withRemoval({ removedOn: '2026-02-20' }))).toHaveLength(1);
    expect(refusalReasons(notRemoved, withRemoval({ removedOn: '2026-02-19' }))).toEqual([]);
  });

  it('does not reopen if nobody has released the story at all', () => {
    const story = withRemoval({ removedOn: '2020-01-01' }, ({ people }) => {
      people.splice(0, 2);
    });
    expect(refusalReasons(notRemoved, story)).toHaveLength(1);
  });
});

describe('a removal of some uses', () => {
  const removal = { removedOn: '2026-10-01', uses: ['website', 'report'] } satisfies Omit<
    Removal,
    'id'
  >;

  it('refuses the uses that it names', () => {
    const story = withRemoval(removal);
    expect(refusalReasons(notRemoved, story)).toMatchInlineSnapshot(`
      [
        {
          "hint": "Do nothing. Only a release given after the removal can reopen the story.",
          "message": "Someone said no on 2026-10-01: the use \`website\` is removed.",
          "rule": "removed",
          "severity": "info",
        },
      ]
    `);
    expect(refusalReasons(notRemoved, story, { use: 'report' })).toHaveLength(1);
  });

  it('leaves the other uses alone', () => {
    const story = withRemoval(removal);
    expect(notRemoved({ story, use: 'learning', on: '2026-11-23' })).toEqual({ because: [] });
  });

  it('reopens its uses with later releases', () => {
    const story = withRemoval(removal, (front) => {
      deciderAt(front, 0).consent.release.on = '2026-10-02';
      deciderAt(front, 1).consent.release.on = '2026-10-02';
    });
    expect(refusalReasons(notRemoved, story)).toEqual([]);
  });
});

it('refuses every use if a removal cannot be read, whatever was released since', () => {
  const story = withRemoval('unreadable', (front) => {
    deciderAt(front, 0).consent.release.on = '2099-01-01';
    deciderAt(front, 1).consent.release.on = '2099-01-01';
  });
  expect(refusalReasons(notRemoved, story)).toMatchInlineSnapshot(`
    [
      {
        "hint": "Fix the file in \`removals\`.",
        "message": "The removal for this story cannot be read, so every use is refused.",
        "rule": "removal-unreadable",
        "severity": "error",
      },
    ]
  `);
  expect(refusalReasons(notRemoved, story, { use: 'learning' })).toHaveLength(1);
});

it('has no objection if there is no removal', () => {
  expect(notRemoved({ story: validStoryAtGate(), use: 'website', on: '2026-11-23' })).toEqual({
    because: [],
  });
});
