import type { EditorProps } from 'prosemirror-view';
import { cleanPastedHtml } from './clean-pasted-html.ts';
import type { LeftOutKind } from './left-out-kinds.ts';
import { cleanCharacters } from './clean-characters.ts';
import { parsePastedText } from './parse-pasted-text.ts';

/**
 * Handles text that is pasted or dropped. Keeps what the schema knows, and removes everything except the
 * text.
 *
 * @param onPasted called with the kinds of content that were left out, which may be none
 */
export function pasteHandlers(onPasted: (leftOut: readonly LeftOutKind[]) => void): EditorProps {
  // The same content in another format. ProseMirror passes only HTML and text on.
  let rtf = '';
  return {
    transformPastedText: cleanCharacters,
    clipboardTextParser: (text, context) => {
      const { slice, leftOut } = parsePastedText(text, context);
      onPasted(leftOut);
      return slice;
    },
    transformPastedHTML: (pasted) => {
      const { html, leftOut } = cleanPastedHtml(pasted, rtf);
      onPasted(leftOut);
      return html;
    },
    handleDOMEvents: {
      paste: (_, { clipboardData }) => {
        rtf = clipboardData?.getData('text/rtf') ?? '';
        // A picture alone, such as one of the screen, would be dropped in silence.
        const isFileAlone =
          clipboardData?.files.length && !/^text/m.test(clipboardData.types.join('\n'));
        if (isFileAlone) onPasted(['pictures']);
        return false;
      },
      drop: (_, event) => {
        rtf = event.dataTransfer?.getData('text/rtf') ?? '';
        if (!event.dataTransfer?.files.length) return false;
        // The browser would open the file in place of the page, and unsaved work would be lost.
        event.preventDefault();
        onPasted(['pictures']);
        return true;
      },
    },
  };
}
