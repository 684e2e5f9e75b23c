/**
 * The fields that refuse or end a use by being there. An empty one is a no whose day or answer nobody
 * wrote yet. It never counts as missing: the story is held back until somebody completes it.
 */
const refusingFields: readonly string[] = [
  ...['withdrawnOn', 'objectedOn', 'diedOn', 'leftOn', 'askAgainOn', 'until', 'anonymityForLife'],
];

/** Whether a field refuses or ends a use by being there. */
export function isRefusingField(key: string | number | undefined): boolean {
  return typeof key === 'string' && refusingFields.includes(key);
}

/** The value of a refusing field that is there and empty. */
export const emptyRefusal = '';
