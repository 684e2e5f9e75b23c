import { ChecklistItems } from './ChecklistItems.tsx';
import type { ChecklistStep, JudgedDraft } from './judged-draft.ts';
import { countItems, describeStep, isStepDone, stageProgress } from './summary.ts';

/** Lists the stages, and says which of them the story may move to. */
export function Stages({ judged }: { judged: JudgedDraft }) {
  return (
    <ul className="checklist-stages">
      {stageProgress(judged).map(({ stage, isOpen, words }) => (
        <li key={stage} className={isOpen ? 'is-done' : undefined}>
          {words}
        </li>
      ))}
    </ul>
  );
}

/** Lists the steps with their open items. The first step with something to do is unfolded. */
export function Steps({ steps }: { steps: readonly ChecklistStep[] }) {
  const next = steps.find(({ items }) => countItems(items).toDo > 0);
  const first = next ?? steps.find(({ items }) => items.length > 0);
  return steps.map((step) => <Step key={step.id} step={step} isFirst={step === first} />);
}

function Step({ step, isFirst }: { step: ChecklistStep; isFirst: boolean }) {
  const { title, items } = step;
  const state = describeStep(step);
  if (items.length === 0) {
    return (
      <p className={`checklist-step ${isStepDone(step) ? 'is-done' : 'is-later'}`}>
        {title} <span>{state}</span>
      </p>
    );
  }
  return (
    <details className="checklist-step" open={isFirst}>
      <summary>
        {title} <span>{state}</span>
      </summary>
      <ChecklistItems items={items} />
    </details>
  );
}
