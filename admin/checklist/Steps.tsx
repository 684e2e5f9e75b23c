import type { LeftStep } from './judged-draft.ts';
import { countsOf, isDone, stepState } from './left-words.ts';
import { LeftItems } from './LeftItems.tsx';

/** What is left, step by step; the first step with something to do is open. */
export function Steps({ steps }: { steps: readonly LeftStep[] }) {
  const next = steps.find(({ items }) => countsOf(items).toDo > 0);
  const first = next ?? steps.find(({ items }) => items.length > 0);
  return steps.map((step) => <Step key={step.id} step={step} isFirst={step === first} />);
}

function Step({ step, isFirst }: { step: LeftStep; isFirst: boolean }) {
  const { title, items } = step;
  const state = stepState(step);
  if (items.length === 0) {
    return (
      <p className={`left-step ${isDone(step) ? 'is-done' : 'is-later'}`}>
        {title} <span>{state}</span>
      </p>
    );
  }
  return (
    <details className="left-step" open={isFirst}>
      <summary>
        {title} <span>{state}</span>
      </summary>
      <LeftItems items={items} />
    </details>
  );
}
