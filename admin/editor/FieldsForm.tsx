import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import type { ComponentField, ComponentValues } from './component-menu.ts';
import { FieldControl, PictureControl, type PictureChoice } from './FieldControl.tsx';
import { FormField } from './FormField.tsx';
import { editorWords } from '../../src/words/editor-en-gb.ts';

interface FieldsFormProps {
  title: string;
  fields: readonly ComponentField[];
  values: ComponentValues;
  /** The label of the submit button. */
  submit: string;
  /** Finds the error messages of the values, by the name of the field. */
  problems: (values: ComponentValues) => Readonly<Record<string, string>>;
  onSubmit: (values: ComponentValues) => void;
  onCancel: () => void;
  /** The state of the picture field, if the form has one. */
  picture?: PictureChoice | undefined;
  /** More messages or buttons. */
  children?: ReactNode;
}

/** A small form between the tools and the text. It shows what is invalid. Escape closes it. */
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
  const renderField = (field: ComponentField) => {
    const { name } = field;
    const unreadable =
      field.isPicture && picture?.isUnreadable ? editorWords.form.unreadable : undefined;
    return (
      <FormField key={name} field={field} problem={unreadable ?? problems[name]}>
        {(attributes) =>
          field.isPicture && picture ? (
            <PictureControl attributes={attributes} choice={picture} />
          ) : (
            <FieldControl
              {...{ attributes, field }}
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
        {fields.map(renderField)}
        <div className="writing-form-buttons">
          <button type="submit" className="main">
            {submit}
          </button>
          <button type="button" onClick={onCancel}>
            {editorWords.form.cancel}
          </button>
          {children}
        </div>
      </form>
    </div>
  );
}
