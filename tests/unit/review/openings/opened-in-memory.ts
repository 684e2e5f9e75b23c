import type { CheckedOpening } from '../../../../src/review/openings/check-opening.ts';
import type { Opening, OpenedStory } from '../../../../src/review/openings/find-openings.ts';
import type { StoryInState } from '../../../../src/review/openings/content-state.ts';
import type { ShownStory } from '../../../../src/review/openings/shown-story.ts';
import { frontMatter } from '../../../../src/story/schema/front-matter.ts';
import { beforeChange, changed, nothing, toHistory, type Change } from './history-in-memory.ts';
import { today } from '../../../support/valid-story.ts';

/** A story of a young person that is only in memory. */
export function storyInMemory(id = 'k7m2qx', more: Partial<StoryInState> = {}): StoryInState {
  const place = `stories/young-person/${id}`;
  return {
    id,
    objections: [],
    records: [],
    sketch: () => Promise.resolve(undefined),
    folder: { kind: 'young-person', name: id, path: place, place },
    folderKey: id,
    fingerprints: new Set(),
    ...more,
  };
}

const notShown: ShownStory = {
  ...{ spans: [], fingerprint: '', wordsFingerprint: '' },
  ...{ records: [], forms: [], mentioned: '', comparedIn: [] },
};

/** Some days on which a change newly shows a story. Default: a use of the public library again. */
export function openingOf(more: Partial<Opening> = {}): Opening {
  return {
    ...{ audience: 'public', use: 'website', from: '2026-11-23', until: '2027-02-20' },
    ...{ kind: 'again', ...more },
  };
}

/** A story that a change newly shows. */
export function openedStory(openings: Opening[]): OpenedStory {
  return {
    story: storyInMemory(),
    file: 'stories/young-person/k7m2qx/index.mdx',
    shown: notShown,
    openings,
    before: undefined,
    earlierIds: [],
    similarIds: [],
  };
}

/** A checked opening of the valid story to which everyone agreed earlier. */
export function checkedOpening(
  more: Partial<CheckedOpening> = {},
  change: Change = nothing,
): CheckedOpening {
  const data = changed(change);
  return {
    opened: openedStory([openingOf()]),
    after: {
      ...{ data, lineOf: () => 7, front: frontMatter.parse(data) },
      ...{ uses: ['website'], on: today, before: beforeChange, elsewhere: [] },
    },
    histories: [toHistory([['2026-06-02']])],
    agreement: {
      ...{ unreleased: [], isUnreviewed: false, hasUnansweredNo: false },
      ...{ firstDay: '2026-06-02', releasedNow: [], isReviewedNow: false },
    },
    hasUnansweredNoElsewhere: false,
    daysWithoutAgreement: [openingOf()],
    daysOpenedByOthers: [],
    ...more,
  };
}
