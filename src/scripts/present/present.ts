import '../last-day.ts';
import {
  actionForKey,
  placeAfterAction,
  scrollDirectionForKey,
  type PresentAction,
  listenForSwipes,
} from './present-actions.ts';
import { createNotes } from './show-notes.ts';

// Shows one view at a time. Without this script the page shows all views, one below the other.
const root = document.documentElement;
const main = document.querySelector<HTMLElement>('main');
const views = [...document.querySelectorAll<HTMLElement>('[data-view]')];
const steps = [...document.querySelectorAll<HTMLAnchorElement>('[data-step]')];
const help = document.querySelector<HTMLDialogElement>('[data-help]');
const blank = document.querySelector<HTMLElement>('.present-blank');
const status = document.querySelector<HTMLElement>('[data-status]');
const isChecked = (name: string) =>
  document.querySelector<HTMLInputElement>(`[data-${name}]`)?.checked ?? true;

/** The place of the current view, from 0. */
let at = placeAtOpening();
let isBlank = false;
const notes = createNotes({ views, listen, now: () => ({ at, isBlank }) });

/** Returns the place before the page was reloaded, or the place that the address names. */
function placeAtOpening(): number {
  const before = (history.state as { at?: number } | null)?.at;
  const inAddress = views.findIndex(({ id }) => `#${id}` === location.hash);
  return before !== undefined && views[before] ? before : Math.max(0, inAddress);
}

/**
 * Shows the view at a place. Moves the focus to the view if the focus was inside the last view.
 */
function show(place: number): void {
  const wasInside = views[at]?.contains(document.activeElement) === true;
  at = place;
  for (const [index, view] of views.entries()) view.inert = index !== at;
  for (const [index, step] of steps.entries()) {
    if (index === at) step.setAttribute('aria-current', 'step');
    else step.removeAttribute('aria-current');
  }
  // `disabled` would take the focus from a button that someone has just pressed.
  setDisabled('back', at === 0);
  setDisabled('next', at === views.length - 1);
  if (wasInside) views[at]?.focus({ preventScroll: true });
  notes.follow();
}

function setDisabled(action: PresentAction, isDisabled: boolean): void {
  document
    .querySelector(`[data-do="${action}"]`)
    ?.setAttribute('aria-disabled', String(isDisabled));
}

function goTo(place: number): void {
  if (place === at) return;
  // The address stays the same, because browsers fetch the page's icon again after a change.
  history.replaceState({ at: place }, '');
  show(place);
  views[at]?.scrollIntoView({ behavior: 'instant' });
  announceView();
}

function announceView(): void {
  const heading = views[at]?.querySelector('h1, h2')?.textContent.trim() ?? '';
  const words = main?.dataset['stepSaid'] ?? '';
  if (!status) return;
  status.textContent = words
    .replace('{heading}', () => heading)
    .replace('{n}', String(at + 1))
    .replace('{of}', String(views.length));
}

function setBlank(value: boolean): void {
  isBlank = value;
  if (!blank || !main || !status) return;
  blank.hidden = !value;
  main.inert = value;
  if (value) {
    blank.focus();
    status.textContent = main.dataset['blankSaid'] ?? '';
  } else {
    views[at]?.focus({ preventScroll: true });
    announceView();
  }
  notes.follow();
}

/** The actions that do not lead to another view. */
const otherActions: Partial<Record<PresentAction, () => void>> = {
  blank: () => {
    setBlank(true);
  },
  full: toggleFull,
  speaker: notes.toggle,
  help: () => help?.showModal(),
  exit: leave,
};

function act(action: PresentAction): void {
  // After the story's last day the page contains only the link back.
  if (!views[0]?.isConnected) {
    if (action === 'exit') leave();
    return;
  }
  // Any action ends a blank screen first, as presenters expect.
  if (isBlank) setBlank(false);
  else if (otherActions[action]) otherActions[action]();
  else goTo(placeAfterAction(action, at, views.length));
}

function toggleFull(): void {
  const done = document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen();
  // A browser may refuse, for example for a key pressed in the other window.
  done.catch(() => undefined);
}

/**
 * Returns to the story. Stays on this page without a network, because the browser could not return
 * to this page.
 */
function leave(): void {
  const exit = document.querySelector<HTMLAnchorElement>('[data-leave]');
  if (exit && navigator.onLine && !document.fullscreenElement) location.assign(exit.href);
}

function onKey(event: KeyboardEvent): void {
  if (help?.open) return;
  const action = actionForKey(event, isChecked('letters'));
  if (notes.isAsking() && action !== 'speaker') return;
  const target = event.target as Element | null;
  const isOnControl = target?.closest('a, button, input, summary') !== null;
  const isPress = event.key === ' ' || event.key === 'Enter';
  if (!action || (isPress && isOnControl)) return;
  if (!isBlank && event.view === window && canScroll(scrollDirectionForKey(event))) return;
  event.preventDefault();
  act(action);
}

function canScroll(direction: 'down' | 'up' | undefined): boolean {
  const below = root.scrollHeight - root.clientHeight - Math.ceil(scrollY);
  return (direction === 'down' && below > 2) || (direction === 'up' && scrollY > 2);
}

function onClick({ target }: Event): void {
  const button = (target as Element | null)?.closest<HTMLElement>('[data-do]');
  const action = button?.dataset['do'];
  if (action && action !== 'again') act(action as PresentAction);
}

function listen(view: Window): void {
  view.addEventListener('keydown', onKey);
  view.document.addEventListener('click', onClick);
}

/** Keeps the screen on, because people may talk about one view for ten minutes. */
function stayAwake(): void {
  if (document.hidden || !('wakeLock' in navigator)) return;
  navigator.wakeLock.request('screen').catch(() => undefined);
}

for (const view of views) view.tabIndex = -1;
const dark = document.querySelector<HTMLInputElement>('[data-dark]');
if (dark) dark.checked = matchMedia('(prefers-color-scheme: dark)').matches;
if (!document.fullscreenEnabled) {
  document.querySelector<HTMLElement>('[data-do="full"]')?.remove();
}
root.toggleAttribute('data-live', true);
show(at);
listen(window);
listenForSwipes(act);
stayAwake();
document.addEventListener('visibilitychange', stayAwake);
for (const [place, step] of steps.entries()) {
  step.addEventListener('click', (event) => {
    event.preventDefault();
    goTo(place);
  });
}
