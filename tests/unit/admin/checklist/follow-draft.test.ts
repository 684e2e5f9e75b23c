import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { currentDraft, setDraft } from '../../../../admin/checklist/draft-store.ts';
import { followDrafts, type Following } from '../../../../admin/checklist/follow-draft.ts';
import type { DeskHouse } from '../../../../admin/checklist/desk-house.ts';
import type { JudgeDraft } from '../../../../admin/checklist/judge-request.ts';
import type { JudgedDraft } from '../../../../admin/checklist/judged-draft.ts';
import { today } from '../../../support/valid-story.ts';

const judged: JudgedDraft = { steps: [], beginnings: [], fingerprint: undefined, open: [] };
const house = { noes: new Map() } as unknown as DeskHouse;
const judge = vi.fn<JudgeDraft>(() => Promise.resolve(judged));
const readHouse = vi.fn(() => Promise.resolve(house));
let following: Following;

const state = (title: string, slug = 'k7m2qx/index') => ({
  collection: 'family',
  slug,
  data: { title },
});
const nowhere = () => undefined;

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  following = followDrafts({ judge, readHouse, today: () => today });
});
afterEach(() => {
  following.closed();
  vi.useRealTimers();
});

describe('the draft in the form', () => {
  it('is told at once, and judged in a moment', async () => {
    following.changed(state('One'), nowhere);
    expect(currentDraft()?.data).toEqual({ title: 'One' });
    expect(currentDraft()?.judged).toBeUndefined();
    await vi.runAllTimersAsync();
    expect(currentDraft()).toMatchObject({ judged, house });
    expect(judge).toHaveBeenCalledWith(
      { kind: 'family', name: 'k7m2qx', data: { title: 'One' }, files: new Map() },
      house,
      today,
    );
  });

  it('is judged once somebody pauses, and keeps what was said until then', async () => {
    following.changed(state('One'), nowhere);
    await vi.runAllTimersAsync();
    for (const title of ['On', 'Onc', 'Once']) {
      following.changed(state(title), nowhere);
      await vi.advanceTimersByTimeAsync(50);
    }
    expect(judge).toHaveBeenCalledTimes(1);
    expect(currentDraft()?.judged).toBe(judged);
    await vi.runAllTimersAsync();
    expect(judge).toHaveBeenCalledTimes(2);
    expect(judge).toHaveBeenLastCalledWith(
      expect.objectContaining({ data: { title: 'Once' } }),
      house,
      today,
    );
  });

  it('is not told what was said of something else', async () => {
    const late = Promise.withResolvers<JudgedDraft>();
    judge.mockReturnValueOnce(late.promise);
    following.changed(state('One'), nowhere);
    await vi.runAllTimersAsync();
    following.changed(state('Another', 'h8n3rt/index'), nowhere);
    late.resolve({ ...judged, fingerprint: 'of the first' });
    await vi.runAllTimersAsync();
    expect(currentDraft()?.judged?.fingerprint).toBeUndefined();
  });

  it('reads the library’s lists once for each story that is opened', async () => {
    following.changed(state('One'), nowhere);
    await vi.runAllTimersAsync();
    following.changed(state('Two'), nowhere);
    await vi.runAllTimersAsync();
    expect(readHouse).toHaveBeenCalledTimes(1);
    following.closed();
    expect(currentDraft()).toBeUndefined();
    following.changed(state('One'), nowhere);
    await vi.runAllTimersAsync();
    expect(readHouse).toHaveBeenCalledTimes(2);
  });

  it('is said to be looked at no further where judging it fails, and is judged again once it changes', async () => {
    judge.mockRejectedValueOnce(new Error('A fault of the desk.'));
    following.changed(state('One'), nowhere);
    await vi.advanceTimersByTimeAsync(100);
    expect(currentDraft()).toMatchObject({ hasFailed: true, judged: undefined });
    following.changed(state('Two'), nowhere);
    await vi.runAllTimersAsync();
    expect(currentDraft()).toMatchObject({ hasFailed: false, judged });
  });

  it('is judged later where the host cannot be reached just now', async () => {
    readHouse.mockRejectedValueOnce(new Error('The host is not there.'));
    following.changed(state('One'), nowhere);
    await vi.advanceTimersByTimeAsync(100);
    expect(currentDraft()).toMatchObject({ isOutOfReach: true });
    await vi.advanceTimersByTimeAsync(5000);
    expect(currentDraft()).toMatchObject({ isOutOfReach: false, judged });
  });

  it('waits for a picture that is on its way', async () => {
    const image = { src: './bench.jpg', alt: 'A bench', shows: 'place' };
    const addressOf = vi.fn((): string | undefined => undefined);
    const picture = { ...state('One'), data: { image } };
    following.changed(picture, addressOf);
    await vi.advanceTimersByTimeAsync(600);
    expect(judge).not.toHaveBeenCalled();
    addressOf.mockReturnValue('data:text/plain,no picture');
    await vi.advanceTimersByTimeAsync(300);
    await vi.waitFor(() => expect(judge).toHaveBeenCalledTimes(1));
    const [{ files }] = judge.mock.calls[0]!;
    expect(files.get('./bench.jpg')?.finding?.rule).toBe('picture-undecodable');
  });

  it('is followed no longer once the form is closed', async () => {
    following.changed(state('One'), nowhere);
    following.closed();
    await vi.runAllTimersAsync();
    expect(judge).not.toHaveBeenCalled();
    setDraft(undefined);
  });
});
