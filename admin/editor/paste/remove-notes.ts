import { hasClass, styleValue } from './element-styles.ts';
import type { RecordLeftOut } from './left-out-kinds.ts';
import { findNoteBody, findNoteMark } from './note-parts.ts';
import { selectElements, removeElements, textBefore } from './remove-element.ts';

/** The addresses of notes, and the addresses that lead back, as each program writes them. */
const toNote =
  /#(?:_?(?:ftn|edn)\d+|ftnt\d+|sd(?:foot|end)note\d+sym|(?:foot|end)note-\d+|fn:?-?\w*\d+|cite_note[\w-]*)$/i;
const backToText =
  /#(?:_?(?:ftn|edn)ref\d+|ftnt_ref\d+|sd(?:foot|end)note\d+anc|(?:foot|end)note-ref-\d+|fnref:?-?\w*\d+|cite_ref[\w-]*)$/i;

/**
 * Removes footnotes, endnotes and their marks, which a story cannot hold. Links come first, because a
 * note is found from its link.
 */
export function removeNotes(body: HTMLElement, record: RecordLeftOut): void {
  const links = selectElements(body, 'a[href]', () => true);
  const address = (link: Element) => link.getAttribute('href') ?? '';
  const bodies = links.filter((link) => backToText.test(address(link))).map(findNoteBody);
  removeElements(bodies, 'notes', record);
  const marks = links.filter((link) => toNote.test(address(link))).map(findNoteMark);
  removeElements(marks, 'notes', record);
  removeElements(selectElements(body, '*', isNotePart), 'notes', record);
  removeElements(selectElements(body, 'sup, span', isBareMark), 'notes', record);
}

function isNotePart(element: Element): boolean {
  return (
    element.matches(
      'sdfootnote, sdendnote, text\\:note, [role="doc-noteref"], [role="doc-footnote"], [role="doc-endnotes"]',
    ) ||
    /^(?:ftn|edn|sd(?:foot|end)note)\d+$/.test(element.id) ||
    hasClass(element, /^(?:mso)?(?:super\w*)?(?:foot|end)note/i) ||
    hasClass(element, /^sd(?:foot|end)note/i) ||
    /^(?:foot|end)note/.test(styleValue(element, 'mso-element')) ||
    /^(?:foot|end)note/.test(styleValue(element, 'mso-special-character')) ||
    styleValue(element, 'mso-footnote-id') !== '' ||
    styleValue(element, 'mso-endnote-id') !== ''
  );
}

/**
 * Whether an element is the raised mark of a note whose link was lost: `[1]`, or a number after a word
 * or a full stop. The number in “20 m²” belongs to the text.
 */
function isBareMark(element: Element): boolean {
  const isRaised = element.matches('sup') || styleValue(element, 'vertical-align') === 'super';
  const text = element.textContent.trim();
  if (!isRaised || !/^(?:\[\w{1,3}\]|\d{1,3})$/.test(text)) return false;
  return text.startsWith('[') || /\p{L}{3,}$|[.,;:!?”’"')\]]$/u.test(textBefore(element));
}
