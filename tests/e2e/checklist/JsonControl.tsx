import { useState } from 'react';

interface JsonControlProps {
  value: unknown;
  onChange: (value: unknown) => void;
  forID: string;
  field: { get: (key: 'name') => string };
}

/**
 * A control for tests. The control accepts any answer as JSON, and contains a question of the
 * checklist.
 */
export function JsonControl({ value, onChange, forID, field }: JsonControlProps) {
  const [words, setWords] = useState(() => (value === undefined ? '' : JSON.stringify(value)));
  const name = field.get('name');
  return (
    <div data-path={name}>
      <textarea
        id={forID}
        value={words}
        onChange={({ target }) => {
          setWords(target.value);
          onChange(target.value === '' ? undefined : JSON.parse(target.value));
        }}
      />
      {name === 'people' && (
        <details>
          <summary>Person 1</summary>
          <input data-path="people.0.consent.takenBy" aria-label="Who took it?" />
        </details>
      )}
    </div>
  );
}
