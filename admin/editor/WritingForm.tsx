import type { PlacedComponent } from './component-at.ts';
import type { MenuEntry } from './component-menu.ts';
import { ComponentForm } from './ComponentForm.tsx';
import { LinkForm } from './LinkForm.tsx';
import type { StoryControl } from './story-control.ts';
import type { Editor } from './use-editor.ts';

/** What is asked between the tools and the text: where a link leads, or the fields of a component. */
export type Asked =
  { about: 'link' } | { about: 'component'; entry: MenuEntry; placed: PlacedComponent | undefined };

interface WritingFormProps {
  asked: Asked;
  editor: Editor;
  control: StoryControl;
  onDone: () => void;
}

/** The form for what is asked. */
export function WritingForm({ asked, editor, control, onDone }: WritingFormProps) {
  return asked.about === 'link' ? (
    <LinkForm editor={editor} onDone={onDone} />
  ) : (
    <ComponentForm {...asked} editor={editor} control={control} onDone={onDone} />
  );
}
