import { judgeDraft } from './judge-draft.ts';
import type { JudgeAnswer, JudgeRequest } from './judge-request.ts';

// Judges drafts beside the page, so that typing never waits for it.
addEventListener('message', ({ data }: MessageEvent<JudgeRequest>) => {
  const { number, draft, house, on } = data;
  void judgeDraft(draft, house, on).then((judged) => {
    postMessage({ number, judged } satisfies JudgeAnswer);
  });
});
