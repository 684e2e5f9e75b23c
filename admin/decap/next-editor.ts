/** Decap's editor for one address. Another key makes React start another editor. */
export interface EditorAtKey {
  address: string;
  key: number;
}

/**
 * Says which editor an address needs. Decap would keep the editor of the entry before, under the
 * address of another. Only a new entry that was just saved keeps its editor, because Decap then
 * replaces the address itself.
 *
 * @param before the editor so far; undefined for the first one
 * @param address the collection, and the slug or `new`, as in `family/k7m2qx/index`
 * @param open the entry that is open in the form, in the same form as an address
 */
export function nextEditor(
  before: EditorAtKey | undefined,
  address: string,
  open: string,
): EditorAtKey {
  if (before?.address === address) return before;
  const collection = address.slice(0, address.indexOf('/'));
  const wasJustSaved = before?.address === `${collection}/new` && open === address;
  return { address, key: (before?.key ?? 0) + (wasJustSaved ? 0 : 1) };
}
