/** Words that nearly every story has. They count only in a search that has no other words. */
export const stopWords: ReadonlySet<string> = new Set(
  `a about after all an and any are as at be been but by can could did do does for from had has have
    he her him his how i if in into is it its me my of on or our she should so some stories story
    that the their them there these they this to us was we were what when where which who why will
    with would you your`.split(/\s+/),
);
