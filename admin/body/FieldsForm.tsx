import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import type { Field, FieldValues } from './component-menu.ts';
import { FormField } from './FormField.tsx';
import { words } from './words.ts';

interface FieldsFormProps {
  title: string;
  fields: readonly Field[];
  values: FieldValues;
  /** What the button says that takes the values over. */
  submit: string;
  /** What is to be mended, by the name of the field. */
  problems: (values: FieldValues) => Readonly<Record<string, string>>;
  onSubmit: (values: FieldValues) => void;
  onCancel: () => void;
  /** Lets a file be chosen where pictures are kept. */
  onChoose?: (() => void) | undefined;
  /** The file chosen there. */
  chosen?: string | undefined;
  /** More that can be done. */
  children?: ReactNode;
}

/** A small form between the tools and the text: it says what to mend, and Escape leaves it. */
export function FieldsForm(props: FieldsFormProps) {
  const { title, fields, submit, onCancel, onChoose, chosen, children } = props;
  const [values, setValues] = useState(props.values);
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const form = useRef<HTMLFormElement>(null);
  const id = useId();

  useEffect(() => form.current?.querySelector<HTMLElement>('input, select')?.focus(), []);
  useEffect(() => {
    if (chosen) setValues((before) => ({ ...before, src: chosen }));
  }, [chosen]);

  const onSubmit = () => {
    const found = props.problems(values);
    setProblems(found);
    const first = fields.find(({ name }) => name in found);
    if (first) form.current?.querySelector<HTMLElement>(`[name="${first.name}"]`)?.focus();
    else props.onSubmit(values);
  };

  return (
    <div
      role="dialog"
      aria-labelledby={id}
      className="writing-form"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <form
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        <p id={id} className="title">
          {title}
        </p>
        {fields.map((field) => (
          <FormField
            key={field.name}
            field={field}
            value={values[field.name] ?? ''}
            problem={problems[field.name]}
            onChange={(value) => setValues({ ...values, [field.name]: value })}
            onChoose={field.name === 'src' ? onChoose : undefined}
          />
        ))}
        <div className="writing-form-buttons">
          <button type="submit" className="main">
            {submit}
          </button>
          <button type="button" onClick={onCancel}>
            {words.form.cancel}
          </button>
          {children}
        </div>
      </form>
    </div>
  );
}
