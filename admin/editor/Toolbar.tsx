import { redo, redoDepth, undo, undoDepth } from 'prosemirror-history';
import type { ReactNode } from 'react';
import {
  activeFormats,
  toggleEmphasis,
  toggleHeading,
  toggleList,
  toggleQuotation,
  toggleStrong,
  type ActiveFormats,
} from './format-commands.ts';
import { componentAtSelection, type PlacedComponent } from './component-at-selection.ts';
import { removeComponentFrame, insertLineBeside } from './component-commands.ts';
import type { MenuEntry } from './component-menu.ts';
import { InsertMenu } from './InsertMenu.tsx';
import { Tool } from './Tool.tsx';
import type { Editor } from './use-editor.ts';
import { useRovingFocus } from './use-roving-focus.ts';
import { editorWords } from '../../src/words/editor-en-gb.ts';

interface ToolbarProps {
  id: string;
  editor: Editor;
  /** The id of the text box. */
  controls: string;
  /** Whether a form is open. The tools of a component are hidden then. */
  isFormOpen: boolean;
  onLink: () => void;
  onInsert: (entry: MenuEntry) => void;
  onChange: (component: PlacedComponent) => void;
}

/** The tools for writing. The toolbar is one stop for Tab. Arrow keys move between the tools. */
export function Toolbar(props: ToolbarProps) {
  const { id, editor, controls, isFormOpen, onLink, onInsert, onChange } = props;
  const { state, run } = editor;
  const active = activeFormats(state);
  const roving = useRovingFocus();
  return (
    <div
      id={id}
      role="toolbar"
      aria-label={editorWords.tools}
      aria-controls={controls}
      className="writing-tools"
      ref={roving.ref}
      onFocus={roving.onFocus}
      onKeyDown={(event) => {
        if (event.key === 'Escape') editor.focus();
        else roving.onKeyDown(event);
      }}
    >
      <WordTools active={active} run={run} onLink={onLink} />
      <BlockTools active={active} run={run} />
      <InsertMenu onInsert={onInsert} />
      <ToolGroup>
        <Tool name="undo" keys="Z" disabled={undoDepth(state) === 0} onUse={() => run(undo)} />
        <Tool name="redo" keys="Y" disabled={redoDepth(state) === 0} onUse={() => run(redo)} />
      </ToolGroup>
      {!isFormOpen && <ComponentTools editor={editor} onChange={onChange} />}
    </div>
  );
}

interface FormatToolsProps {
  active: ActiveFormats;
  run: Editor['run'];
}

/** The tools for the selected words. */
function WordTools({ active, run, onLink }: FormatToolsProps & Pick<ToolbarProps, 'onLink'>) {
  return (
    <ToolGroup>
      <Tool name="strong" keys="B" pressed={active.strong} onUse={() => run(toggleStrong)} />
      <Tool name="emphasis" keys="I" pressed={active.emphasis} onUse={() => run(toggleEmphasis)} />
      <Tool name="link" keys="K" pressed={active.link} onUse={onLink} />
    </ToolGroup>
  );
}

/** The tools for the selected blocks. */
function BlockTools({ active, run }: FormatToolsProps) {
  return (
    <ToolGroup>
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
    </ToolGroup>
  );
}

/** The tools for the component at the cursor. */
function ComponentTools({ editor, onChange }: Pick<ToolbarProps, 'editor' | 'onChange'>) {
  const component = componentAtSelection(editor.state);
  if (!component) return null;
  const { label, fields, needsWords } = component.entry;
  return (
    <div role="group" aria-label={label} className="component-tools">
      <span aria-hidden="true">{editorWords.inside(label)}</span>
      {fields.length > 0 && <Tool name="change" onUse={() => onChange(component)} />}
      <Tool
        name="writeAbove"
        keys="Shift+Enter"
        onUse={() => editor.run(insertLineBeside('above'))}
      />
      <Tool name="writeBelow" keys="Enter" onUse={() => editor.run(insertLineBeside('below'))} />
      <Tool
        name={needsWords ? 'removeFrame' : 'removePicture'}
        onUse={() => editor.run(removeComponentFrame)}
      />
    </div>
  );
}

function ToolGroup({ children }: { children: ReactNode }) {
  return <div className="tool-group">{children}</div>;
}
