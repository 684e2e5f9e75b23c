/**
 * Moves the focus to the question at a path, as in `people.0.consent.release.on`, or to the nearest
 * question around that path, and unfolds everything around the question. Our own questions are
 * marked with their path, and Decap's fields with their name.
 *
 * @returns whether there is such a question
 */
export function focusQuestion(path: string, within: ParentNode = document): boolean {
  const questions = pathsAround(path).flatMap((each) => questionAt(each, within) ?? []);
  const question = questions.find(unfoldAround);
  if (!question) return false;
  question.scrollIntoView({ block: 'center' });
  focusable(question).focus({ preventScroll: true });
  return true;
}

/**
 * Unfolds everything around a question.
 *
 * @returns whether the question is visible then. Decap can hide a question in other ways too
 */
function unfoldAround(question: HTMLElement): boolean {
  for (const folded of foldsAround(question)) folded.open = true;
  return question.checkVisibility();
}

/** Lists the path and the paths around it: `a.b.c`, `a.b`, `a`. */
function pathsAround(path: string): string[] {
  const keys = path.split('.');
  return keys.map((_, index) => keys.slice(0, keys.length - index).join('.'));
}

function questionAt(path: string, within: ParentNode): HTMLElement | undefined {
  const ours = within.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]`);
  return ours ?? fieldAt(path.split('.'), within);
}

/**
 * Finds one of Decap's fields. The id of a field begins with the field's name. The element of a
 * group or a list contains its fields.
 *
 * @param place the position among fields of the same name, which the entries of a list have
 */
function fieldAt(
  [key, ...below]: readonly string[],
  within: ParentNode,
  place = 0,
): HTMLElement | undefined {
  if (key === undefined) return undefined;
  if (/^\d+$/.test(key)) return fieldAt(below, within, Number(key));
  const sameName = within.querySelectorAll<HTMLElement>(`[id^="${CSS.escape(key)}-field-"]`);
  const field = sameName[place];
  return field && below.length > 0 ? fieldAt(below, field) : field;
}

function foldsAround(element: Element): HTMLDetailsElement[] {
  const fold = element.closest('details');
  if (!fold) return [];
  return [fold, ...(fold.parentElement ? foldsAround(fold.parentElement) : [])];
}

const fields = 'input, textarea, select, button, summary, [contenteditable="true"], [tabindex]';

/**
 * Finds the field of a question that should have the focus: its checked option, or its first field.
 */
function focusable(question: HTMLElement): HTMLElement {
  if (question.matches(fields)) return question;
  const checked = question.querySelector<HTMLElement>('input:checked');
  return checked ?? question.querySelector<HTMLElement>(fields) ?? question;
}
