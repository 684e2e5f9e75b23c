/** A search that somebody might make, with the stories that answer it. */
export interface LabelledQuery {
  /** The words that somebody types. */
  q: string;
  /** The ids of every story that a librarian would bring. */
  wanted: readonly string[];
}

/**
 * Sixty searches in the words of the field: of laws, guidance and services, and of families. They
 * were labelled before the search was changed, by what each story is about and not by its words.
 */
export const labelledQueries: readonly LabelledQuery[] = (
  [
    ['kinship care', 'xfb5qx4 z4x39x9 v36tnmd'],
    ['grandparents bringing up grandchildren', 'z4x39x9 v36tnmd'],
    ['gran', 'z4x39x9 qvnk2r3'],
    ['nan', 'qvnk2r3 z4x39x9'],
    ['special guardianship', 'z4x39x9'],
    ['SGO', 'z4x39x9'],
    ['family group conference', 'hkgx6k65 v36tnmd'],
    ['FGC', 'hkgx6k65 v36tnmd'],
    ['family meeting', 'v36tnmd hkgx6k65'],
    ['leaving care', 'wh3h9t7 z54rxh'],
    ['care leavers', 'wh3h9t7 z54rxh'],
    ['personal adviser', 'wh3h9t7 z54rxh'],
    ['staying put', 'wh3h9t7'],
    ['SEND', 'sd4b47 g93j5vn'],
    ['learning disability', 'g93j5vn'],
    ['disabled children', 'sd4b47'],
    ['speech and language therapy', 'qvnk2r3'],
    ['missing from home', 'qvnk2r3'],
    ['county lines', 'qvnk2r3'],
    ['criminal exploitation', 'qvnk2r3'],
    ['domestic abuse', 'hjt49gx xm8jt438'],
    ['domestic violence', 'hjt49gx xm8jt438'],
    ['drugs and alcohol', 'nsr2h8 zt2p94 z4x39x9 xm8jt438'],
    ['substance misuse', 'nsr2h8 zt2p94 z4x39x9 xm8jt438'],
    ['addiction', 'nsr2h8 zt2p94 z4x39x9'],
    ['dads', 'nsr2h8 n2c2tm5'],
    ['working with fathers', 'nsr2h8'],
    ['adoption', 'n2c2tm5'],
    ['birth mum', 'n2c2tm5'],
    ['adoptive parents', 'n2c2tm5'],
    ['foster carers', 'hw82prb'],
    ['fostering', 'hw82prb'],
    ['reunification', 'hw82prb v36tnmd'],
    ['asylum', 'z54rxh'],
    ['UASC', 'z54rxh'],
    ['unaccompanied', 'z54rxh'],
    ['interpreters', 'z54rxh'],
    ['newly qualified social worker', 'ns3p6tx'],
    ['ASYE', 'ns3p6tx'],
    ['reflective supervision', 'ns3p6tx'],
    ['restorative practice', 'zt2p94'],
    ['apology', 'r8z5pt6 zt2p94 ns3p6tx wh3h9t7 g93j5vn'],
    ['jargon', 'rbsqr6s r8z5pt6 wh3h9t7 t9fw4f z54rxh'],
    ['access to records', 'r8z5pt6'],
    ['case file', 'r8z5pt6'],
    ['parent advocate', 'xm8jt438'],
    ['peer support', 'xm8jt438'],
    ['participation', 'sd4b47'],
    ['voice of the child', 'sd4b47 t9fw4f rbsqr6s'],
    ['short breaks', 'sd4b47'],
    ['LAC review', 't9fw4f'],
    ['IRO', 't9fw4f'],
    ['parental mental health', 't9fw4f v36tnmd'],
    ['brothers and sisters', 't9fw4f'],
    ['family safeguarding', 'hjt49gx nsr2h8 zt2p94'],
    ['no wrong door', 'qvnk2r3'],
    ['edge of care', 'qvnk2r3'],
    ['uncle', 'v36tnmd xfb5qx4'],
    ['multi-agency team', 'zt2p94'],
    ['kinshp carer', 'xfb5qx4 z4x39x9'],
  ] as const
).map(([q, wanted]) => ({ q, wanted: wanted.split(' ') }));

/**
 * Searches that no example answers: names of nobody in the library, and words that it does not have.
 * A false yes tells somebody that a child is here.
 */
export const unansweredQueries: readonly string[] =
  'Callum Imogen Theodore Weston Ahmed Connor Wellington Harding Manning Jared Callie Ellison autism Leonard Tamara Bristol'.split(
    ' ',
  );
