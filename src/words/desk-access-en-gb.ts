/**
 * The words of the page that a window shows if it has no access to the desk. The page is plain,
 * because a colleague who only followed a link may see it.
 */
export const deskAccessWords = {
  title: 'Open the desk from the terminal',
  locked:
    'This window may not use the editors’ desk yet. Other people may use this computer too, and the desk shows drafts. So it opens only for the person who started the library.',
  usedBefore:
    'The address that you opened was used before, or belongs to an earlier start of the library. Each address opens the desk once.',
  steps: [
    'Go to the terminal in which the library was started with npm start.',
    'Find the last address there that contains #open=.',
    'Open that address in this browser. This window then goes on by itself.',
  ],
  notStarted: 'Did somebody else start the library? Ask them to open the desk for you.',
};
