import { useId } from 'react';
import type { Option } from '../definitions/question.ts';

interface OptionsProps<Value extends Option['value']> {
  options: readonly (Omit<Option, 'value'> & { value: Value })[];
  chosen: Value | undefined;
  onChoose: (value: Value) => void;
}

/** Radio buttons, each with what choosing it means. */
export function Options<Value extends string>({ options, chosen, onChoose }: OptionsProps<Value>) {
  const name = useId();
  return options.map(({ value, words, hint }) => (
    <div className="ask-option" key={value}>
      <input
        type="radio"
        id={`${name}-${value}`}
        name={name}
        checked={value === chosen}
        aria-describedby={hint === undefined ? undefined : `${name}-${value}-hint`}
        onChange={() => onChoose(value)}
      />
      <label htmlFor={`${name}-${value}`}>{words}</label>
      {hint !== undefined && (
        <p className="ask-hint" id={`${name}-${value}-hint`}>
          {hint}
        </p>
      )}
    </div>
  ));
}
