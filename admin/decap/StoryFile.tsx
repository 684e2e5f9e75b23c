import file from 'decap-cms-widget-file';
import type { ComponentType, Ref } from 'react';

/** The properties of a control that matter here. */
interface FileControlProps {
  value?: unknown;
  onChange: (name: string) => void;
  ref?: Ref<unknown>;
}

// Decap's type for the control names other properties than the control has.
const FileControl = file.Widget().controlComponent as unknown as ComponentType<FileControlProps>;

/**
 * Decap's control for a file, with the file's name as the schema has it: `./told.vtt`. Decap itself
 * drops the `./`, whatever its configuration says about folders.
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
