import type { ControlProps } from '../control/control-props.ts';

/** Adds the file to the open entry. What Decap calls it there is what the story names. */
export async function addFile(
  { field, onPersistMedia }: Pick<ControlProps, 'field' | 'onPersistMedia'>,
  file: File,
): Promise<string | undefined> {
  const { path } = (await onPersistMedia(file, { field }))?.payload ?? {};
  return path === undefined ? undefined : `./${path.slice(path.lastIndexOf('/') + 1)}`;
}
