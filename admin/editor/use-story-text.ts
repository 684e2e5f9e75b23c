import { useEffect, useRef } from 'react';

/** The text of a story, which the editor changes and the form stores. */
export interface StoryText {
  /** The current text. */
  current: () => string;
  /** Passes a text on to the form, if it differs from the current text. */
  write: (text: string) => void;
}

/**
 * Keeps the text of a story in step with the form.
 *
 * @param value the text as the form has it. The form returns every text that `onChange` passed on,
 *   perhaps late
 * @param onChange passes a text on to the form
 * @param onExternalText called with a text from elsewhere, as when a draft is loaded
 */
export function useStoryText(
  value: string,
  onChange: (text: string) => void,
  onExternalText: (text: string) => void,
): StoryText {
  const latest = useRef(value);
  const sent = useRef<string[]>([]);
  useEffect(() => {
    const index = sent.current.indexOf(value);
    if (index !== -1) {
      sent.current.splice(0, index + 1);
    } else if (value !== latest.current) {
      sent.current = [];
      latest.current = value;
      onExternalText(value);
    }
  }, [value]);
  return {
    current: () => latest.current,
    write: (text) => {
      if (text === latest.current) return;
      latest.current = text;
      sent.current.push(text);
      onChange(text);
    },
  };
}
