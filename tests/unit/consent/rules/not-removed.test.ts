import { describe, expect, it } from 'vitest';
import { notRemoved } from '../../../../src/consent/rules/not-removed.ts';
import type { StoryAtGate } from '../../../../src/consent/gate-question.ts';
import type { Removal } from '../../../../src/story/schema/list-entries.ts';
import type { FrontMatter } from '../../../../src/story/schema/front-matter.ts';
import { atGate, decider, reasons } from '../../../support/at-gate.ts';

const withRemoval = (
  removal: Omit<Removal, 'id'> | 'unreadable',
  change?: (front: FrontMatter) => void,
): StoryAtGate =>
  atGate(change, {
    removal: removal === 'unreadable' ? removal : { id: 'k7m2qx', ...removal },
  });

describe('a removal of the whole story', () => {
  it('refuses every use', () => {
    const story = withRemoval({ removedOn: '2026-10-01' });
    expect(reasons(notRemoved, story)).toMatchInlineSnapshot(`
      [
        {
          "hint": "Do nothing. Only a release given after the removal can reopen the story.",
          "message": "Someone said no on 2026-10-01: the story is removed.",
          "rule": "removed",
          "severity": "info",
        },
      ]
    `);
    expect(reasons(notRemoved, story, { use: 'learning' })).toEqual(reasons(notRemoved, story));
  });

  it('refuses on every day, also before its own', () => {
    const story = withRemoval({ removedOn: '2027-10-01' });
    expect(reasons(notRemoved, story, { on: '2026-03-01' })).toHaveLength(1);
    expect(reasons(notRemoved, story, { on: '2027-11-01' })).toHaveLength(1);
  });

  it('refuses a release of the same day', () => {
    const story = withRemoval({ removedOn: '2026-02-20' }, ({ people }) => {
      people.splice(1);
    });
    expect(reasons(notRemoved, story)).toHaveLength(1);
  });

  it('reopens for a release of the next day', () => {
    const story = withRemoval({ removedOn: '2026-02-19' }, ({ people }) => {
      people.splice(1);
    });
    expect(notRemoved({ story, use: 'website', on: '2026-11-23' })).toEqual({ because: [] });
  });

  it('does not reopen until everyone has released it again', () => {
    // The storyteller released the story on 20 February, her brother on the 21st.
    expect(reasons(notRemoved, withRemoval({ removedOn: '2026-02-20' }))).toHaveLength(1);
    expect(reasons(notRemoved, withRemoval({ removedOn: '2026-02-19' }))).toEqual([]);
  });

  it('does not reopen where nobody has released it at all', () => {
    const story = withRemoval({ removedOn: '2020-01-01' }, ({ people }) => {
      people.splice(0, 2);
    });
    expect(reasons(notRemoved, story)).toHaveLength(1);
  });
});

describe('a removal of some uses', () => {
  const removal = { removedOn: '2026-10-01', uses: ['website', 'report'] } satisfies Omit<
    Removal,
    'id'
  >;

  it('refuses those', () => {
    const story = withRemoval(removal);
    expect(reasons(notRemoved, story)).toMatchInlineSnapshot(`
      [
        {
          "hint": "Do nothing. Only a release given after the removal can reopen the story.",
          "message": "Someone said no on 2026-10-01: the use \`website\` is removed.",
          "rule": "removed",
          "severity": "info",
        },
      ]
    `);
    expect(reasons(notRemoved, story, { use: 'report' })).toHaveLength(1);
  });

  it('leaves the others alone', () => {
    const story = withRemoval(removal);
    expect(notRemoved({ story, use: 'learning', on: '2026-11-23' })).toEqual({ because: [] });
  });

  it('reopens them for later releases', () => {
    const story = withRemoval(removal, (front) => {
      decider(front, 0).consent.release.on = '2026-10-02';
      decider(front, 1).consent.release.on = '2026-10-02';
    });
    expect(reasons(notRemoved, story)).toEqual([]);
  });
});

it('takes a removal that cannot be read as a no to everything, whatever was released since', () => {
  const story = withRemoval('unreadable', (front) => {
    decider(front, 0).consent.release.on = '2099-01-01';
    decider(front, 1).consent.release.on = '2099-01-01';
  });
  expect(reasons(notRemoved, story)).toMatchInlineSnapshot(`
    [
      {
        "hint": "Mend the file in \`removals\`.",
        "message": "The removal for this story cannot be read, so every use is refused.",
        "rule": "removal-unreadable",
        "severity": "error",
      },
    ]
  `);
  expect(reasons(notRemoved, story, { use: 'learning' })).toHaveLength(1);
});

it('says nothing where nobody said no', () => {
  expect(notRemoved({ story: atGate(), use: 'website', on: '2026-11-23' })).toEqual({
    because: [],
  });
});
