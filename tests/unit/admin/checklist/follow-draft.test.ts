import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  currentDraft,
  forgetPublished,
  setDraft,
} from '../../../../admin/checklist/draft-store.ts';
import { followDrafts, type DraftFollower } from '../../../../admin/checklist/follow-draft.ts';
import type { DeskJudgingContext } from '../../../../admin/checklist/desk-context.ts';
import type { JudgeDraft } from '../../../../admin/checklist/judge-in-worker.ts';
import type { JudgedDraft } from '../../../../admin/checklist/judged-draft.ts';
import { today } from '../../../support/valid-story.ts';

const judged: JudgedDraft = {
  steps: [],
  saveBlockers: [],
  fingerprint: undefined,
  wordsFingerprint: undefined,
  open: [],
  noes: [],
};
const context = { removals: new Map() } as unknown as DeskJudgingContext;
const judge = vi.fn<JudgeDraft>(() => Promise.resolve(judged));
const readContext = vi.fn(() => Promise.resolve(context));
const readPublished = vi.fn((): Promise<unknown> => Promise.resolve({ title: 'Published' }));
let follower: DraftFollower;

const state = (title: string, slug = 'k7m2qx/index') => ({
  collection: 'family',
  slug,
  data: { title },
});
const noAddress = () => undefined;

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  follower = followDrafts({ judge, readContext, readPublished, today: () => today });
});
afterEach(() => {
  follower.closed();
  vi.useRealTimers();
});

describe('the draft in the form', () => {
  it('is in the store at once, and is judged a moment later', async () => {
    follower.changed(state('One'), noAddress);
    expect(currentDraft()?.data).toEqual({ title: 'One' });
    expect(currentDraft()?.judged).toBeUndefined();
    await vi.runAllTimersAsync();
    expect(currentDraft()).toMatchObject({ judged, context });
    expect(judge).toHaveBeenCalledWith(
      { kind: 'family', name: 'k7m2qx', data: { title: 'One' }, files: new Map() },
      context,
      today,
    );
  });

  it('is judged once the writer pauses, and keeps its last judgement until then', async () => {
    follower.changed(state('One'), noAddress);
    await vi.runAllTimersAsync();
    for (const title of ['On', 'Onc', 'Once']) {
      follower.changed(state(title), noAddress);
      await vi.advanceTimersByTimeAsync(50);
    }
    expect(judge).toHaveBeenCalledTimes(1);
    expect(currentDraft()?.judged).toBe(judged);
    await vi.runAllTimersAsync();
    expect(judge).toHaveBeenCalledTimes(2);
    expect(judge).toHaveBeenLastCalledWith(
      expect.objectContaining({ data: { title: 'Once' } }),
      context,
      today,
    );
  });

  it('comes with the published version of the story, which is read once', async () => {
    follower.changed(state('One'), noAddress);
    await vi.runAllTimersAsync();
    follower.changed(state('Two'), noAddress);
    await vi.runAllTimersAsync();
    expect(currentDraft()?.published).toEqual({ data: { title: 'Published' } });
    expect(readPublished).toHaveBeenCalledTimes(1);
    expect(readPublished).toHaveBeenCalledWith('family', 'k7m2qx');
  });

  it('comes with the new published version after somebody published it here', async () => {
    follower.changed(state('One'), noAddress);
    await vi.runAllTimersAsync();
    forgetPublished();
    readPublished.mockResolvedValueOnce({ title: 'Published again' });
    follower.changed(state('Two'), noAddress);
    await vi.runAllTimersAsync();
    expect(currentDraft()?.published).toEqual({ data: { title: 'Published again' } });
  });

  it('is judged without the published version while the host does not answer, and gets it later', async () => {
    readPublished.mockRejectedValueOnce(new Error('The host does not answer.'));
    follower.changed(state('One'), noAddress);
    await vi.advanceTimersByTimeAsync(1000);
    expect(currentDraft()).toMatchObject({ judged });
    expect(currentDraft()?.published).toBeUndefined();
    await vi.runAllTimersAsync();
    expect(currentDraft()?.published).toEqual({ data: { title: 'Published' } });
  });

  it('has no published version if it has never been saved', async () => {
    follower.changed({ ...state('New'), slug: undefined }, noAddress);
    await vi.runAllTimersAsync();
    expect(currentDraft()?.published).toEqual({ data: undefined });
    expect(readPublished).not.toHaveBeenCalled();
  });

  it('never gets the judgement of another draft', async () => {
    const late = Promise.withResolvers<JudgedDraft>();
    judge.mockReturnValueOnce(late.promise);
    follower.changed(state('One'), noAddress);
    await vi.runAllTimersAsync();
    follower.changed(state('Another', 'h8n3rt/index'), noAddress);
    late.resolve({ ...judged, fingerprint: 'of the first' });
    await vi.runAllTimersAsync();
    expect(currentDraft()?.judged?.fingerprint).toBeUndefined();
  });

  it('makes the desk read the library’s lists once for each story that is opened', async () => {
    follower.changed(state('One'), noAddress);
    await vi.runAllTimersAsync();
    follower.changed(state('Two'), noAddress);
    await vi.runAllTimersAsync();
    expect(readContext).toHaveBeenCalledTimes(1);
    follower.closed();
    expect(currentDraft()).toBeUndefined();
    follower.changed(state('One'), noAddress);
    await vi.runAllTimersAsync();
    expect(readContext).toHaveBeenCalledTimes(2);
  });

  it('is marked as failed if judging fails, and judged again once it changes', async () => {
    judge.mockRejectedValueOnce(new Error('A fault of the desk.'));
    follower.changed(state('One'), noAddress);
    await vi.advanceTimersByTimeAsync(100);
    expect(currentDraft()).toMatchObject({ hasFailed: true, judged: undefined });
    follower.changed(state('Two'), noAddress);
    await vi.runAllTimersAsync();
    expect(currentDraft()).toMatchObject({ hasFailed: false, judged });
  });

  it('is judged later if the host cannot be reached now', async () => {
    readContext.mockRejectedValueOnce(new Error('The host is not there.'));
    follower.changed(state('One'), noAddress);
    await vi.advanceTimersByTimeAsync(100);
    expect(currentDraft()).toMatchObject({ isOutOfReach: true });
    await vi.advanceTimersByTimeAsync(5000);
    expect(currentDraft()).toMatchObject({ isOutOfReach: false, judged });
  });

  it('is judged once its picture has arrived', async () => {
    const image = { src: './bench.jpg', alt: 'A bench', shows: 'place' };
    const findAddress = vi.fn((): string | undefined => undefined);
    const picture = { ...state('One'), data: { image } };
    follower.changed(picture, findAddress);
    await vi.advanceTimersByTimeAsync(600);
    expect(judge).not.toHaveBeenCalled();
    expect(findAddress).toHaveBeenCalledTimes(1);
    findAddress.mockReturnValue('data:text/plain,no picture');
    follower.filesArrived();
    await vi.advanceTimersByTimeAsync(300);
    await vi.waitFor(() => expect(judge).toHaveBeenCalledTimes(1));
    const [{ files }] = judge.mock.calls[0]!;
    expect(files.get('./bench.jpg')?.finding?.rule).toBe('picture-undecodable');
  });

  it('is not followed after the form is closed', async () => {
    follower.changed(state('One'), noAddress);
    follower.closed();
    await vi.runAllTimersAsync();
    expect(judge).not.toHaveBeenCalled();
    setDraft(undefined);
  });
});
