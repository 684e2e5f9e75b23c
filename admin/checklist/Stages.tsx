import type { JudgedDraft } from './judged-draft.ts';
import { stagesOf } from './left-words.ts';

/** How far the story has come. */
export function Stages({ judged }: { judged: JudgedDraft }) {
  return (
    <ul className="left-stages">
      {stagesOf(judged).map(({ stage, isOpen, words }) => (
        <li key={stage} className={isOpen ? 'is-done' : undefined}>
          {words}
        </li>
      ))}
    </ul>
  );
}
