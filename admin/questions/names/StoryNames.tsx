import { useEffect } from 'react';
import { formWords } from '../../../src/words/form-en-gb.ts';
import {
  nameAnswerWriter,
  nameOptions,
  mergeNameAnswers,
  type AnsweredName,
} from '../../checklist/name-answers.ts';
import { controlLabel, toPlainData, type ControlProps } from '../control/control-props.ts';
import { useControlHandle } from '../control/use-control-handle.ts';
import { useControlState, type StateAdapter } from '../control/use-control-state.ts';
import { isFieldGroup, isText } from '../../../src/story/plain-data.ts';
import { AnsweredNameRow } from './AnsweredNameRow.tsx';

const namesAdapter: StateAdapter<AnsweredName[]> = {
  fromValue: (value) => (Array.isArray(value) ? value.filter(isAnswered) : []),
  toValue: (names) => (names.length === 0 ? undefined : names),
  afterSave: (names) => names,
};

/**
 * The control for `names`: the answers to what words of the story are. The checklist asks for the
 * answers, and this control writes them.
 */
export function StoryNames(props: ControlProps) {
  const root = useControlHandle(props);
  const [names, write] = useControlState(props, namesAdapter);
  const entry = props.getEntry();
  const data = toPlainData(entry?.get('data'));
  const collection = entry?.get('collection');
  useEffect(() => {
    nameAnswerWriter.set((added) => write(mergeNameAnswers(names, added)));
    return () => nameAnswerWriter.set(undefined);
  });
  return (
    <div
      className="ask-root"
      id={props.forID}
      ref={root}
      role="group"
      aria-label={controlLabel(props)}
    >
      {names.length === 0 && <p className="ask-hint">{formWords.story.names.hint}</p>}
      {names.map((name, index) => (
        <AnsweredNameRow
          key={name.word}
          {...{ name, index }}
          options={nameOptions(
            isFieldGroup(data) ? data : {},
            isText(collection) ? collection : undefined,
          )}
          onAnswer={(is) => write(names.map((each) => (each === name ? { ...each, is } : each)))}
          onTakeBack={() => write(names.filter((each) => each !== name))}
        />
      ))}
    </div>
  );
}

function isAnswered(value: unknown): value is AnsweredName {
  return (
    isFieldGroup(value) && typeof value['word'] === 'string' && typeof value['is'] === 'string'
  );
}
