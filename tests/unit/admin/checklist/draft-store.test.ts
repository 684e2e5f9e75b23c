import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  currentDraft,
  onDraft,
  setDraft,
  type OpenDraft,
} from '../../../../admin/checklist/draft-store.ts';

const draft: OpenDraft = { collection: 'family', slug: 'k7m2qx', data: {}, judged: undefined };

describe('the open draft', () => {
  afterEach(() => setDraft(undefined));

  it('is none until a form is open, and none again after', () => {
    expect(currentDraft()).toBeUndefined();
    setDraft(draft);
    expect(currentDraft()).toBe(draft);
    setDraft(undefined);
    expect(currentDraft()).toBeUndefined();
  });

  it('is told to everyone who listens, until they stop', () => {
    const listener = vi.fn();
    const stop = onDraft(listener);
    setDraft(draft);
    expect(listener).toHaveBeenCalledTimes(1);
    stop();
    setDraft({ ...draft });
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it('is not told again where nothing changed', () => {
    const listener = vi.fn();
    const stop = onDraft(listener);
    setDraft(draft);
    setDraft(draft);
    expect(listener).toHaveBeenCalledTimes(1);
    stop();
  });

  it('lets a listener stop while it is told', () => {
    const last = vi.fn();
    const stopFirst = onDraft(() => stopFirst());
    const stopLast = onDraft(last);
    setDraft(draft);
    expect(last).toHaveBeenCalledTimes(1);
    stopLast();
  });
});
