import { checklistWords } from '../../src/words/checklist-en-gb.ts';
import { RuleLink } from '../rules/RuleLink.tsx';
import { AllNames } from './AllNames.tsx';
import { focusQuestion } from './focus-question.ts';
import type { ChecklistItem } from './judged-draft.ts';
import { NameButtons } from './NameButtons.tsx';

/** What only the desk says. These items have no page in `docs/rules`. */
export const rulesWithoutPage: ReadonlySet<string> = new Set(['agreement-missing', 'unreadable']);

/** Lists checklist items. Each item leads to its question. */
export function ChecklistItems({ items }: { items: readonly ChecklistItem[] }) {
  return (
    <>
      <ul className="checklist-items">
        {items.map((item) => (
          <li key={`${item.rule} ${item.path} ${item.message}`} className={`is-${item.severity}`}>
            <Message item={item} />
            {item.rule !== 'missing-field' && (
              <p className="checklist-hint">
                {item.hint}{' '}
                {!rulesWithoutPage.has(item.rule) && (
                  <RuleLink rule={item.rule}>{checklistWords.why(item.rule)}</RuleLink>
                )}
              </p>
            )}
            {item.asks && (
              <NameButtons
                words={[item.asks.word]}
                label={checklistWords.names.is(item.asks.word)}
              />
            )}
          </li>
        ))}
      </ul>
      <AllNames items={items} />
    </>
  );
}

/**
 * Shows a message as a button that leads to its question, or as plain text if it has no question.
 */
function Message({ item: { path, severity, message } }: { item: ChecklistItem }) {
  const prefix = checklistWords.severity[severity];
  const words = (
    <>
      {prefix !== undefined && <span className="checklist-weight">{prefix}</span>}
      {message}
    </>
  );
  return path === '' ? (
    <p>{words}</p>
  ) : (
    <button type="button" onClick={() => focusQuestion(path)}>
      {words}
    </button>
  );
}
