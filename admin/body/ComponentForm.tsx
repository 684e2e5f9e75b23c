import { useEffect } from 'react';
import type { PlacedComponent } from './component-at.ts';
import { changeComponent, insertComponent } from './component-commands.ts';
import { problemsWith, tidyValues, type MenuEntry } from './component-menu.ts';
import { FieldsForm } from './FieldsForm.tsx';
import type { Editor } from './use-editor.ts';
import type { Library } from './use-library.ts';
import { words } from './words.ts';

interface ComponentFormProps {
  entry: MenuEntry;
  /** The component to be changed; undefined where a new one is inserted. */
  placed: PlacedComponent | undefined;
  editor: Editor;
  library: Library;
  onDone: () => void;
}

/** Asks for the fields of a component, before it is inserted or to change it. */
export function ComponentForm({ entry, placed, editor, library, onDone }: ComponentFormProps) {
  useEffect(() => library.forget, []);
  return (
    <FieldsForm
      title={entry.label}
      fields={entry.fields}
      values={placed?.node.attrs ?? {}}
      submit={placed ? words.form.save : words.form.insert}
      problems={(values) => problemsWith(entry, values)}
      onSubmit={(values) => {
        const tidy = tidyValues(entry, values);
        editor.run(placed ? changeComponent(placed, tidy) : insertComponent(entry, tidy));
        onDone();
      }}
      onCancel={onDone}
      onChoose={library.open}
      chosen={library.chosen}
    />
  );
}
