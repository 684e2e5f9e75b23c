import { clockOf } from './keys.ts';

/** The window of whoever presents, with notes, the time and what comes next. */
export interface Speaker {
  window: Window;
  show: (at: number, isBlank: boolean) => void;
}

/**
 * Opens the speaker's window and fills it from this page, so that it needs no network. It is always in
 * step, since there is only one script, this one, which writes to both.
 *
 * @param listen puts the keys and buttons of the window to use
 * @returns nothing where the browser opens no windows
 */
export function openSpeaker(
  views: readonly HTMLElement[],
  listen: (view: Window) => void,
): Speaker | undefined {
  const view = window.open('', 'speaker', 'popup,width=1080,height=720') as
    (Window & typeof globalThis) | null;
  const template = document.querySelector<HTMLTemplateElement>('[data-speaker]');
  if (!view || !template) return undefined;
  const page = view.document;
  page.title = template.dataset['speaker'] ?? '';
  page.documentElement.lang = document.documentElement.lang;
  page.adoptedStyleSheets = [stylesFor(view)];
  page.body.className = document.body.className;
  const main = page.createElement('main');
  main.className = 'speaker';
  main.append(page.importNode(template.content, true));
  page.body.replaceChildren(main);
  listen(view);
  keepTime(view, () => views[0]?.isConnected === true);
  addEventListener('pagehide', () => view.close());
  return { window: view, show: (at, isBlank) => fill(page, views, at, isBlank) };
}

/**
 * The styles of this page, for another window: its own address is blank, so it can load none. Fonts
 * would be asked for anew; those of the system stand in.
 */
function stylesFor(view: Window & typeof globalThis): CSSStyleSheet {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  const isFile = (rule: CSSRule) =>
    rule instanceof CSSFontFaceRule && rule.cssText.includes('url(');
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(
    rules
      .filter((rule) => !isFile(rule))
      .map(({ cssText }) => cssText)
      .join('\n'),
  );
  return sheet;
}

function fill(page: Document, views: readonly HTMLElement[], at: number, isBlank: boolean): void {
  const now = views[at];
  const next = views[at + 1];
  const put = (name: string, ...content: (Element | null | undefined)[]) =>
    page
      .querySelector(`[data-${name}]`)
      ?.replaceChildren(...content.flatMap((each) => (each ? page.importNode(each, true) : [])));
  put('now', now);
  put('next', next);
  put('said', now?.querySelector('[data-notes]'));
  for (const each of page.querySelectorAll<HTMLElement>('[data-last]')) each.hidden = Boolean(next);
  page.querySelector('[data-do="blank"]')?.setAttribute('aria-pressed', String(isBlank));
}

/**
 * Counts from when the window opened, or from when the time was started again. It closes with the
 * last day on which the story may be shown.
 */
function keepTime(view: Window, isAllowed: () => boolean): void {
  let from = Date.now();
  const time = view.document.querySelector('[data-time]');
  const tell = () => {
    if (!isAllowed()) view.close();
    if (view.closed) window.clearInterval(timer);
    else if (time) time.textContent = clockOf(Date.now() - from);
  };
  const timer = window.setInterval(tell, 500);
  view.document.querySelector('[data-do="again"]')?.addEventListener('click', () => {
    from = Date.now();
    tell();
  });
}
