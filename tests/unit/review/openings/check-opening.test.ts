import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkAgreements, isAgreedTo } from '../../../../src/review/openings/check-opening.ts';
import { addNewEntries } from '../../../../src/review/openings/content-state.ts';
import type { AgreementCheck } from '../../../../src/review/openings/check-agreement.ts';
import type { Removal } from '../../../../src/story/schema/list-entries.ts';
import { editStory, put, putCopy, putLists, putStory } from '../../../support/content-folder.ts';
import { addOwnWords } from '../../../support/own-words.ts';
import { newFolder } from '../../../support/run.ts';
import { today, validBody } from '../../../support/valid-story.ts';
import { allOf, inConsent, inRelease, inSafeguarding } from '../content-in-memory.ts';
import { changed, nothing, toHistory, type Change, type Version } from './history-in-memory.ts';
import { checkedOpening } from './opened-in-memory.ts';
import {
  checkFirstOpening,
  copyFolders,
  historyInFolder,
  openStates,
  type FoldersOfChange,
} from './states-in-folders.ts';

vi.setConfig({ testTimeout: 60_000 });

describe('the agreement of a story that is compared with several histories', () => {
  const releasedOn = (day: string) => allOf(inRelease(0, 'on', day), inRelease(1, 'on', day));
  const compare = (change: Change, ...histories: Version[][]) => {
    const { after } = checkedOpening({}, change);
    return checkAgreements(
      after,
      histories.map((versions) => [toHistory(versions), 0] as const),
    );
  };
  const wider = (index: number) => inRelease(index, 'witness', 'teacher');

  it('lacks each release that does not count in one of them, each once, in the order of people', async () => {
    const both = allOf(wider(0), wider(1));
    const check = await compare(nothing, [['2026-06-02', wider(1)]], [['2026-06-02', both]]);
    expect(check.unreleased).toEqual([0, 1]);
  });

  it('has only the releases and the review that are new in all of them', async () => {
    const after = allOf(
      inRelease(0, 'on', '2026-11-01'),
      inSafeguarding('reviewedOn', '2026-11-01'),
    );
    const same = await compare(after, [['2026-06-02']], [['2026-06-02', after]]);
    expect(same).toMatchObject({ releasedNow: [], isReviewedNow: false });
    const different = await compare(after, [['2026-06-02']], [['2026-06-03']]);
    expect(different).toMatchObject({ releasedNow: [0], isReviewedNow: true });
  });

  it('lacks a review or the answer to a no that one of them lacks', async () => {
    const noes: Version[] = [['2026-06-02', inConsent(0, 'withdrawnOn', '2026-07-01')]];
    const held: Version[] = [['2026-06-02', inSafeguarding('courtProceedings', 'ongoing')]];
    const agreed: Version[] = [['2026-06-02']];
    expect(await compare(nothing, agreed, noes)).toMatchObject({ hasUnansweredNo: true });
    expect(await compare(nothing, agreed, held)).toMatchObject({ isUnreviewed: true });
    expect(await compare(nothing, agreed, agreed)).toMatchObject({
      ...{ hasUnansweredNo: false, isUnreviewed: false, unreleased: [] },
    });
  });

  it('needs new days from the latest of their first days on', async () => {
    const check = await compare(nothing, [['2026-06-02']], [['2026-08-02']], [['2026-07-02']]);
    expect(check.firstDay).toBe('2026-08-02');
    expect((await compare(releasedOn('2026-11-01'))).firstDay).toBe(today);
  });

  it('is whole only if every release and the review count and every no is answered', () => {
    const whole: AgreementCheck = checkedOpening().agreement;
    expect(isAgreedTo(whole)).toBe(true);
    expect(isAgreedTo({ ...whole, unreleased: [1] })).toBe(false);
    expect(isAgreedTo({ ...whole, isUnreviewed: true })).toBe(false);
    expect(isAgreedTo({ ...whole, hasUnansweredNo: true })).toBe(false);
  });
});

const library = newFolder();
let folders: FoldersOfChange;
const day = '2026-06-02';
const storyIn = (contentDir: string, id: string) => join(contentDir, 'stories/young-person', id);
const releaseAgain = allOf(
  (data) => (data['publishFrom'] = '2026-11-10'),
  inRelease(0, 'on', '2026-11-01'),
  inRelease(1, 'on', '2026-11-01'),
);
const reviewAgain = inSafeguarding('reviewedOn', '2026-11-01');
/** The days that are not yet known to be lawful, in the public library. */
const check = async (
  histories = [historyInFolder(folders.before, 'k7m2qx', day)],
  pastHistories: typeof histories = [],
) => {
  const checked = await checkFirstOpening(folders, histories, pastHistories);
  const list = (days: NonNullable<typeof checked>['daysOpenedByOthers'] = []) =>
    days
      .filter(({ audience }) => audience !== 'staff')
      .map(({ use, from, until }) => `${use} ${from} ${until}`);
  return {
    opened: list(checked?.opened.openings),
    withoutAgreement: list(checked?.daysWithoutAgreement),
    byOthers: list(checked?.daysOpenedByOthers),
    noElsewhere: checked?.hasUnansweredNoElsewhere,
  };
};
/** Lets every review lapse before the change. */
const lapse = (contentDir: string) => put(contentDir, 'library.yaml', 'recheckMonths: 3\n');
const inBoth = (change: (contentDir: string) => void) => Object.values(folders).forEach(change);

beforeAll(async () => {
  putLists(library);
  await putStory(library, { id: 'k7m2qx' });
});

beforeEach(() => {
  folders = copyFolders(library);
});

describe('a story that a change opens', () => {
  it('is lawful if only a new review opens it', async () => {
    inBoth(lapse);
    editStory(folders.after, 'k7m2qx', reviewAgain);
    const { opened, ...rest } = await check();
    expect(opened).toContain('website 2026-11-23 2027-02-01');
    expect(rest).toEqual({ withoutAgreement: [], byOthers: [], noElsewhere: false });
  });

  it('lacks an agreement on all its days if the words are older than the review', async () => {
    inBoth(lapse);
    editStory(folders.after, 'k7m2qx', reviewAgain);
    const { opened, withoutAgreement, byOthers } = await check([
      historyInFolder(folders.before, 'k7m2qx', '2026-11-02'),
    ]);
    expect(withoutAgreement).toEqual(opened);
    expect(opened.length).toBeGreaterThan(0);
    expect(byOthers).toEqual([]);
  });

  it('is opened by others on the days that only the settings allow', async () => {
    lapse(folders.before);
    editStory(folders.after, 'k7m2qx', reviewAgain);
    const { withoutAgreement, byOthers } = await check();
    expect(withoutAgreement).toEqual([]);
    expect(byOthers).toEqual([
      'website 2027-02-02 2027-08-31',
      'staff-library 2027-02-02 2027-08-31',
      'presentation 2027-02-02 2027-02-20',
      'learning 2027-02-02 2027-06-30',
    ]);
  });

  it('is lawful whatever else changed if everyone released it and the lead reviewed it now', async () => {
    lapse(folders.before);
    editStory(folders.after, 'k7m2qx', allOf(releaseAgain, reviewAgain));
    expect(await check()).toMatchObject({ withoutAgreement: [], byOthers: [] });
  });

  it.each([
    ['one person', allOf(inRelease(0, 'on', '2026-11-01'), reviewAgain)],
    ['the safeguarding lead', reviewAgain],
  ])('is opened by others if only %s agreed now', async (_, change) => {
    lapse(folders.before);
    editStory(folders.after, 'k7m2qx', (data) => {
      data['publishFrom'] = '2026-11-10';
      change(data);
    });
    expect((await check()).byOthers).not.toEqual([]);
  });

  it('is opened by others if the form of somebody who did not release it now changed', async () => {
    inBoth(lapse);
    const form = (words: string) =>
      `---\nfrom: 2026-01-01\ncovers: [uses, audience, copies-cannot-be-recalled, right-to-withdraw, no-effect-on-support]\n---\n\n${words}\n`;
    put(folders.after, 'consent-forms/2026-01.mdx', form('You can say no within a week.'));
    editStory(folders.after, 'k7m2qx', reviewAgain);
    const { opened, byOthers } = await check();
    expect(byOthers).toEqual(opened);
    editStory(folders.after, 'k7m2qx', releaseAgain);
    expect((await check()).byOthers).toEqual([]);
  });

  it('is opened by others if the form of only one person changed', async () => {
    const form = (contentDir: string, words: string) =>
      put(
        contentDir,
        'consent-forms/2026-02.mdx',
        `---\nfrom: 2026-01-01\ncovers: [uses, audience, copies-cannot-be-recalled, right-to-withdraw, no-effect-on-support]\n---\n\n${words}\n`,
      );
    inBoth((contentDir) => {
      lapse(contentDir);
      form(contentDir, 'You can say no.');
      editStory(contentDir, 'k7m2qx', inConsent(1, 'form', '2026-02'));
    });
    form(folders.after, 'You can say no within a week.');
    editStory(folders.after, 'k7m2qx', reviewAgain);
    const { opened, byOthers } = await check();
    expect(opened.length).toBeGreaterThan(0);
    expect(byOthers).toEqual(opened);
  });

  it('is opened by others if it was held back because of a copy that the change deletes', async () => {
    putCopy(folders.before, 'k7m2qx', 'double2');
    editStory(folders.after, 'k7m2qx', reviewAgain);
    const { opened, byOthers } = await check();
    expect(opened.length).toBeGreaterThan(0);
    expect(byOthers).toEqual(opened);
  });

  it('is lawful if it was moved, because it is not a duplicate of itself', async () => {
    inBoth(lapse);
    renameSync(storyIn(folders.after, 'k7m2qx'), storyIn(folders.after, 'moved22'));
    editStory(folders.after, 'moved22', (data) => {
      data['id'] = 'moved22';
      reviewAgain(data);
    });
    const { opened, byOthers } = await check();
    expect(opened.length).toBeGreaterThan(0);
    expect(byOthers).toEqual([]);
  });
});

describe('a no to nearly the same words in another story', () => {
  const withdrawn = inConsent(0, 'withdrawnOn', '2026-10-01');

  it('leaves a story without agreement if the change deletes that story', async () => {
    const body = addOwnWords(validBody, 'k7m2qx').replace('Tuesday', 'Friday');
    await putStory(folders.before, { id: 'copy222', body, change: withdrawn });
    const { opened, withoutAgreement, noElsewhere } = await check();
    expect(noElsewhere).toBe(true);
    expect(withoutAgreement).toEqual(opened);
    editStory(folders.after, 'k7m2qx', (data) => {
      allOf(releaseAgain, reviewAgain)(data);
    });
    expect(await check()).toMatchObject({ noElsewhere: false, withoutAgreement: [] });
  });

  it('counts only if it refuses a use that the change opens', async () => {
    const removal: Removal = { id: 'past222', removedOn: '2026-10-01' };
    const past = (more: Partial<Removal>) => [
      toHistory([], { removals: [{ ...removal, ...more }] }),
    ];
    inBoth(lapse);
    editStory(folders.after, 'k7m2qx', reviewAgain);
    expect((await check(undefined, past({}))).noElsewhere).toBe(true);
    expect((await check(undefined, past({ uses: ['website'] }))).noElsewhere).toBe(true);
    expect((await check(undefined, past({ uses: ['report'] }))).noElsewhere).toBe(false);
  });

  it('counts in the words of a story that is no longer there', async () => {
    inBoth(lapse);
    editStory(folders.after, 'k7m2qx', reviewAgain);
    const past = [toHistory([[day, withdrawn]])];
    const { withoutAgreement, opened } = await check(undefined, past);
    expect(withoutAgreement).toEqual(opened);
    expect(changed(withdrawn)).not.toEqual(changed(nothing));
  });
});

describe('a state with the entries that a later state adds', () => {
  it('has the themes, models and forms of both, and its own if both have one', async () => {
    const { before, after } = folders;
    rmSync(join(after, 'themes'), { recursive: true });
    put(after, 'themes/kinship.yaml', 'name: Kinship\n');
    put(after, 'practice-models/signs.yaml', 'name: Signs\n');
    const form = '---\nfrom: 2026-05-01\ncovers: [uses]\n---\n\nYou can say no.\n';
    put(after, 'consent-forms/2026-01.mdx', form);
    put(after, 'consent-forms/2026-05.mdx', form);
    const states = await openStates({ before, after });
    const combined = addNewEntries(states.before, states.after);
    const { references, forms } = combined.context.judging;
    expect(references.themeIds.toSorted()).toEqual(['edge-of-care', 'kinship']);
    expect(references.modelIds.toSorted()).toEqual(['no-wrong-door', 'signs']);
    expect([...forms.keys()].toSorted()).toEqual(['2026-01', '2026-05']);
    expect(forms.get('2026-01')?.from).toBe('2026-01-01');
    expect(combined.stories).toBe(states.before.stories);
    expect(combined.key).not.toBe(states.before.key);
  });
});
