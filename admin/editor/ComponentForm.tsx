import { useState } from 'react';
import { addFile } from '../questions/picture/add-file.ts';
import { usePicked } from '../questions/picture/use-picked.ts';
import type { PlacedComponent } from './component-at.ts';
import { changeComponent, insertComponent } from './component-commands.ts';
import { problemsWith, tidyValues, type FieldValues, type MenuEntry } from './component-menu.ts';
import type { StoryControl } from './story-control.ts';
import { FieldsForm } from './FieldsForm.tsx';
import type { Editor } from './use-editor.ts';
import { words } from './words.ts';

interface ComponentFormProps {
  entry: MenuEntry;
  /** The component to be changed; undefined where a new one is inserted. */
  placed: PlacedComponent | undefined;
  editor: Editor;
  control: StoryControl;
  onDone: () => void;
}

/**
 * Asks for the fields of a component, before it is inserted or to change it. A picture joins the open
 * entry only with that, since whatever joins it is saved with it.
 */
export function ComponentForm({ entry, placed, editor, control, onDone }: ComponentFormProps) {
  const [choice, pick] = usePicked();
  const [hasFailed, setFailed] = useState(false);
  const picked = typeof choice === 'object' ? choice : undefined;
  const before: FieldValues = placed?.node.attrs ?? {};
  const present = before['src'] ? String(control.getAsset(before['src'], control.field)) : '';

  const withPicture = (values: FieldValues): FieldValues =>
    picked ? { ...values, src: picked.file.name } : values;
  const use = async (values: FieldValues) => {
    const src = picked && (await addFile(control, picked.file));
    setFailed(picked !== undefined && src === undefined);
    if (picked && src === undefined) return;
    const tidy = tidyValues(entry, src === undefined ? values : { ...values, src });
    editor.run(placed ? changeComponent(placed, tidy) : insertComponent(entry, tidy));
    onDone();
  };

  return (
    <FieldsForm
      title={entry.label}
      fields={entry.fields}
      values={before}
      submit={placed ? words.form.save : words.form.insert}
      problems={(values) => problemsWith(entry, withPicture(values))}
      onSubmit={(values) => void use(values)}
      onCancel={onDone}
      picture={{ url: picked?.url ?? present, isUnreadable: choice === 'unreadable', pick }}
    >
      {hasFailed && (
        <p role="alert" className="problem">
          {words.form.failed}
        </p>
      )}
    </FieldsForm>
  );
}
