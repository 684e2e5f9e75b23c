import { useEffect, useState } from 'react';

/** How the preview may be looked at. */
export interface FrameSwitchesProps {
  /** The frame in which the preview stands. */
  window: Window;
  document: Document;
}

/** The width of a phone, in CSS pixels. */
const phoneWidth = 390;

/** Switches between day and night, and between the pane's own width and a phone's. */
export function FrameSwitches({ window, document }: FrameSwitchesProps) {
  const [isDark, setDark] = useState(
    () => window.matchMedia('(prefers-color-scheme: dark)').matches,
  );
  const [isPhone, setPhone] = useState(false);
  useEffect(() => {
    document.documentElement.lang = 'en-GB';
    document.documentElement.style.colorScheme = isDark ? 'dark' : 'light';
  }, [document, isDark]);
  useEffect(() => {
    const frame = window.frameElement as HTMLIFrameElement;
    frame.title = 'How the story will look';
    // Media queries look at the frame's own width, so the frame itself has to be as narrow as a phone.
    Object.assign(frame.style, {
      display: 'block',
      marginInline: 'auto',
      maxInlineSize: isPhone ? `${String(phoneWidth)}px` : 'none',
    });
  }, [window, isPhone]);
  return (
    <header className="preview-switches" aria-label="How to look at it">
      <button type="button" aria-pressed={isDark} onClick={() => setDark(!isDark)}>
        Dark
      </button>
      <button type="button" aria-pressed={isPhone} onClick={() => setPhone(!isPhone)}>
        On a phone
      </button>
    </header>
  );
}
