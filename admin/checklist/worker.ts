import { judgeDraft } from './judge-draft.ts';
import type { JudgeAnswer, JudgeRequest } from './judge-request.ts';

const answer = (message: JudgeAnswer) => {
  postMessage(message);
};

// Judges drafts beside the page, so that typing never waits for it.
addEventListener('message', ({ data }: MessageEvent<JudgeRequest>) => {
  const { number, draft, house, on } = data;
  judgeDraft(draft, house, on).then(
    (judged) => answer({ number, judged }),
    // Silence would leave the panel looking for good.
    (error: unknown) => answer({ number, failed: String(error) }),
  );
});
