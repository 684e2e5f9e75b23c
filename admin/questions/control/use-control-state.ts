import { useState } from 'react';
import { toFieldGroup } from '../../../src/story/plain-data.ts';
import { createAnswerDraft, type AnswerDraft } from '../definitions/answer-draft.ts';
import { toPlainData, type ControlProps } from './control-props.ts';
import { useSaveCount } from './save-count.ts';

/** Converts between the value of a field and the state of its control, which may hold more. */
export interface StateAdapter<State> {
  fromValue: (value: unknown) => State;
  /** The value to write into the story; undefined where the field is removed. */
  toValue: (state: State) => unknown;
  /** The state after the story is saved, without what was kept in memory only. */
  afterSave: (state: State) => State;
}

/**
 * Keeps the state of a control. This state is authoritative while somebody types, because Decap
 * renders late while it loads files. A value that comes from Decap itself, such as a backup,
 * replaces it. Nothing is written until somebody answers.
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

function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
