import { linkAddress } from '../../src/story/body/read-inlines.ts';
import type { ComponentField, ComponentValues } from './component-menu.ts';
import { FieldsForm } from './FieldsForm.tsx';
import { findLinkRange, removeLink, setLink } from './link-commands.ts';
import { toSingleLine } from './hidden-characters.ts';
import type { Editor } from './use-editor.ts';
import { editorWords } from '../../src/words/editor-en-gb.ts';

const { linkForm } = editorWords;

const address: ComponentField = {
  name: 'address',
  label: linkForm.address,
  hint: linkForm.addressHint,
  missing: linkForm.addressMissing,
  required: true,
  isPicture: false,
};
const linkWords: ComponentField = {
  name: 'words',
  label: linkForm.words,
  hint: linkForm.wordsHint,
  missing: linkForm.wordsMissing,
  required: true,
  isPicture: false,
};

/** Asks for the address of a link, and for the link's words if no words are selected. */
export function LinkForm({ editor, onDone }: { editor: Editor; onDone: () => void }) {
  const range = findLinkRange(editor.state);
  const fields = range.from === range.to ? [address, linkWords] : [address];
  return (
    <FieldsForm
      title={linkForm.title}
      fields={fields}
      values={{ address: range.href ?? '' }}
      submit={editorWords.form.save}
      findProblems={(values) => findProblems(fields, values)}
      onSubmit={(values) => {
        const href = linkAddress(toSingleLine(values.address ?? ''));
        if (href !== undefined) editor.run(setLink(range, href, toSingleLine(values.words ?? '')));
        onDone();
      }}
      onCancel={onDone}
    >
      {range.href !== undefined && (
        <button
          type="button"
          onClick={() => {
            editor.run(removeLink(range));
            onDone();
          }}
        >
          {linkForm.remove}
        </button>
      )}
    </FieldsForm>
  );
}

function findProblems(
  fields: readonly ComponentField[],
  values: ComponentValues,
): Record<string, string> {
  const isValid = (field: ComponentField) => {
    const value = toSingleLine(values[field.name] ?? '');
    return field === address ? linkAddress(value) !== undefined : value !== '';
  };
  return Object.fromEntries(
    fields.filter((field) => !isValid(field)).map(({ name, missing }) => [name, missing]),
  );
}
