import { findMatches, type Identifier } from './identifier.ts';

/** Matches a number: at least three digits among letters, hyphens and slashes. */
const token = '(?=(?:[\\w/-]*?\\d){3})[A-Za-z\\d][\\w/-]*';
const forms = [
  // Family court, county court, and judgments of the higher courts.
  /\b[A-Z]{2} ?\d\d ?[A-Z] ?\d{5}\b/g,
  /\b[A-Z]\d\d[A-Z]{2}\d{3}\b/g,
  /\[\d{4}\] ?(?:EW[A-Z]{2,3}|UKSC|UKHL|UKPC|UKUT)(?: \w+)? B?\d+/g,
  /(?<![\d-])\d{4}-\d{4}-\d{4}-\d{4}(?![\d-])/g,
  // Home Office, prison and pupil numbers.
  /\b[A-Z]\d{7}(?:\/\d{1,3})?\b/g,
  /\b[A-Z]\d{4}[A-Z]{2}\b/g,
  /\b[A-Z]\d{11}[A-Z\d]\b/g,
  // Crime and incident numbers.
  /(?<![\d/])\d\d\/\d{5,7}\/\d\d(?![\d/])/g,
];
const labels =
  'case|court|claim|application|client|file|record|crime|incident|log|child|person|pupil|patient|hospital|passport|custody|prison(?:er)?|policy|benefit|unique|id|reference|ref|our ref|your ref|Home Office|LCS|Mosaic|Liquid ?logic|Care ?First|Framework-?i|Eclipse';
/** Numbers after a word that names their kind, such as `case number`. */
const labelledForms = [
  `\\b(?:${labels})\\.? (?:(?:no|number|num|ref|reference|id)\\b\\.? ?){1,4}(?:is |was )?[:#=-]? ?#?${token}`,
  `\\b(?:case|file|ref|reference|log|id)\\.? ?[:#] ?#?${token}`,
  `\\b(?:case|file|record|crime|incident) \\d{5,}\\b`,
  `\\b(?:ref|reference)\\.? (?=\\d{5}|\\d\\d/\\d{4}|[A-Z]{1,4}[/-]?\\d{3})${token}`,
  `\\b(?:URN|UPN|ULN|CRN|LCS|Mosaic|Liquidlogic|Care ?First|Framework-?i|Eclipse)\\b(?: (?:id|no|number|record))?\\.? ?[:#]? ?#?(?=[\\w/-]*\\d{4})${token}`,
].map((form) => new RegExp(form, 'gi'));

/** The number of a case, a court, a crime or a record. */
export const caseNumber: Identifier = {
  rule: 'case-number',
  description: 'the number of a case or a record',
  hint: 'Remove it. Records stay in the system they belong to.',
  find: (text) => [...forms, ...labelledForms].flatMap((form) => findMatches(text, form)),
};
