import { judgeDraft } from './judge-draft.ts';
import type { JudgeRequest, JudgeResponse } from './judge-in-worker.ts';

const respond = (response: JudgeResponse) => {
  postMessage(response);
};

// Drafts are judged in a thread of their own, so that typing never waits for the judgement.
addEventListener('message', ({ data }: MessageEvent<JudgeRequest>) => {
  const { number, draft, context, on } = data;
  judgeDraft(draft, context, on).then(
    (judged) => respond({ number, judged }),
    // Without a response the panel would wait for ever.
    (error: unknown) => respond({ number, failed: String(error) }),
  );
});
