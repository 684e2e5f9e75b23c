import { findMatches, type Identifier } from './identifier.ts';

/**
 * The formats since 2001, 1983 and 1963. Source: DVLA, INF104, Vehicle registration numbers and
 * number plates.
 */
const plates = [
  /\b[A-HJ-PR-Y][A-HJ-PR-Y](?:0[1-9]|[1-9]\d)[ -]?[A-HJ-PR-Z]{3}\b/g,
  /\b[A-HJ-NPRSTV-Y]\d{3}[ -]?[A-HJ-PR-Z]{3}\b/g,
  /\b[A-HJ-PR-Y]{3}[ -]?\d{3}[A-HJ-NPRSTV-Y]\b/g,
];
/** Words in capitals that may follow a road or a school year, as in `M25 THE` and `Y11 SEN`. */
const wordEndings = /(?:THE|AND|FOR|YOU|NOT|WAS|BUT|ARE|HAS|HER|HIS|SEN|LAC|EHC|ALL|OUT|OUR)$/;
/** Every other format, such as Northern Ireland's, if the text names the kind of number. */
const labelledPlate =
  /\b(?:[Rr]eg(?:istration)?\.?(?: (?:no|number|plate|mark)\b)?|(?:[Nn]umber|[Ll]icen[cs]e) plate|[Pp]late)\b\.?(?: (?:is|was|on it|read|said|of))*[ :]{1,2}["']?(?=[A-Z]{1,3} ?\d|\d{1,4} ?[A-Z])[A-Z\d]{1,4} ?[A-Z\d]{1,4}\b|\b(?:[Rr]eg|[Pp]late|[Rr]egistration)(?: is| was)?[ :]{1,2}[a-z]{2}\d\d ?[a-z]{3}\b/g;

/** The registration of a vehicle. */
export const vehicleRegistration: Identifier = {
  rule: 'vehicle-registration',
  description: 'the registration of a vehicle',
  hint: 'Remove it. Say what it was: a van, a red car.',
  find: (text) => [
    ...plates
      .flatMap((plate) => findMatches(text, plate))
      .filter((match) => !wordEndings.test(match)),
    ...findMatches(text, labelledPlate),
  ],
};
