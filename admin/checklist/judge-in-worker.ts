import type { JudgeAnswer, JudgeDraft, JudgeRequest } from './judge-request.ts';
import type { JudgedDraft } from './judged-draft.ts';

/** What judges is fetched only where the worker cannot: it is large. */
const judgeHere: JudgeDraft = async (draft, house, on) => {
  const { judgeDraft } = await import('./judge-draft.ts');
  return judgeDraft(draft, house, on);
};

/** Judges drafts in a worker; here, where the browser will not start one, or it cannot. */
export function judgeInWorker(): JudgeDraft {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, PromiseWithResolvers<JudgedDraft>>();
  let number = 0;
  let isBroken = false;
  worker.addEventListener('message', ({ data }: MessageEvent<JudgeAnswer>) => {
    const answer = waiting.get(data.number);
    waiting.delete(data.number);
    if ('judged' in data) answer?.resolve(data.judged);
    else answer?.reject(new Error(data.failed));
  });
  worker.addEventListener('error', () => {
    isBroken = true;
    for (const each of waiting.values()) each.reject(new Error('The worker does not start.'));
    waiting.clear();
  });
  const ask: JudgeDraft = async (draft, house, on) => {
    const answer = Promise.withResolvers<JudgedDraft>();
    number += 1;
    waiting.set(number, answer);
    worker.postMessage({ number, draft, house, on } satisfies JudgeRequest);
    return answer.promise;
  };
  return (draft, house, on) =>
    isBroken
      ? judgeHere(draft, house, on)
      : ask(draft, house, on).catch(() => judgeHere(draft, house, on));
}
