/** Returns the mark of a note in the text, from its link: the link, with the raised text around it. */
export function findNoteMark(link: Element): Element {
  const raised = link.closest('sup');
  return raised?.textContent.trim() === link.textContent.trim() ? raised : link;
}

/**
 * Returns a note, from the link that leads back into the text: the largest part of the document that
 * begins with this link.
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
