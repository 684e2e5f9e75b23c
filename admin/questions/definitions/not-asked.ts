/** Fields of the schemas that no question asks for, each with the reason. */
export const notAsked: Readonly<Record<string, string>> = {
  'person.part': 'Chosen first, from `partChoices`: a part can stand for several fields.',
  'person.consent.withdrawnOn':
    'Written by the button “They say no”, with its consequence beside it.',
  'person.consent.release.uses.until': 'Asked beside each use that is ticked.',
  'person.consent.release.uses.use': 'Asked as a list of ticks.',
  'image.src': 'Made when a picture is chosen: a name that tells nothing.',
};
