import type { Field } from './component-menu.ts';
import type { Tied } from './FormField.tsx';
import { words } from './words.ts';

interface FieldControlProps {
  tied: Tied;
  field: Field;
  value: string;
  onChange: (value: string) => void;
}

/** A line to write, or a list to choose from. */
export function FieldControl({ tied, field, value, onChange }: FieldControlProps) {
  const control = {
    ...tied,
    value,
    onChange: ({ target }: { target: { value: string } }) => onChange(target.value),
  };
  return field.options ? (
    <select {...control}>
      <option value="">{words.form.choice}</option>
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
