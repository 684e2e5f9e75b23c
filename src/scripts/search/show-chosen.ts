import type { SearchPage } from './search-page.ts';
import { isEmptyQuery, type SearchQuery } from './search-query.ts';

/**
 * Lists what was chosen, each value with a button that takes it back, and a button that clears the
 * whole search.
 *
 * @param search runs a changed query
 */
export function showChosen(
  page: SearchPage,
  query: SearchQuery,
  search: (query: SearchQuery) => void,
): void {
  const { selects, chosen, words } = page;
  const buttons = selects.flatMap((select) =>
    (query.filters[select.name] ?? []).map((value) => {
      const name = nameOf(select, value);
      const button = createButton(`${name} ×`, () => {
        search(without(query, select.name, value));
      });
      button.setAttribute(
        'aria-label',
        words.takeBack.replace('{choice}', () => name),
      );
      return button;
    }),
  );
  const clear = createButton(words.clear, () => {
    search({ q: '', filters: {} });
  });
  chosen.replaceChildren(...(isEmptyQuery(query) ? [] : [...buttons, clear]).map(toItem));
}

function nameOf({ options }: HTMLSelectElement, value: string): string {
  const option = [...options].find((each) => each.value === value);
  return option?.dataset['label'] ?? option?.text ?? value;
}

function without({ q, filters }: SearchQuery, name: string, value: string): SearchQuery {
  const left = (filters[name] ?? []).filter((each) => each !== value);
  const changed = Object.entries({ ...filters, [name]: left });
  return { q, filters: Object.fromEntries(changed.filter(([, values]) => values.length > 0)) };
}

function createButton(text: string, press: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = text;
  button.addEventListener('click', press);
  return button;
}

function toItem(button: HTMLElement): HTMLLIElement {
  const item = document.createElement('li');
  item.append(button);
  return item;
}
