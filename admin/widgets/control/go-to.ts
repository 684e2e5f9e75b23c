/**
 * Leads to the field at a path, as in `people.0.consent.release.on`, or to the nearest one around
 * it: opens what it is folded into, and puts the focus there. Says whether there was one.
 */
export function goTo(path: string, within: ParentNode = document): boolean {
  const places = pathsAround(path).map((each) =>
    within.querySelector<HTMLElement>(`[data-path="${CSS.escape(each)}"]`),
  );
  const place = places.find((each) => each !== null);
  if (!place) return false;
  for (const folded of foldsAround(place)) folded.open = true;
  focusable(place).focus();
  place.scrollIntoView({ block: 'center' });
  return true;
}

/** The path and those around it: `a.b.c`, `a.b`, `a`. */
function pathsAround(path: string): string[] {
  const keys = path.split('.');
  return keys.map((_, place) => keys.slice(0, keys.length - place).join('.'));
}

function foldsAround(place: Element): HTMLDetailsElement[] {
  const fold = place.closest('details');
  if (!fold) return [];
  return [fold, ...(fold.parentElement ? foldsAround(fold.parentElement) : [])];
}

const fields = 'input, textarea, select, button, summary';

function focusable(place: HTMLElement): HTMLElement {
  if (place.matches(fields)) return place;
  const checked = place.querySelector<HTMLElement>('input:checked');
  return checked ?? place.querySelector<HTMLElement>(fields) ?? place;
}
