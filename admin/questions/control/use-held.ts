import { useState } from 'react';
import { plain, type ControlProps } from './control-props.ts';
import { useSaves } from './saves.ts';

/** How a control holds its value: with more in memory than is written. */
export interface Holding<Held> {
  open: (value: unknown) => Held;
  written: (held: Held) => unknown;
  /** The same, once the story is saved and what was only in memory is let go. */
  saved: (held: Held) => Held;
}

/**
 * What a control holds, and how to write it. What is held here is the truth while somebody types,
 * since Decap renders late while it loads files; what Decap brings that is not ours, such as a draft
 * it has kept, is taken over. Nothing is written until somebody answers.
 */
export function useHeld<Held>(
  { value, onChange }: Pick<ControlProps, 'value' | 'onChange'>,
  holding: Holding<Held>,
): [Held, (next: Held) => void] {
  const saves = useSaves();
  const [state, setState] = useState(() => ({ held: holding.open(plain(value)), value, saves }));
  if (value !== state.value || saves !== state.saves) {
    setState({ held: caughtUp(), value, saves });
  }
  return [
    state.held,
    (held) => {
      setState((before) => ({ ...before, held }));
      onChange(holding.written(held));
    },
  ];

  function caughtUp(): Held {
    const brought = plain(value) ?? undefined;
    if (value !== state.value && !isSame(brought, holding.written(state.held))) {
      return holding.open(brought);
    }
    return saves === state.saves ? state.held : holding.saved(state.held);
  }
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
