import file from 'decap-cms-widget-file';
import type { ComponentType, Ref } from 'react';

/** What Decap gives a control, as far as it matters here. */
interface Control {
  value?: unknown;
  onChange: (name: string) => void;
  ref?: Ref<unknown>;
}

// Decap's own type takes the control for its properties.
const FileControl = file.Widget().controlComponent as unknown as ComponentType<Control>;

/**
 * Decap's own control for a file, with its name as the schema has it: `./told.vtt`. Decap drops the
 * `./`, whatever its configuration says of folders.
 */
export function StoryFile({ value, onChange, ...more }: Control) {
  return (
    <FileControl
      {...more}
      value={typeof value === 'string' ? value.replace(/^\.\//, '') : value}
      onChange={(name) => onChange(name === '' ? '' : `./${name}`)}
    />
  );
}
