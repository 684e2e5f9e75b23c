import { findMatches, type Identifier } from './identifier.ts';

const number = '[1-9]\\d{0,3}[A-Za-z]?(?:[-/]\\d{1,4}[A-Za-z]?)?';
const kinds =
  'Road|Rd|Street|St|Lane|Ln|Avenue|Ave|Close|Drive|Dr|Crescent|Cres|Way|Court|Ct|Place|Terrace|Terr?|Gardens|Gdns|Grove|Square|Sq|Hill|Walk|Mews|Row|View|Rise|Green|Parade|Wynd|Croft|Fold|Mount|Garth|Brow|Approach|Vale|Buildings|House|Towers?|Heights|Point|Maltings|Ridgeway|Quay|Wharf|Cottages|Mansions|Villas|Spinney|Paddocks?|Glebe|Esplanade|Promenade';
/** Words that always mean a street, even after a number in words or in an address in capitals. */
const streets =
  'Road|Rd|Street|Lane|Ln|Avenue|Ave|Close|Drive|Crescent|Cres|Terrace|Gardens|Gdns|Grove|Mews';
const numberInWords =
  '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?)';
const name = "\\p{Lu}[\\p{L}'.-]*";
/** `14 Elm Road`, `22b Upper Mill Lane`, `7, The Crescent`, `Flat 3, Robin Court`. */
const inTitleCase = new RegExp(
  `(?<![\\d£$€.,:/-])\\b(?:${number},? (?:${name} ){1,3}(?:${kinds})|(?:Flat|Apartment|Apt|Unit|Room) ${number},? (?:${number},? )?(?:${name} ){1,3}(?:${kinds}))\\b\\.?`,
  'gu',
);
/** A number in words: `fourteen Elm Road`. */
const withNumberInWords = new RegExp(
  `\\b${numberInWords}[a-c]?,? (?!The )(?:${name} ){1,2}(?:${streets})\\b`,
  'gu',
);
/** An address in capitals, as in forms and letters: `14 ELM ROAD`. */
const inCapitals = new RegExp(
  `(?<![\\d£$€.,:/-])\\b${number},? (?:(?!(?:A|AN|AT|IN|OF|OFF|ON|TO|UP|DOWN|AND|OUR|MY|THIS)\\b)[A-Z][A-Z'.-]* ){1,3}(?:${streets.toUpperCase()}|ST)\\b`,
  'gu',
);
/** Words for living at a place, before an address in lower case: `lives at 14 elm road`. */
const livingWords =
  '\\b(?:liv(?:es?|ed|ing)|stay(?:s|ed|ing)?|address|moved|house|home)(?:[ ,:]+(?:at|in|to|on|is|was|number|no)\\b\\.?){0,3}[ ,:]+';
const inLowerCase = new RegExp(
  `${livingWords}(?<it>${number},? (?:(?!(?:a|an|at|by|down|from|in|my|near|of|off|on|our|out|over|to|up|with|and|but)\\b)[a-z'-]+ ){1,3}?(?:road|rd|street|lane|avenue|ave|close|drive|crescent|terrace|gardens|grove|mews))\\b`,
  'gi',
);
/**
 * A year, a court or a kind of house, not an address: `2019 Jonny Hill`, `12 Crown Court judges`.
 */
const notAnAddress =
  /^(?:19|20)\d\d\b|\b(?:Family|Crown|County|High|Youth|Supreme|Magistrates'?|Appeal) Court$|\b(?:Opera|White|Children's|Family|Full|Open|Safe|Guest|Care) House$/;
/** A distance, a time or a speed, not an address: `lives 10 minutes down the road`. */
const distance = /\b(?:miles?|minutes?|mins|hours?|doors?|mph|yards?|metres?|times?|people)\b/i;

/** A house or flat in a street. */
export const streetAddress: Identifier = {
  rule: 'street-address',
  description: 'a street address',
  hint: 'Remove it. A home is told well enough as a flat, a street or a kitchen.',
  find: (text) => [
    ...findMatches(text, inTitleCase).filter((match) => !notAnAddress.test(match)),
    ...findMatches(text, withNumberInWords),
    ...findMatches(text, inCapitals),
    ...findMatches(text, inLowerCase).filter((match) => !distance.test(match)),
  ],
};
