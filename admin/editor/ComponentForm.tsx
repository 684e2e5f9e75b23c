import { useState } from 'react';
import { addPictureFile, usePictureChoice } from '../questions/picture/picture-choice.ts';
import type { PlacedComponent } from './component-at-selection.ts';
import { changeComponent, insertComponent } from './component-commands.ts';
import {
  validateValues,
  normaliseValues,
  type ComponentValues,
  type MenuEntry,
} from './component-menu.ts';
import type { BodyControlProps } from '../questions/control/control-props.ts';
import { FieldsForm } from './FieldsForm.tsx';
import type { Editor } from './use-editor.ts';
import { editorWords } from '../../src/words/editor-en-gb.ts';

interface ComponentFormProps {
  entry: MenuEntry;
  /** The component to change; undefined if a new component is inserted. */
  placed: PlacedComponent | undefined;
  editor: Editor;
  control: BodyControlProps;
  onDone: () => void;
}

/**
 * Asks for the fields of a component that is inserted or changed. A picture is added to the open
 * entry on submit only, because a save includes every file of the entry.
 */
export function ComponentForm({ entry, placed, editor, control, onDone }: ComponentFormProps) {
  const [choice, pick] = usePictureChoice();
  const [hasFailed, setFailed] = useState(false);
  const picked = typeof choice === 'object' ? choice : undefined;
  const before: ComponentValues = placed?.node.attrs ?? {};
  const currentUrl = before['src'] ? String(control.getAsset(before['src'], control.field)) : '';

  const withPicture = (values: ComponentValues): ComponentValues =>
    picked ? { ...values, src: picked.file.name } : values;
  const submit = async (values: ComponentValues) => {
    const src = picked && (await addPictureFile(control, picked.file));
    setFailed(picked !== undefined && src === undefined);
    if (picked && src === undefined) return;
    const normalised = normaliseValues(entry, src === undefined ? values : { ...values, src });
    editor.run(placed ? changeComponent(placed, normalised) : insertComponent(entry, normalised));
    onDone();
  };

  return (
    <FieldsForm
      title={entry.label}
      fields={entry.fields}
      values={before}
      submit={placed ? editorWords.form.save : editorWords.form.insert}
      findProblems={(values) => validateValues(entry, withPicture(values))}
      onSubmit={(values) => void submit(values)}
      onCancel={onDone}
      picture={{ url: picked?.url ?? currentUrl, isUnreadable: choice === 'unreadable', pick }}
    >
      {hasFailed && (
        <p role="alert" className="problem">
          {editorWords.form.failed}
        </p>
      )}
    </FieldsForm>
  );
}
