import type { ReactNode } from 'react';
import type { DraftStatus } from '../../src/checks/desk-home.ts';
import { toolbarWords } from '../../src/words/toolbar-en-gb.ts';
import { MoreMenu, type MenuAction } from './MoreMenu.tsx';
import {
  describeEntry,
  findNextStep,
  listOtherMoves,
  nameStep,
  type EntryState,
  type NextStep,
} from './next-step.ts';

interface EntryBarProps {
  entry: EntryState;
  title: string;
  /** What the desk is doing at the moment; undefined if nothing. */
  doing: keyof typeof toolbarWords.doing | undefined;
  onStep: (step: NextStep) => void;
  onMove: (status: DraftStatus) => void;
  /** Everything else that the menu offers. */
  otherActions: readonly MenuAction[];
  /** The links back. */
  way: ReactNode;
  /** The result of what was pressed last. */
  result: ReactNode;
}

/** The bar above a form: the way back, where the entry is, and one button that says what is next. */
export function EntryBar(props: EntryBarProps) {
  const { entry, title, doing, onStep, onMove, otherActions, way, result } = props;
  const step = findNextStep(entry);
  const moves = listOtherMoves(entry).map((status) => ({
    words: toolbarWords.moves[nameStep(status, entry)],
    act: () => onMove(status),
  }));
  return (
    <div className="bar">
      <div className="bar-row">
        <div className="bar-place">
          {way}
          <h1>{title === '' ? toolbarWords.untitled : title}</h1>
        </div>
        <p className="bar-state">{toolbarWords.states[describeEntry(entry)]}</p>
        <div className="bar-actions">
          {step && (
            <MainButton
              words={toolbarWords.steps[nameStep(step, entry)]}
              doing={doing}
              onPress={() => onStep(step)}
            />
          )}
          <MoreMenu actions={[...moves, ...otherActions]} />
        </div>
      </div>
      {result}
    </div>
  );
}

interface MainButtonProps extends Pick<EntryBarProps, 'doing'> {
  words: string;
  onPress: () => void;
}

function MainButton({ words, doing, onPress }: MainButtonProps) {
  return (
    <button
      type="button"
      className="bar-main"
      // A button that is disabled would lose the focus.
      aria-disabled={doing !== undefined}
      onClick={() => {
        if (doing === undefined) onPress();
      }}
    >
      {doing ? toolbarWords.doing[doing] : words}
    </button>
  );
}
