interface SelectCriterionProps<T extends string> {
  label: string;
  /** The words of each choice. */
  options: Readonly<Record<T, string>>;
  /** The choices in their order. */
  order: readonly T[];
  value: T;
  onChange: (value: T) => void;
}

/** One choice of a search, such as the kind of the stories. */
export function SelectCriterion<T extends string>(props: SelectCriterionProps<T>) {
  const { label, options, order, value, onChange } = props;
  return (
    <label>
      {label}
      <select
        value={value}
        onChange={({ target }) => {
          const chosen = order.find((each) => each === target.value);
          if (chosen !== undefined) onChange(chosen);
        }}
      >
        {order.map((each) => (
          <option key={each} value={each}>
            {options[each]}
          </option>
        ))}
      </select>
    </label>
  );
}
