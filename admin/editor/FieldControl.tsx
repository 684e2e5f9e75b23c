import type { ComponentField } from './component-menu.ts';
import type { ControlAttributes } from './FormField.tsx';
import { editorWords } from '../../src/words/editor-en-gb.ts';

interface FieldControlProps {
  attributes: ControlAttributes;
  field: ComponentField;
  value: string;
  onChange: (value: string) => void;
}

/** A text input, or a select if the field has options. */
export function FieldControl({ attributes, field, value, onChange }: FieldControlProps) {
  const control = {
    ...attributes,
    value,
    onChange: ({ target }: { target: { value: string } }) => onChange(target.value),
  };
  return field.options ? (
    <select {...control}>
      <option value="">{editorWords.form.choice}</option>
      {field.options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  ) : (
    <input {...control} type="text" autoComplete="off" />
  );
}

/** The picture that is being chosen in a form. */
export interface PictureChoice {
  /** The address of the chosen picture, or of the current picture; blank if there is neither. */
  url: string;
  /** Whether the browser could not open the chosen file. */
  isUnreadable: boolean;
  pick: (file: File | undefined) => void;
}

/** A file input for a picture, with the chosen picture above it. */
export function PictureControl({
  attributes,
  choice,
}: {
  attributes: ControlAttributes;
  choice: PictureChoice;
}) {
  return (
    <>
      {choice.url !== '' && <img src={choice.url} alt="" className="chosen-picture" />}
      <input
        {...attributes}
        type="file"
        accept="image/jpeg,image/png,image/webp,image/avif"
        onChange={({ target }) => choice.pick(target.files?.[0])}
      />
    </>
  );
}
