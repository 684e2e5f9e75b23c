import { useEffect, useState } from 'react';
import { previewWords } from '../../src/words/preview-en-gb.ts';

export interface FrameSwitchesProps {
  /** The window and the document of the preview's frame. */
  window: Window;
  document: Document;
}

/** The width of a phone, in CSS pixels. */
const phoneWidth = 390;

/** Two switches: dark colours, and the width of a phone. */
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
    frame.title = previewWords.title;
    // Media queries use the width of the frame, so the frame itself has to be as narrow as a phone.
    Object.assign(frame.style, {
      display: 'block',
      marginInline: 'auto',
      maxInlineSize: isPhone ? `${String(phoneWidth)}px` : 'none',
    });
  }, [window, isPhone]);
  return (
    <header className="preview-switches" aria-label={previewWords.switches}>
      <button type="button" aria-pressed={isDark} onClick={() => setDark(!isDark)}>
        {previewWords.dark}
      </button>
      <button type="button" aria-pressed={isPhone} onClick={() => setPhone(!isPhone)}>
        {previewWords.phone}
      </button>
    </header>
  );
}
