import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  currentDraft,
  onDraft,
  setDraft,
  type OpenDraft,
} from '../../../../admin/checklist/draft-store.ts';

const draft: OpenDraft = { collection: 'family', slug: 'k7m2qx', data: {}, judged: undefined };

describe('the store of the open draft', () => {
  afterEach(() => setDraft(undefined));

  it('is empty until a form is open, and after it is closed', () => {
    expect(currentDraft()).toBeUndefined();
    setDraft(draft);
    expect(currentDraft()).toBe(draft);
    setDraft(undefined);
    expect(currentDraft()).toBeUndefined();
  });

  it('tells listeners of a change until they stop', () => {
    const listener = vi.fn();
    const stop = onDraft(listener);
    setDraft(draft);
    expect(listener).toHaveBeenCalledTimes(1);
    stop();
    setDraft({ ...draft });
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it('tells listeners nothing if the draft is the same', () => {
    const listener = vi.fn();
    const stop = onDraft(listener);
    setDraft(draft);
    setDraft(draft);
    expect(listener).toHaveBeenCalledTimes(1);
    stop();
  });

  it('tells all listeners of a change even if one of them stops listening during the call', () => {
    const last = vi.fn();
    const stopFirst = onDraft(() => stopFirst());
    const stopLast = onDraft(last);
    setDraft(draft);
    expect(last).toHaveBeenCalledTimes(1);
    stopLast();
  });
});
