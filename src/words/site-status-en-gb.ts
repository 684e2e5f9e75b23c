/** The words about a story on the site, in the panel beside the form. */
export const siteStatusWords = {
  asking: 'Asking the site whether the story is there …',
  unknown:
    'The site does not answer, so the desk cannot say whether the story is there. It asks again.',
  shown: 'On the site now.',
  shownBefore: 'On the site now, as it was last published. What you change here is not there yet.',
  unsavedNo: 'On the site now. A no counts as soon as you save it.',
  leaving:
    'Still on the site. The no is saved, and the library is being built without the story. That usually takes a minute or two.',
  leavingHost:
    'Still on the site. It is gone once the library was built again on the git host, which usually takes some minutes.',
  waitingOnHost:
    'Still on the site. The no is saved on the git host. If your administrator has set this up, it is merged by itself within minutes, and the story is gone after the next build. If not, tell a lead now that it is a no.',
  closing: (uses: string) =>
    `On the site now, and still ${uses}. That ends with the build under way.`,
  closed: (time: string, uses: string) => `On the site now. Since ${time} no longer ${uses}.`,
  late: (time: string) => `If it still says so at ${time}, ring your administrator.`,
  arriving: 'Not on the site yet. The library is being built with the story.',
  absent: 'Not on the site.',
  gone: (time: string) => `Gone from the site since ${time}.`,
};
