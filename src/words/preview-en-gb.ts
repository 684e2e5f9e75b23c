/** The words around the preview of a story at the desk. */
export const previewWords = {
  title: 'How the story will look',
  switches: 'How to look at it',
  dark: 'Dark',
  phone: 'On a phone',
  olderText:
    'The desk cannot read the text as it is now. This is how it looked before. “What is left” says why.',
  untitled: 'This story has no title yet',
  undescribed: 'somebody who is not described yet',
};
