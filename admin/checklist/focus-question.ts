/**
 * Moves the focus to the question at a path, as in `people.0.consent.release.on`, or to the nearest
 * one around it, and unfolds everything around it. Our own questions carry their path, Decap's
 * fields their name.
 *
 * @returns whether there is such a question
 */
export function focusQuestion(path: string, within: ParentNode = document): boolean {
  const places = pathsAround(path).flatMap((each) => questionAt(each, within) ?? []);
  const place = places.find(unfoldAround);
  if (!place) return false;
  place.scrollIntoView({ block: 'center' });
  focusable(place).focus({ preventScroll: true });
  return true;
}

/** Unfolds everything around a question. Returns whether it is visible then, because Decap folds in its own ways. */
function unfoldAround(place: HTMLElement): boolean {
  for (const folded of foldsAround(place)) folded.open = true;
  return place.checkVisibility();
}

/** Lists the path and the paths around it: `a.b.c`, `a.b`, `a`. */
function pathsAround(path: string): string[] {
  const keys = path.split('.');
  return keys.map((_, place) => keys.slice(0, keys.length - place).join('.'));
}

function questionAt(path: string, within: ParentNode): HTMLElement | undefined {
  const ours = within.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]`);
  return ours ?? fieldAt(path.split('.'), within);
}

/**
 * Finds a field of Decap's, whose id begins with its name; in a list, the field of the entry at
 * `place`. The fields of a group or of a list are inside its element.
 */
function fieldAt(
  [key, ...below]: readonly string[],
  within: ParentNode,
  place = 0,
): HTMLElement | undefined {
  if (key === undefined) return undefined;
  if (/^\d+$/.test(key)) return fieldAt(below, within, Number(key));
  const named = within.querySelectorAll<HTMLElement>(`[id^="${CSS.escape(key)}-field-"]`);
  const field = named[place];
  return field && below.length > 0 ? fieldAt(below, field) : field;
}

function foldsAround(place: Element): HTMLDetailsElement[] {
  const fold = place.closest('details');
  if (!fold) return [];
  return [fold, ...(fold.parentElement ? foldsAround(fold.parentElement) : [])];
}

const fields = 'input, textarea, select, button, summary, [contenteditable="true"], [tabindex]';

function focusable(place: HTMLElement): HTMLElement {
  if (place.matches(fields)) return place;
  const checked = place.querySelector<HTMLElement>('input:checked');
  return checked ?? place.querySelector<HTMLElement>(fields) ?? place;
}
