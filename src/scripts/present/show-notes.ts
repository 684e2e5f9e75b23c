import { openSpeakerWindow, type SpeakerWindow } from './speaker-window.ts';

/** The presenter's notes, in a window of their own or below each screen. */
export interface NotesControl {
  /** Brings the notes up, or hides them if they are on this page. */
  toggle: () => void;
  /** Shows the notes of another view, if the window is open. */
  follow: () => void;
  /** Whether the page is saying that no window opened. */
  isAsking: () => boolean;
}

/** What the notes need from the page. */
export interface NotesPage {
  views: readonly HTMLElement[];
  /** Attaches the keys and buttons to a window. */
  listen: (view: Window) => void;
  /** The current view, and whether the screen is blank. */
  now: () => { at: number; isBlank: boolean };
}

/**
 * Shows the notes where only the presenter sees them. The room sees this page, so the notes appear
 * on it only on a phone in the hand, or if the presenter says so after a window was blocked.
 */
export function createNotes({ views, listen, now }: NotesPage): NotesControl {
  const root = document.documentElement;
  const dialog = document.querySelector<HTMLDialogElement>('[data-blocked]');
  const still = dialog?.querySelector('[data-still]');
  let speaker: SpeakerWindow | undefined;
  const isOpen = () => speaker?.window.closed === false;
  const follow = () => {
    const { at, isBlank } = now();
    if (isOpen()) speaker?.show(at, isBlank);
  };
  const openWindow = () => {
    speaker = openSpeakerWindow(views, listen);
    follow();
    if (isOpen()) dialog?.close();
    else if (dialog?.open) announceAgain(dialog, still);
    else dialog?.showModal();
  };
  const showOnPage = (isShown: boolean) => {
    root.toggleAttribute('data-notes', isShown);
    for (const notes of document.querySelectorAll('details')) notes.open = isShown;
  };
  dialog?.addEventListener('close', () => still?.replaceChildren());
  dialog?.addEventListener('submit', (event) => {
    const choice = event.submitter?.getAttribute('value');
    if (choice === 'again') {
      event.preventDefault();
      openWindow();
    } else if (choice === 'here') showOnPage(true);
  });
  return {
    follow,
    isAsking: () => dialog?.open === true,
    toggle: () => {
      if (isOpen()) speaker?.window.focus();
      else if (root.hasAttribute('data-notes')) showOnPage(false);
      else if (isPhone()) showOnPage(true);
      else openWindow();
    },
  };
}

/**
 * Whether this is a phone, on which a second window would cover the first. A narrow window alone is
 * none: a presenter may have zoomed in on the screen of the room.
 */
function isPhone(): boolean {
  return matchMedia('(max-width: 40rem) and (pointer: coarse)').matches;
}

/** Says once more that no window opened. A text is read out only if it changes. */
function announceAgain(dialog: HTMLDialogElement, still: Element | null | undefined): void {
  const words = dialog.dataset['blocked'] ?? '';
  if (still) still.textContent = still.textContent === words ? `${words}\u00A0` : words;
}
