import { card, type CardWords } from './card.ts';
import { pagefind, type Counts, type Outcome } from './pagefind.ts';
import { isEmpty, readState, writeState, type State } from './state.ts';

/** The words of this page, written into it by the server. */
interface SearchWords extends CardWords {
  none: string;
  one: string;
  many: string;
  empty: string;
  failed: string;
}

/** How many stories are shown at a time, and how many of them before the others have come. */
const step = 12;
const atOnce = 3;

const page = document.querySelector<HTMLElement>('[data-search]');
if (page) begin(page);

function begin(root: HTMLElement): void {
  const find = (name: string) => {
    const found = root.querySelector<HTMLElement>(`[data-${name}]`);
    if (!found) throw new Error(`The search page has no data-${name}.`);
    return found;
  };
  const words = JSON.parse(root.dataset['search'] ?? '{}') as SearchWords;
  const form = find('form') as HTMLFormElement;
  const input = form.elements.namedItem('q') as HTMLInputElement;
  const selects = [...root.querySelectorAll('select')];
  const names = selects.map(({ name }) => name);
  const status = find('status');
  const list = find('results');
  const more = find('more');
  const browse = find('browse');
  const load = () => pagefind(`${words.base}pagefind/pagefind.js`);
  let asked = 0;
  let outcome: Outcome | undefined;
  let hasFilters = false;

  const current = (): State => ({
    q: input.value.trim(),
    filters: Object.fromEntries(
      selects.filter(({ value }) => value).map(({ name, value }) => [name, value]),
    ),
  });

  const fill = ({ q, filters }: State) => {
    input.value = q;
    for (const select of selects) select.value = filters[select.name] ?? '';
  };

  /** Shows the outcome of the newest question; an older answer that comes late is dropped. */
  const ask = async (state: State) => {
    const turn = ++asked;
    browse.hidden = !isEmpty(state);
    if (isEmpty(state)) {
      list.replaceChildren();
      status.textContent = '';
      more.hidden = true;
      return;
    }
    try {
      const search = await load();
      const found = await search.search(state.q === '' ? null : state.q, {
        filters: state.filters,
      });
      if (turn !== asked) return;
      outcome = found;
      await show(0, turn);
      if (turn !== asked) return;
      const count = found.results.length;
      browse.hidden = count > 0;
      status.textContent =
        count === 0
          ? `${words.none} ${words.empty}`
          : count === 1
            ? words.one
            : words.many.replace('{n}', String(count));
      if (hasFilters) tell(found.filters, found.totalFilters);
    } catch {
      if (turn !== asked) return;
      status.textContent = words.failed;
      browse.hidden = false;
    }
  };

  /** Shows the next results: the first few as soon as they are there, then the rest of the step. */
  const show = async (from: number, turn: number) => {
    const results = outcome?.results ?? [];
    const isAsked = input.value.trim() !== '';
    for (const [start, end] of [
      [from, from + atOnce],
      [from + atOnce, from + step],
    ]) {
      const found = await Promise.all(results.slice(start, end).map((result) => result.data()));
      if (turn !== asked) return;
      const cards = found.map((each) => card(each, words, isAsked));
      if (start === 0) list.replaceChildren(...cards);
      else list.append(...cards);
      if (start === from && from > 0) cards[0]?.querySelector('a')?.focus();
    }
    more.hidden = results.length <= from + step;
  };

  /**
   * Writes beside each choice how many stories it would leave. Where a choice is made already,
   * the counts beside the others are those without it.
   */
  const tell = (counts: Counts, withoutChoices: Counts) => {
    for (const select of selects) {
      const told = (select.value === '' ? counts : withoutChoices)[select.name] ?? {};
      for (const option of select.options) {
        if (option.value === '') continue;
        const label = (option.dataset['label'] ??= option.text);
        option.text = `${label} (${String(told[option.value] ?? 0)})`;
      }
    }
  };

  const go = (keep: boolean) => {
    const state = current();
    const address = location.pathname + writeState(state);
    if (address !== location.pathname + location.search) {
      history[keep ? 'pushState' : 'replaceState'](null, '', address);
    }
    void ask(state);
  };

  const warm = () => void load().catch(() => undefined);
  /** The counts cost a file for each filter, so they come when someone looks at a choice. */
  const loadFilters = () => {
    if (hasFilters) return;
    hasFilters = true;
    void load()
      .then((search) => search.filters())
      .then((counts) => {
        if (isEmpty(current())) tell(counts, counts);
        else void ask(current());
      })
      .catch(() => (hasFilters = false));
  };

  // The first letter of a search is a step that Back undoes; the letters after it are the same step.
  let searching = !isEmpty(current());
  input.addEventListener('focus', warm, { once: true });
  input.addEventListener('input', () => {
    const now = input.value.trim() !== '';
    go(now && !searching);
    searching = now;
  });
  for (const select of selects) {
    select.addEventListener('focus', loadFilters);
    select.addEventListener('pointerenter', loadFilters);
    select.addEventListener('change', () => go(true));
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    go(true);
  });
  more.addEventListener('click', () => void show(list.children.length, asked));
  addEventListener('popstate', () => {
    const state = readState(location.search, names);
    fill(state);
    searching = state.q !== '';
    void ask(state);
  });
  root.addEventListener('keydown', (event) => moveByArrow(event, input, list));

  const first = readState(location.search, names);
  fill(first);
  if (!isEmpty(first)) void ask(first);
}

/** Down from the search leads into the results; up from the first leads back. */
function moveByArrow(event: KeyboardEvent, input: HTMLInputElement, list: HTMLElement): void {
  const links = [...list.querySelectorAll('a')];
  const at = links.indexOf(document.activeElement as HTMLAnchorElement);
  const isHere = at !== -1 || document.activeElement === input;
  if (!isHere || links.length === 0) return;
  if (event.key === 'ArrowDown') links[Math.min(at + 1, links.length - 1)]?.focus();
  else if (event.key === 'ArrowUp' && at !== -1) (links[at - 1] ?? input).focus();
  else if (event.key === 'Escape' && at !== -1) input.focus();
  else return;
  event.preventDefault();
}
