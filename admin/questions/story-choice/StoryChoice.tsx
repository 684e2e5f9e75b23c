import { useId, useImperativeHandle, useRef, useState } from 'react';
import { isStoryId } from '../../../src/story/story-id.ts';
import { storyChoiceWords } from '../../../src/words/story-choice-en-gb.ts';
import { vocabularyWords } from '../../../src/words/vocabulary-en-gb.ts';
import { controlLabel, toPlainData, type ControlProps } from '../control/control-props.ts';
import { useOpenStories, type OpenStory } from './use-open-stories.ts';

/** How many stories are offered at once. Some letters of a title find the others. */
const mostOffered = 8;

/** The control for a story of a pack: chosen by cover and title among the stories that are open. */
export function StoryChoice(control: ControlProps) {
  const { value, onChange, forID, getEntry, ref } = control;
  const root = useRef<HTMLDivElement>(null);
  const id = typeof value === 'string' ? value : '';
  const [isChoosing, setChoosing] = useState(!isStoryId(id));
  const stories = useOpenStories();
  useImperativeHandle(ref, () => ({
    isValid: () => isStoryId(id),
    getValidateValue: () => id,
    focus: () => root.current?.querySelector<HTMLElement>('button, input')?.focus(),
    shouldComponentUpdate: () => true,
  }));
  const use = readUse(getEntry);
  const known = Array.isArray(stories) ? stories : [];
  const choose = (chosen: string) => {
    onChange(chosen);
    setChoosing(false);
  };
  return (
    <div className="ask-root" id={forID} ref={root} role="group" aria-label={controlLabel(control)}>
      {isChoosing ? (
        <Offers stories={stories} use={use} onChoose={choose} />
      ) : (
        <p className="story-choice">
          <Cover story={known.find((story) => story.id === id)} id={id} use={use} />
          <button type="button" className="ask-suggestion" onClick={() => setChoosing(true)}>
            {storyChoiceWords.change}
          </button>
        </p>
      )}
    </div>
  );
}

/** Reads the use of the pack, which decides the stories that may be in it. */
function readUse(getEntry: ControlProps['getEntry']): string {
  const data = toPlainData(getEntry()?.get('data')) as { use?: unknown } | undefined;
  return typeof data?.use === 'string' ? data.use : '';
}

function Cover({ story, id, use }: { story: OpenStory | undefined; id: string; use: string }) {
  if (!story) return <span>{storyChoiceWords.notOpen(id)}</span>;
  return (
    <>
      <img src={story.cover} alt="" width="96" height="60" />
      <span>
        {story.title}
        <small>
          {vocabularyWords.kind[story.kind]}
          {use !== '' && !story.uses.includes(use) && ` · ${storyChoiceWords.notForUse}`}
        </small>
      </span>
    </>
  );
}

function Offers({
  stories,
  use,
  onChoose,
}: {
  stories: ReturnType<typeof useOpenStories>;
  use: string;
  onChoose: (id: string) => void;
}) {
  const [words, setWords] = useState('');
  const inputId = useId();
  if (stories === undefined) return <p role="status">{storyChoiceWords.loading}</p>;
  if (stories === 'unknown') return <TypedId onChoose={onChoose} />;
  if (use === '') return <p className="ask-hint">{storyChoiceWords.useFirst}</p>;
  const wanted = words.trim().toLowerCase();
  const found = stories.filter(
    ({ title, uses }) => uses.includes(use) && title.toLowerCase().includes(wanted),
  );
  return (
    <>
      <label htmlFor={inputId}>{storyChoiceWords.find}</label>
      <input id={inputId} value={words} onChange={(event) => setWords(event.target.value)} />
      <p role="status" className="ask-hint">
        {storyChoiceWords.found(found.length, mostOffered)}
      </p>
      <ul className="story-offers">
        {found.slice(0, mostOffered).map((story) => (
          <li key={story.id}>
            <button type="button" onClick={() => onChoose(story.id)}>
              <Cover story={story} id={story.id} use={use} />
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Asks for the code of a story where the site does not answer. */
function TypedId({ onChoose }: { onChoose: (id: string) => void }) {
  const [typed, setTyped] = useState('');
  const inputId = useId();
  return (
    <>
      <p className="ask-hint">{storyChoiceWords.unknown}</p>
      <label htmlFor={inputId}>{storyChoiceWords.code}</label>
      <input id={inputId} value={typed} onChange={(event) => setTyped(event.target.value)} />
      <button
        type="button"
        className="ask-suggestion"
        disabled={!isStoryId(typed)}
        onClick={() => onChoose(typed)}
      >
        {storyChoiceWords.take}
      </button>
    </>
  );
}
