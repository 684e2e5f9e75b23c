/** The presenter's own window, with notes, the time and the next view. */
export interface SpeakerWindow {
  window: Window;
  show: (at: number, isBlank: boolean) => void;
}

/**
 * Opens the speaker window and fills it from this page, so that it needs no network. Both windows
 * stay in step, because one script writes to both.
 *
 * @param listen attaches the keys and buttons to the window
 * @returns undefined if the browser does not open windows
 */
export function openSpeakerWindow(
  views: readonly HTMLElement[],
  listen: (view: Window) => void,
): SpeakerWindow | undefined {
  const view = openWindow();
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
  return { window: view, show: (at, isBlank) => fillSpeakerPage(page, views, at, isBlank) };
}

/**
 * Opens an empty window. Browsers that block it return nothing, return a closed window or throw. The
 * name has the address of the page, so that two presentations never share a window.
 */
function openWindow(): (Window & typeof globalThis) | undefined {
  try {
    const view = window.open('', `speaker ${location.pathname}`, 'popup,width=1080,height=720');
    if (!view || view.closed) return undefined;
    // This throws if the window shows a page of another site.
    view.document.body.replaceChildren();
    return view as Window & typeof globalThis;
  } catch {
    return undefined;
  }
}

/**
 * Copies the styles of this page for another window, which has a blank address and cannot load
 * styles. Leaves out font files, because the window would have to fetch them again. System fonts
 * replace them.
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

function fillSpeakerPage(
  page: Document,
  views: readonly HTMLElement[],
  at: number,
  isBlank: boolean,
): void {
  const current = views[at];
  const next = views[at + 1];
  const fillSlot = (name: string, ...content: (Element | null | undefined)[]) =>
    page
      .querySelector(`[data-${name}]`)
      ?.replaceChildren(...content.flatMap((each) => (each ? page.importNode(each, true) : [])));
  fillSlot('now', current);
  fillSlot('next', next);
  fillSlot('said', current?.querySelector('[data-notes]'));
  for (const each of page.querySelectorAll<HTMLElement>('[data-last]')) each.hidden = Boolean(next);
  page.querySelector('[data-do="blank"]')?.setAttribute('aria-pressed', String(isBlank));
}

/**
 * Shows the time since the window opened or the clock was restarted. Closes the window after the
 * last day on which the story may be shown.
 */
function keepTime(view: Window, isAllowed: () => boolean): void {
  let from = Date.now();
  const time = view.document.querySelector('[data-time]');
  const showTime = () => {
    if (!isAllowed()) view.close();
    if (view.closed) window.clearInterval(timer);
    else if (time) time.textContent = formatClock(Date.now() - from);
  };
  const timer = window.setInterval(showTime, 500);
  view.document.querySelector('[data-do="again"]')?.addEventListener('click', () => {
    from = Date.now();
    showTime();
  });
}

/** Writes a time as minutes and seconds, for example `4:05`. */
export function formatClock(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  return `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, '0')}`;
}
