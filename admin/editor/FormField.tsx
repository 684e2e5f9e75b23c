import { useId, type ReactNode } from 'react';
import type { ComponentField } from './component-menu.ts';
import { editorWords } from '../../src/words/editor-en-gb.ts';

/** The attributes that tie a control to its label, its hint and its error message. */
export interface ControlAttributes {
  id: string;
  name: string;
  required: boolean;
  'aria-invalid': boolean;
  'aria-describedby': string;
}

interface FormFieldProps {
  field: ComponentField;
  /** The error message, if the value is invalid. */
  problem: string | undefined;
  children: (attributes: ControlAttributes) => ReactNode;
}

/** A field of a form: its label, hint and error message around a control. */
export function FormField({ field, problem, children }: FormFieldProps) {
  const { name, label, hint, required } = field;
  const id = useId();
  const hintId = `${id}-hint`;
  const problemId = `${id}-problem`;
  return (
    <div className="writing-field">
      <label htmlFor={id}>
        {label} {!required && <span className="soft">{editorWords.form.optional}</span>}
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
