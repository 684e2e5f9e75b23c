import { judgeDraft } from './judge-draft.ts';
import type { JudgeRequest, JudgeResponse } from './judge-in-worker.ts';

const respond = (response: JudgeResponse) => {
  postMessage(response);
};

// Judges drafts in a thread of its own, so that typing never waits for it.
addEventListener('message', ({ data }: MessageEvent<JudgeRequest>) => {
  const { number, draft, context, on } = data;
  judgeDraft(draft, context, on).then(
    (judged) => respond({ number, judged }),
    // Without a response the panel would wait for good.
    (error: unknown) => respond({ number, failed: String(error) }),
  );
});
