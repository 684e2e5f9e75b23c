import { useId, type ReactNode } from 'react';
import type { Field } from './component-menu.ts';
import { words } from './words.ts';

/** What ties a control to its label, its hint and what is to be mended. */
export interface Tied {
  id: string;
  name: string;
  required: boolean;
  'aria-invalid': boolean;
  'aria-describedby': string;
}

interface FormFieldProps {
  field: Field;
  /** What is to be mended. */
  problem: string | undefined;
  children: (tied: Tied) => ReactNode;
}

/** One question of a form, around the control that takes the answer. */
export function FormField({ field, problem, children }: FormFieldProps) {
  const { name, label, hint, required } = field;
  const id = useId();
  const hintId = `${id}-hint`;
  const problemId = `${id}-problem`;
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
      {children({
        id,
        name,
        required,
        'aria-invalid': problem !== undefined,
        'aria-describedby': problem === undefined ? hintId : `${problemId} ${hintId}`,
      })}
    </div>
  );
}
