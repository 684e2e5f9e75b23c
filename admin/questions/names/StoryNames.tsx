import { useEffect } from 'react';
import { formWords } from '../../../src/words/form-en-gb.ts';
import { answering, optionsFor, withAnswers, type AnsweredName } from '../../checklist/name-answers.ts';
import { labelOf, plain, type ControlProps } from '../control/control-props.ts';
import { useControl } from '../control/use-control.ts';
import { useHeld, type Holding } from '../control/use-held.ts';
import { isGroup } from '../definitions/drafts.ts';
import { AnsweredNameRow } from './AnsweredNameRow.tsx';

const holdNames: Holding<AnsweredName[]> = {
  open: (value) => (Array.isArray(value) ? value.filter(isAnswered) : []),
  written: (names) => (names.length === 0 ? undefined : names),
  saved: (names) => names,
};

/** Decap's control for `names`: what somebody has said each word is. The panel asks, and writes here. */
export function StoryNames(props: ControlProps) {
  const root = useControl(props);
  const [names, write] = useHeld(props, holdNames);
  const data = plain(props.getEntry()?.get('data'));
  useEffect(() => {
    answering.set((added) => write(withAnswers(names, added)));
    return () => answering.set(undefined);
  });
  return (
    <div className="ask-root" id={props.forID} ref={root} role="group" aria-label={labelOf(props)}>
      {names.length === 0 && <p className="ask-hint">{formWords.story.names.hint}</p>}
      {names.map((name, place) => (
        <AnsweredNameRow
          key={name.word}
          {...{ name, place }}
          options={optionsFor(isGroup(data) ? data : {})}
          onAnswer={(is) => write(names.map((each) => (each === name ? { ...each, is } : each)))}
          onTakeBack={() => write(names.filter((each) => each !== name))}
        />
      ))}
    </div>
  );
}

function isAnswered(value: unknown): value is AnsweredName {
  return isGroup(value) && typeof value['word'] === 'string' && typeof value['is'] === 'string';
}
