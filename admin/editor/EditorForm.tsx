import type { PlacedComponent } from './component-at-selection.ts';
import type { MenuEntry } from './component-menu.ts';
import { ComponentForm } from './ComponentForm.tsx';
import { LinkForm } from './LinkForm.tsx';
import type { BodyControlProps } from '../questions/control/control-props.ts';
import type { Editor } from './use-editor.ts';

/** The form that is open between the tools and the text. It is about a link or a component. */
export type OpenForm =
  { about: 'link' } | { about: 'component'; entry: MenuEntry; placed: PlacedComponent | undefined };

interface WritingFormProps {
  form: OpenForm;
  editor: Editor;
  control: BodyControlProps;
  onDone: () => void;
}

/** Shows the open form. */
export function EditorForm({ form, editor, control, onDone }: WritingFormProps) {
  return form.about === 'link' ? (
    <LinkForm editor={editor} onDone={onDone} />
  ) : (
    <ComponentForm {...form} editor={editor} control={control} onDone={onDone} />
  );
}
