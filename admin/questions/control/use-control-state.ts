import { useState } from 'react';
import { toFieldGroup } from '../../../src/story/plain-data.ts';
import { createAnswerDraft, type AnswerDraft } from '../definitions/answer-draft.ts';
import { toPlainData, type ControlProps } from './control-props.ts';
import { useSaveCount } from './save-count.ts';

/** Converts between the value of a field and the state of its control. A state may contain more. */
export interface StateAdapter<State> {
  fromValue: (value: unknown) => State;
  /** Returns the value to write into the story; undefined to remove the field. */
  toValue: (state: State) => unknown;
  /** Returns the state after the story is saved, without what was kept only in memory. */
  afterSave: (state: State) => State;
}

/**
 * Keeps the state of a control. The state counts while somebody types, because Decap renders late
 * while it loads files. A value from Decap itself, such as a backup, replaces the state. Nothing is
 * written until somebody answers.
 *
 * @returns the state, and a function that sets it and writes the value
 */
export function useControlState<State>(
  { value, onChange }: Pick<ControlProps, 'value' | 'onChange'>,
  adapter: StateAdapter<State>,
): [State, (next: State) => void] {
  const saves = useSaveCount();
  const [current, setCurrent] = useState(() => ({
    state: adapter.fromValue(toPlainData(value)),
    value,
    saves,
  }));
  if (value !== current.value || saves !== current.saves) {
    setCurrent({ state: nextState(), value, saves });
  }
  return [
    current.state,
    (state) => {
      setCurrent((before) => ({ ...before, state }));
      onChange(adapter.toValue(state));
    },
  ];

  function nextState(): State {
    const received = toPlainData(value) ?? undefined;
    if (value !== current.value && !isSame(received, adapter.toValue(current.state))) {
      return adapter.fromValue(received);
    }
    return saves === current.saves ? current.state : adapter.afterSave(current.state);
  }
}

/** The adapter of a control whose value is one group of fields. */
export const groupAdapter: StateAdapter<AnswerDraft> = {
  fromValue: (value) => createAnswerDraft(toFieldGroup(value)),
  toValue: ({ answers }) => (Object.keys(answers).length > 0 ? answers : undefined),
  afterSave: ({ answers }) => createAnswerDraft(answers),
};

function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
