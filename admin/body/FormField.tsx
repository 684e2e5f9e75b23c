import { useId } from 'react';
import type { Field } from './component-menu.ts';
import { words } from './words.ts';

interface FormFieldProps {
  field: Field;
  value: string;
  /** What is to be mended. */
  problem: string | undefined;
  onChange: (value: string) => void;
  onChoose: (() => void) | undefined;
}

/** One question of a form, with its hint and what is to be mended tied to it. */
export function FormField({ field, value, problem, onChange, onChoose }: FormFieldProps) {
  const { name, label, hint, required, options } = field;
  const id = useId();
  const hintId = `${id}-hint`;
  const problemId = `${id}-problem`;
  const control = {
    id,
    name,
    value,
    required,
    'aria-invalid': problem !== undefined,
    'aria-describedby': problem === undefined ? hintId : `${problemId} ${hintId}`,
    onChange: ({ target }: { target: { value: string } }) => onChange(target.value),
  };
  return (
    <div className="writing-field">
      <label htmlFor={id}>
        {label} {!required && <span className="soft">{words.form.optional}</span>}
      </label>
      <p id={hintId} className="soft">
        {hint}
      </p>
      {problem !== undefined && (
        <p id={problemId} className="problem">
          {problem}
        </p>
      )}
      {options ? (
        <select {...control}>
          <option value="">{words.form.choice}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      ) : (
        <input {...control} type="text" autoComplete="off" />
      )}
      {onChoose && (
        <button type="button" onClick={onChoose}>
          {words.form.choose}
        </button>
      )}
    </div>
  );
}
