import { redo, redoDepth, undo, undoDepth } from 'prosemirror-history';
import type { ReactNode } from 'react';
import { activeIn } from './active.ts';
import {
  toggleEmphasis,
  toggleHeading,
  toggleList,
  toggleQuotation,
  toggleStrong,
} from './commands.ts';
import { componentAt, type PlacedComponent } from './component-at.ts';
import { takeAwayComponent, writeBeside } from './component-commands.ts';
import type { MenuEntry } from './component-menu.ts';
import { InsertMenu } from './InsertMenu.tsx';
import { Tool } from './Tool.tsx';
import type { Editor } from './use-editor.ts';
import { useRoving } from './use-roving.ts';
import { words } from './words.ts';

interface ToolbarProps {
  id: string;
  editor: Editor;
  /** The id of the box to write in. */
  controls: string;
  /** Whether a form is open, about one component or another. */
  isAsking: boolean;
  onLink: () => void;
  onInsert: (entry: MenuEntry) => void;
  onChange: (component: PlacedComponent) => void;
}

/** The tools for writing, reached by Tab as one and moved among with the arrow keys. */
export function Toolbar({
  id,
  editor,
  controls,
  isAsking,
  onLink,
  onInsert,
  onChange,
}: ToolbarProps) {
  const { state, run } = editor;
  const active = activeIn(state);
  const roving = useRoving();
  return (
    <div
      id={id}
      role="toolbar"
      aria-label={words.tools}
      aria-controls={controls}
      className="writing-tools"
      ref={roving.ref}
      onFocus={roving.onFocus}
      onKeyDown={(event) => {
        if (event.key === 'Escape') editor.focus();
        else roving.onKeyDown(event);
      }}
    >
      <Group>
        <Tool name="strong" keys="B" pressed={active.strong} onUse={() => run(toggleStrong)} />
        <Tool
          name="emphasis"
          keys="I"
          pressed={active.emphasis}
          onUse={() => run(toggleEmphasis)}
        />
        <Tool name="link" keys="K" pressed={active.link} onUse={onLink} />
      </Group>
      <Group>
        <Tool
          name="heading"
          keys="Alt+2"
          pressed={active.heading === 2}
          onUse={() => run(toggleHeading(2))}
        />
        <Tool
          name="smallerHeading"
          keys="Alt+3"
          pressed={active.heading === 3}
          onUse={() => run(toggleHeading(3))}
        />
        <Tool
          name="list"
          keys="Shift+8"
          pressed={active.ordered === false}
          onUse={() => run(toggleList(false))}
        />
        <Tool
          name="steps"
          keys="Shift+7"
          pressed={active.ordered === true}
          onUse={() => run(toggleList(true))}
        />
        <Tool
          name="quotation"
          keys="Shift+9"
          pressed={active.quotation}
          onUse={() => run(toggleQuotation)}
        />
      </Group>
      <InsertMenu onInsert={onInsert} />
      <Group>
        <Tool name="undo" keys="Z" disabled={undoDepth(state) === 0} onUse={() => run(undo)} />
        <Tool name="redo" keys="Y" disabled={redoDepth(state) === 0} onUse={() => run(redo)} />
      </Group>
      {!isAsking && <ComponentTools editor={editor} onChange={onChange} />}
    </div>
  );
}

/** What can be done with the component the cursor is in. */
function ComponentTools({ editor, onChange }: Pick<ToolbarProps, 'editor' | 'onChange'>) {
  const found = componentAt(editor.state);
  if (!found) return null;
  const { label, fields, needsWords } = found.entry;
  return (
    <div role="group" aria-label={label} className="component-tools">
      <span aria-hidden="true">{words.inside(label)}</span>
      {fields.length > 0 && <Tool name="change" onUse={() => onChange(found)} />}
      <Tool name="writeAbove" keys="Shift+Enter" onUse={() => editor.run(writeBeside('above'))} />
      <Tool name="writeBelow" keys="Enter" onUse={() => editor.run(writeBeside('below'))} />
      <Tool
        name={needsWords ? 'takeAway' : 'takeAwayPicture'}
        onUse={() => editor.run(takeAwayComponent)}
      />
    </div>
  );
}

function Group({ children }: { children: ReactNode }) {
  return <div className="tool-group">{children}</div>;
}
