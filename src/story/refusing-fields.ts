/**
 * The fields that refuse or end a use as soon as the story has them. If such a field is empty,
 * somebody said no and the day or the answer is not written yet. It does not count as missing: the
 * story is held back until somebody completes the field.
 */
const refusingFields: readonly string[] = [
  ...['withdrawnOn', 'objectedOn', 'diedOn', 'leftOn', 'askAgainOn', 'until', 'anonymityForLife'],
];

/** Whether a field refuses or ends a use as soon as the story has it. */
export function isRefusingField(key: string | number | undefined): boolean {
  return typeof key === 'string' && refusingFields.includes(key);
}

/** The value that stands for an empty refusing field. */
export const emptyRefusal = '';
