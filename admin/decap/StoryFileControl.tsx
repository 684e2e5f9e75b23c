import file from 'decap-cms-widget-file';
import type { ComponentType, Ref } from 'react';

/** The properties of Decap's control that this file uses. */
interface FileControlProps {
  value?: unknown;
  onChange: (name: string) => void;
  ref?: Ref<unknown>;
}

// Decap's type for the control lists properties that the control does not have.
const FileControl = file.Widget().controlComponent as unknown as ComponentType<FileControlProps>;

/**
 * Renders Decap's control for a file. A story names a file with `./` before its name, as in
 * `./told.vtt`. Decap drops the `./`, so this control adds the `./` again.
 */
export function StoryFileControl({ value, onChange, ...others }: FileControlProps) {
  return (
    <FileControl
      {...others}
      value={typeof value === 'string' ? value.replace(/^\.\//, '') : value}
      onChange={(name) => onChange(name === '' ? '' : `./${name}`)}
    />
  );
}
