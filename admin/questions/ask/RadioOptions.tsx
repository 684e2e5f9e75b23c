import { useId } from 'react';
import type { AnswerOption } from '../definitions/form-question.ts';

interface RadioOptionsProps<Value extends AnswerOption['value']> {
  options: readonly (Omit<AnswerOption, 'value'> & { value: Value })[];
  chosen: Value | undefined;
  onChoose: (value: Value) => void;
}

/** Radio buttons. Each option says the consequence of choosing it. */
export function RadioOptions<Value extends string>({
  options,
  chosen,
  onChoose,
}: RadioOptionsProps<Value>) {
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
