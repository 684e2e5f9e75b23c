import { useId, useState } from 'react';
import type { DeskHome } from '../../src/checks/desk-home.ts';
import { readReceiptCode } from '../../src/consent/receipt-code.ts';
import { kinds } from '../../src/story/vocabulary.ts';
import { homeWords } from '../../src/words/home-en-gb.ts';
import { vocabularyWords } from '../../src/words/vocabulary-en-gb.ts';
import { EntryList } from './EntryList.tsx';
import { everyStory, searchHome, type StoryCriteria } from './search-home.ts';

const { find } = homeWords;

const kindLabels = {
  any: find.anyKind,
  ...vocabularyWords.kinds,
} satisfies Record<StoryCriteria['kind'], string>;

/** Searches the stories of all kinds. Nothing is listed until somebody searches or filters. */
export function FindStories({ home }: { home: DeskHome }) {
  const [criteria, setCriteria] = useState(everyStory);
  const id = useId();
  const change = (changes: Partial<StoryCriteria>) => setCriteria({ ...criteria, ...changes });
  const isAsked = JSON.stringify(criteria) !== JSON.stringify(everyStory);
  const found = isAsked ? searchHome(home, criteria) : [];
  return (
    <section className="home-section home-find" aria-labelledby={id}>
      <h2 id={id}>{find.title}</h2>
      <div role="search" aria-labelledby={id} className="home-criteria">
        <label>
          {find.text}
          <input
            type="search"
            value={criteria.text}
            onChange={({ target }) => change({ text: target.value })}
          />
        </label>
        <SelectCriterion
          label={find.kind}
          options={kindLabels}
          order={['any', ...kinds]}
          value={criteria.kind}
          onChange={(kind) => change({ kind })}
        />
        <SelectCriterion
          label={find.state}
          options={find.states}
          order={['any', 'shown', 'heldBack', 'draft']}
          value={criteria.state}
          onChange={(state) => change({ state })}
        />
        <SelectCriterion
          label={find.due}
          options={find.dues}
          order={['any', 'overdue', '14', '60']}
          value={criteria.due}
          onChange={(due) => change({ due })}
        />
      </div>
      <p role="status" className="home-found">
        {isAsked &&
          (readReceiptCode(criteria.text) === 'mistyped'
            ? find.mistypedReceipt
            : find.found(found.length))}
      </p>
      {isAsked && (
        <>
          <EntryList key={JSON.stringify(criteria)} entries={found} />
          <button type="button" className="home-button" onClick={() => setCriteria(everyStory)}>
            {find.clear}
          </button>
        </>
      )}
    </section>
  );
}

interface SelectCriterionProps<T extends string> {
  label: string;
  /** The words of each choice. */
  options: Readonly<Record<T, string>>;
  /** The choices in their order. */
  order: readonly T[];
  value: T;
  onChange: (value: T) => void;
}

/** One choice of a search, such as the kind of the stories. */
function SelectCriterion<T extends string>(props: SelectCriterionProps<T>) {
  const { label, options, order, value, onChange } = props;
  return (
    <label>
      {label}
      <select
        value={value}
        onChange={({ target }) => {
          const chosen = order.find((each) => each === target.value);
          if (chosen !== undefined) onChange(chosen);
        }}
      >
        {order.map((each) => (
          <option key={each} value={each}>
            {options[each]}
          </option>
        ))}
      </select>
    </label>
  );
}
