import '../last-day.ts';
import { actionOf, placeAfter, scrollOf, type Action } from './keys.ts';
import { openSpeaker, type Speaker } from './speaker.ts';
import { listenForSwipes } from './swipe.ts';

// Shows one screen at a time. Without this script the page is all of them, one after another.
const root = document.documentElement;
const main = document.querySelector<HTMLElement>('main');
const views = [...document.querySelectorAll<HTMLElement>('[data-view]')];
const steps = [...document.querySelectorAll<HTMLAnchorElement>('[data-step]')];
const help = document.querySelector<HTMLDialogElement>('[data-help]');
const blank = document.querySelector<HTMLElement>('.present-blank');
const status = document.querySelector<HTMLElement>('[data-status]');
const isChecked = (name: string) =>
  document.querySelector<HTMLInputElement>(`[data-${name}]`)?.checked ?? true;

let at = placeAtOpening();
let isBlank = false;
let speaker: Speaker | undefined;

/** Where it was before the page was loaded anew, or what the address asks for. */
function placeAtOpening(): number {
  const kept = (history.state as { at?: number } | null)?.at;
  const asked = views.findIndex(({ id }) => `#${id}` === location.hash);
  return kept !== undefined && views[kept] ? kept : Math.max(0, asked);
}

/** Shows the screen at a place. Whoever stood in the last one stands in the new one. */
function show(place: number): void {
  const wasInside = views[at]?.contains(document.activeElement) === true;
  at = place;
  for (const [index, view] of views.entries()) view.inert = index !== at;
  for (const [index, step] of steps.entries()) {
    if (index === at) step.setAttribute('aria-current', 'step');
    else step.removeAttribute('aria-current');
  }
  // Not `disabled`, which would drop the focus of whoever pressed it last.
  setDone('back', at === 0);
  setDone('next', at === views.length - 1);
  if (wasInside) views[at]?.focus({ preventScroll: true });
  speaker?.show(at, isBlank);
}

function setDone(action: Action, isDone: boolean): void {
  document.querySelector(`[data-do="${action}"]`)?.setAttribute('aria-disabled', String(isDone));
}

function go(place: number): void {
  if (place === at) return;
  // The address stays: browsers ask for the page's icon again where it changes.
  history.replaceState({ at: place }, '');
  show(place);
  views[at]?.scrollIntoView({ behavior: 'instant' });
  say();
}

function say(): void {
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
    say();
  }
  speaker?.show(at, isBlank);
}

/** What is asked for besides another screen. */
const others: Partial<Record<Action, () => void>> = {
  blank: () => {
    setBlank(true);
  },
  full: toggleFull,
  speaker: showSpeaker,
  help: () => help?.showModal(),
  exit: leave,
};

function act(action: Action): void {
  // Once its last day has passed, there is nothing here to show but the way back.
  if (!views[0]?.isConnected) {
    if (action === 'exit') leave();
    return;
  }
  // Whatever is pressed brings a blank screen back first, as a presenter expects.
  if (isBlank) setBlank(false);
  else if (others[action]) others[action]();
  else go(placeAfter(action, at, views.length));
}

function toggleFull(): void {
  const done = document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen();
  // A browser may refuse, as it does for a key pressed in the other window.
  done.catch(() => undefined);
}

/** In a window of its own, or on this page where there is no room for one. */
function showSpeaker(): void {
  if (speaker && !speaker.window.closed) {
    speaker.window.focus();
    return;
  }
  const isSmall = matchMedia('(max-width: 40rem)').matches;
  speaker = isSmall ? undefined : openSpeaker(views, listen);
  if (speaker) speaker.show(at, isBlank);
  else showNotes(root.toggleAttribute('data-notes'));
}

function showNotes(isOpen: boolean): void {
  for (const notes of document.querySelectorAll('details')) notes.open = isOpen;
}

/** Leads back to the story; without the network there is no way back here, so it stays. */
function leave(): void {
  const exit = document.querySelector<HTMLAnchorElement>('[data-leave]');
  if (exit && navigator.onLine && !document.fullscreenElement) location.assign(exit.href);
}

function onKey(event: KeyboardEvent): void {
  if (help?.open) return;
  const action = actionOf(event, isChecked('letters'));
  const target = event.target as Element | null;
  const isOnControl = target?.closest('a, button, input, summary') !== null;
  const isPress = event.key === ' ' || event.key === 'Enter';
  if (!action || (isPress && isOnControl)) return;
  if (!isBlank && event.view === window && canScroll(scrollOf(event))) return;
  event.preventDefault();
  act(action);
}

function canScroll(way: 'down' | 'up' | undefined): boolean {
  const left = root.scrollHeight - root.clientHeight - Math.ceil(scrollY);
  return (way === 'down' && left > 2) || (way === 'up' && scrollY > 2);
}

function onClick({ target }: Event): void {
  const button = (target as Element | null)?.closest<HTMLElement>('[data-do]');
  const action = button?.dataset['do'];
  if (action && action !== 'again') act(action as Action);
}

function listen(view: Window): void {
  view.addEventListener('keydown', onKey);
  view.document.addEventListener('click', onClick);
}

/** A screen that people talk about for ten minutes must not go dark. */
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
    go(place);
  });
}
