/** The words around the preview of a story at the desk. */
export const previewWords = {
  title: 'How the story will look',
  switches: 'How to look at it',
  dark: 'Dark',
  phone: 'On a phone',
  olderText:
    'The text cannot be read as it is just now, so this is how it looked before. “What is left” says why.',
  untitled: 'This story has no title yet',
  undescribed: 'somebody who is not described yet',
};
