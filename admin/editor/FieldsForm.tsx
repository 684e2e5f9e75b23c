import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import type { Field, FieldValues } from './component-menu.ts';
import { FieldControl } from './FieldControl.tsx';
import { FormField } from './FormField.tsx';
import { PictureControl, type PictureChoice } from './PictureControl.tsx';
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
  /** The picture of a field that is one. */
  picture?: PictureChoice | undefined;
  /** More that is said, or can be done. */
  children?: ReactNode;
}

/** A small form between the tools and the text: it says what to mend, and Escape leaves it. */
export function FieldsForm(props: FieldsFormProps) {
  const { title, fields, submit, onCancel, picture, children } = props;
  const [values, setValues] = useState(props.values);
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const form = useRef<HTMLFormElement>(null);
  const id = useId();

  useEffect(() => form.current?.querySelector<HTMLElement>('input, select')?.focus(), []);

  const onSubmit = () => {
    const found = props.problems(values);
    setProblems(found);
    const first = fields.find(({ name }) => name in found);
    if (first) form.current?.querySelector<HTMLElement>(`[name="${first.name}"]`)?.focus();
    else props.onSubmit(values);
  };
  const controlOf = (field: Field) => {
    const { name } = field;
    const unreadable = field.isPicture && picture?.isUnreadable ? words.form.unreadable : undefined;
    return (
      <FormField key={name} field={field} problem={unreadable ?? problems[name]}>
        {(tied) =>
          field.isPicture && picture ? (
            <PictureControl tied={tied} choice={picture} />
          ) : (
            <FieldControl
              {...{ tied, field }}
              value={values[name] ?? ''}
              onChange={(value) => setValues({ ...values, [name]: value })}
            />
          )
        }
      </FormField>
    );
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
        {fields.map(controlOf)}
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
