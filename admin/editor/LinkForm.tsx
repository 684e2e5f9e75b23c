import { linkAddress } from '../../src/story/body/inlines.ts';
import type { Field, FieldValues } from './component-menu.ts';
import { FieldsForm } from './FieldsForm.tsx';
import { linkPlace, removeLink, setLink } from './link-commands.ts';
import { oneLine } from './text.ts';
import type { Editor } from './use-editor.ts';
import { words } from './words.ts';

const { linkForm } = words;

const address: Field = {
  name: 'address',
  label: linkForm.address,
  hint: linkForm.addressHint,
  missing: linkForm.addressMissing,
  required: true,
  isPicture: false,
};
const shown: Field = {
  name: 'words',
  label: linkForm.words,
  hint: linkForm.wordsHint,
  missing: linkForm.wordsMissing,
  required: true,
  isPicture: false,
};

/** Asks where the selected words lead; where none are, for the words too. */
export function LinkForm({ editor, onDone }: { editor: Editor; onDone: () => void }) {
  const place = linkPlace(editor.state);
  const fields = place.from === place.to ? [address, shown] : [address];
  return (
    <FieldsForm
      title={linkForm.title}
      fields={fields}
      values={{ address: place.href ?? '' }}
      submit={words.form.save}
      problems={(values) => problemsOf(fields, values)}
      onSubmit={(values) => {
        const href = linkAddress(oneLine(values.address ?? ''));
        if (href !== undefined) editor.run(setLink(place, href, oneLine(values.words ?? '')));
        onDone();
      }}
      onCancel={onDone}
    >
      {place.href !== undefined && (
        <button
          type="button"
          onClick={() => {
            editor.run(removeLink(place));
            onDone();
          }}
        >
          {linkForm.remove}
        </button>
      )}
    </FieldsForm>
  );
}

function problemsOf(fields: readonly Field[], values: FieldValues): Record<string, string> {
  const isFine = (field: Field) => {
    const value = oneLine(values[field.name] ?? '');
    return field === address ? linkAddress(value) !== undefined : value !== '';
  };
  return Object.fromEntries(
    fields.filter((field) => !isFine(field)).map(({ name, missing }) => [name, missing]),
  );
}
