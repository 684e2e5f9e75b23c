import { matches, type Identifier } from './identifier.ts';

/** Since 2001, and from 1983 and 1963. Source: DVLA, INF104, Vehicle registration numbers and number plates. */
const plates = [
  /\b[A-HJ-PR-Y][A-HJ-PR-Y](?:0[1-9]|[1-9]\d)[ -]?[A-HJ-PR-Z]{3}\b/g,
  /\b[A-HJ-NPRSTV-Y]\d{3}[ -]?[A-HJ-PR-Z]{3}\b/g,
  /\b[A-HJ-PR-Y]{3}[ -]?\d{3}[A-HJ-NPRSTV-Y]\b/g,
];
/** Words that capitals may put beside a number: a heading, or a stage of school. */
const words = /(?:THE|AND|FOR|YOU|NOT|WAS|BUT|ARE|HAS|HER|HIS|SEN|LAC|EHC|ALL|OUT|OUR)$/;
/** All others, Northern Ireland's among them, where a text says what they are. */
const said =
  /\b(?:[Rr]eg(?:istration)?\.?(?: (?:no|number|plate|mark)\b)?|(?:[Nn]umber|[Ll]icen[cs]e) plate|[Pp]late)\b\.?(?: (?:is|was|on it|read|said|of))*[ :]{1,2}["']?(?=[A-Z]{1,3} ?\d|\d{1,4} ?[A-Z])[A-Z\d]{1,4} ?[A-Z\d]{1,4}\b|\b(?:[Rr]eg|[Pp]late|[Rr]egistration)(?: is| was)?[ :]{1,2}[a-z]{2}\d\d ?[a-z]{3}\b/g;

/** The registration of a vehicle. */
export const vehicleRegistration: Identifier = {
  rule: 'vehicle-registration',
  what: 'the registration of a vehicle',
  hint: 'Take it out. Say what it was: a van, a red car.',
  find: (text) => [
    ...plates.flatMap((plate) => matches(text, plate)).filter((found) => !words.test(found)),
    ...matches(text, said),
  ],
};
