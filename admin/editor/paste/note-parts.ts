/**
 * Finds the mark of a note in the text.
 *
 * @param link the link from the text to the note
 * @returns the raised text that contains only the link, or the link itself
 */
export function findNoteMark(link: Element): Element {
  const raised = link.closest('sup');
  return raised?.textContent.trim() === link.textContent.trim() ? raised : link;
}

/**
 * Finds a note.
 *
 * @param link the link from the note back into the text
 * @returns the largest part of the document that begins with this link
 */
export function findNoteBody(link: Element): Element {
  const begins = link.textContent.trim();
  let note = link.closest('p, li, div, td') ?? link;
  for (let parent = note.parentElement; parent; parent = parent.parentElement) {
    const isPart = parent.matches('div, li, ol, ul, section, aside');
    if (!isPart || !parent.textContent.trim().startsWith(begins)) break;
    note = parent;
  }
  return note;
}
