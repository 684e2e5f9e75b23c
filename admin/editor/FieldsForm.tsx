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
  /** Returns the error messages of invalid values, by the name of the field. */
  findProblems: (values: ComponentValues) => Readonly<Record<string, string>>;
  onSubmit: (values: ComponentValues) => void;
  onCancel: () => void;
  /** The state of the picture field, if the form has one. */
  picture?: PictureChoice | undefined;
  /** Additional messages or buttons. */
  children?: ReactNode;
}

/** A small form between the toolbar and the text. The form marks invalid fields. Escape closes it. */
export function FieldsForm(props: FieldsFormProps) {
  const { title, fields, picture, onCancel } = props;
  const { form, values, problems, changeValue, submitForm } = useFieldsForm(props);
  const id = useId();
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
          submitForm();
        }}
      >
        <p id={id} className="title">
          {title}
        </p>
        {fields.map((field) => (
          <ComponentFormField
            key={field.name}
            field={field}
            value={values[field.name] ?? ''}
            problem={problems[field.name]}
            picture={picture}
            onChange={(value) => changeValue(field.name, value)}
          />
        ))}
        <FormButtons {...props} />
      </form>
    </div>
  );
}

/** Keeps the values and the error messages of a form, and moves the focus into the form. */
function useFieldsForm(props: FieldsFormProps) {
  const [values, setValues] = useState(props.values);
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => form.current?.querySelector<HTMLElement>('input, select')?.focus(), []);

  const changeValue = (name: string, value: string) => setValues({ ...values, [name]: value });
  const submitForm = () => {
    const found = props.findProblems(values);
    setProblems(found);
    const firstInvalid = props.fields.find(({ name }) => name in found);
    if (firstInvalid)
      form.current?.querySelector<HTMLElement>(`[name="${firstInvalid.name}"]`)?.focus();
    else props.onSubmit(values);
  };
  return { form, values, problems, changeValue, submitForm };
}

interface ComponentFormFieldProps {
  field: ComponentField;
  value: string;
  problem: string | undefined;
  picture: PictureChoice | undefined;
  onChange: (value: string) => void;
}

/** A field of the form with its control. */
function ComponentFormField({ field, value, problem, picture, onChange }: ComponentFormFieldProps) {
  const unreadable =
    field.isPicture && picture?.isUnreadable ? editorWords.form.unreadable : undefined;
  return (
    <FormField field={field} problem={unreadable ?? problem}>
      {(attributes) =>
        field.isPicture && picture ? (
          <PictureControl attributes={attributes} choice={picture} />
        ) : (
          <FieldControl attributes={attributes} field={field} value={value} onChange={onChange} />
        )
      }
    </FormField>
  );
}

/** The buttons that submit or cancel the form, and any additional messages or buttons. */
function FormButtons({ submit, onCancel, children }: FieldsFormProps) {
  return (
    <div className="writing-form-buttons">
      <button type="submit" className="main">
        {submit}
      </button>
      <button type="button" onClick={onCancel}>
        {editorWords.form.cancel}
      </button>
      {children}
    </div>
  );
}
