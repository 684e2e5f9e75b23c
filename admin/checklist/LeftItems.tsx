import { AllNames } from './AllNames.tsx';
import { goTo } from './go-to.ts';
import type { LeftItem } from './judged-draft.ts';
import { NameButtons } from './NameButtons.tsx';

/** Things to do, each leading to its question. */
export function LeftItems({ items }: { items: readonly LeftItem[] }) {
  return (
    <>
      <ul className="left-items">
        {items.map((item) => (
          <li key={`${item.rule} ${item.path} ${item.message}`} className={`is-${item.severity}`}>
            <Message item={item} />
            {item.rule !== 'missing-field' && <p className="left-hint">{item.hint}</p>}
            {item.asks && (
              <NameButtons words={[item.asks.word]} label={`What “${item.asks.word}” is`} />
            )}
          </li>
        ))}
      </ul>
      <AllNames items={items} />
    </>
  );
}

const weights = { error: undefined, warning: 'Worth a look: ', info: 'Holds it back: ' };

/** What is about the story as a whole leads nowhere. */
function Message({ item: { path, severity, message } }: { item: LeftItem }) {
  const words = (
    <>
      {weights[severity] !== undefined && <span className="left-weight">{weights[severity]}</span>}
      {message}
    </>
  );
  return path === '' ? (
    <p>{words}</p>
  ) : (
    <button type="button" onClick={() => goTo(path)}>
      {words}
    </button>
  );
}
