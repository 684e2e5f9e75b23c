import { useCallback, useEffect, useState } from 'react';
import type { StoryKey } from '../../src/checks/story-for-lead.ts';
import { leadWords } from '../../src/words/lead-en-gb.ts';
import { loadStory, type LeadSource, type LoadedStory } from './load-story.ts';
import { signStory } from './sign-story.ts';

/** What the lead's page knows of a story. */
export type LeadState = 'loading' | 'failed' | 'missing' | LoadedStory;

/** The story of the lead's page, and what the lead can do with it. */
export interface LeadStory {
  state: LeadState;
  read: () => void;
  sign: () => void;
  isSigning: boolean;
  /** What came of the last attempt to sign. */
  result: string | undefined;
}

/**
 * Reads a story for the lead's page, and signs its review.
 *
 * @param onWritten is called after a review was saved
 */
export function useLoadedStory(
  source: LeadSource,
  { collection, slug }: StoryKey,
  onWritten: () => void,
): LeadStory {
  const [state, setState] = useState<LeadState>('loading');
  const [isSigning, setSigning] = useState(false);
  const [result, setResult] = useState<string>();
  const read = useCallback(() => {
    setState('loading');
    loadStory(source, { collection, slug }).then(
      (story) => setState(story ?? 'missing'),
      () => setState('failed'),
    );
  }, [source, collection, slug]);
  useEffect(read, [read]);
  const sign = async (shown: LoadedStory) => {
    setSigning(true);
    setResult(undefined);
    try {
      const { story, outcome } = await signStory(source, shown);
      if (outcome === 'signed') onWritten();
      setState(story ?? 'missing');
      setResult(resultWords[outcome]);
    } catch (cause) {
      setResult(cause instanceof Error ? cause.message : String(cause));
    }
    setSigning(false);
  };
  return {
    ...{ state, read, isSigning, result },
    sign: () => {
      if (typeof state === 'object') void sign(state);
    },
  };
}

const { signed, changedMeanwhile } = leadWords.review;
const resultWords = { signed, changed: changedMeanwhile, refused: undefined };
