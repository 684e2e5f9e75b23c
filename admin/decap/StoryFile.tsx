import file from 'decap-cms-widget-file';
import type { ComponentType, Ref } from 'react';

/** The properties of a control that matter here. */
interface FileControlProps {
  value?: unknown;
  onChange: (name: string) => void;
  ref?: Ref<unknown>;
}

// Decap's own type for the control lists properties that the control does not have.
const FileControl = file.Widget().controlComponent as unknown as ComponentType<FileControlProps>;

/**
 * Renders Decap's control for a file. The schema's names of files begin with `./`, as in
 * `./told.vtt`. Decap drops the `./`, so this control adds it again.
 */
export function StoryFile({ value, onChange, ...more }: FileControlProps) {
  return (
    <FileControl
      {...more}
      value={typeof value === 'string' ? value.replace(/^\.\//, '') : value}
      onChange={(name) => onChange(name === '' ? '' : `./${name}`)}
    />
  );
}
