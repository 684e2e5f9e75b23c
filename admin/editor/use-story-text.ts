import { useEffect, useRef } from 'react';

/** The text of a story between the editor, which changes it, and the form, which keeps it. */
export interface StoryText {
  /** The text as it is now. */
  now: () => string;
  /** Tells the form of another text, if it is another. */
  write: (text: string) => void;
}

/**
 * Tells a text that comes from elsewhere, as when a draft is loaded, from one that was written here
 * and comes back from the form, perhaps late: only the first is to be shown.
 */
export function useStoryText(
  value: string,
  onChange: (text: string) => void,
  onElsewhere: (text: string) => void,
): StoryText {
  const now = useRef(value);
  const sent = useRef<string[]>([]);
  useEffect(() => {
    const back = sent.current.indexOf(value);
    if (back !== -1) {
      sent.current.splice(0, back + 1);
    } else if (value !== now.current) {
      sent.current = [];
      now.current = value;
      onElsewhere(value);
    }
  }, [value]);
  return {
    now: () => now.current,
    write: (text) => {
      if (text === now.current) return;
      now.current = text;
      sent.current.push(text);
      onChange(text);
    },
  };
}
