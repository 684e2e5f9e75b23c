import type { PlainDate } from '../../src/story/plain-date.ts';
import type { DeskJudgingContext } from './desk-context.ts';
import type { Draft } from './draft.ts';
import type { JudgedDraft } from './judged-draft.ts';

/** Judges a draft, on this page or in a worker. */
export type JudgeDraft = (
  draft: Draft,
  context: DeskJudgingContext,
  on: PlainDate,
) => Promise<JudgedDraft>;

/** What the page sends to the worker. */
export interface JudgeRequest {
  number: number;
  draft: Draft;
  context: DeskJudgingContext;
  on: PlainDate;
}

/** What the worker sends back: its judgement, or the reason why judging failed. */
export type JudgeResponse = { number: number } & ({ judged: JudgedDraft } | { failed: string });

/** Judges on the page. The judging code is large, so it is fetched only when it is needed here. */
const judgeOnPage: JudgeDraft = async (draft, context, on) => {
  const { judgeDraft } = await import('./judge-draft.ts');
  return judgeDraft(draft, context, on);
};

/** Judges drafts in a worker, or on the page if the browser cannot start a worker. */
export function judgeInWorker(): JudgeDraft {
  const worker = new Worker(new URL('./judge-worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, PromiseWithResolvers<JudgedDraft>>();
  let number = 0;
  let isBroken = false;
  worker.addEventListener('message', ({ data }: MessageEvent<JudgeResponse>) => {
    const request = waiting.get(data.number);
    waiting.delete(data.number);
    if ('judged' in data) request?.resolve(data.judged);
    else request?.reject(new Error(data.failed));
  });
  worker.addEventListener('error', () => {
    isBroken = true;
    for (const request of waiting.values()) {
      request.reject(new Error('The worker does not start.'));
    }
    waiting.clear();
  });
  const askWorker: JudgeDraft = async (draft, context, on) => {
    const request = Promise.withResolvers<JudgedDraft>();
    number += 1;
    waiting.set(number, request);
    worker.postMessage({ number, draft, context, on } satisfies JudgeRequest);
    return request.promise;
  };
  return (draft, context, on) =>
    isBroken
      ? judgeOnPage(draft, context, on)
      : askWorker(draft, context, on).catch(() => judgeOnPage(draft, context, on));
}
