import { parseYaml } from '../../src/story/source/parse-yaml.ts';
import { splitSource } from '../../src/story/source/split-source.ts';
import { toFieldGroup } from '../../src/story/plain-data.ts';
import { deskWords } from '../../src/words/desk-en-gb.ts';
import type { Guard, GuardContext, SaveAttempt } from './attempt.ts';

const forms = 'consent-forms';
/** The papers on which the forms are printed. */
const sheets = 'consent-sheets';

/**
 * Refuses to change a published consent form, or the paper on which it is printed, if people in
 * stories have agreed to it. Offers a new version of the form with the words that were typed. A new
 * form or paper passes.
 */
export const refuseSignedForm: Guard = async (attempt, { content }) => {
  const { collection } = attempt;
  if (collection !== forms && collection !== sheets) return undefined;
  if (attempt.action === 'save' && attempt.isNew) return undefined;
  const { slug } = attempt;
  const version = await findPublishedVersion(collection, slug, content);
  if (version === undefined || !(await content.signedForms()).has(version)) return undefined;
  const { message, hint, newVersion } = deskWords.signedForm;
  const address =
    collection === forms && attempt.action === 'save' ? addressOfNewVersion(attempt) : undefined;
  return {
    stage: 'entry',
    collection,
    slug,
    title: undefined,
    reasons: [{ rule: 'form-changed', severity: 'error', path: '', message, hint }],
    ...(address === undefined ? {} : { offer: { words: newVersion, address } }),
  };
};

/** Returns the version of the form whose words a published file has; undefined if it is new. */
async function findPublishedVersion(
  collection: typeof forms | typeof sheets,
  slug: string,
  content: GuardContext['content'],
): Promise<unknown> {
  const extension = collection === forms ? '.mdx' : '.md';
  const published = await content.filesIn(collection, extension);
  const file = published.find(({ name }) => name === `${slug}${extension}`);
  if (!file || collection === forms) return file && slug;
  return toFieldGroup(parseYaml(splitSource(file.text)?.yaml ?? '').data)['form'];
}

/** Returns the address of the form for a new version, which Decap fills in from the address. */
function addressOfNewVersion({ text }: SaveAttempt): string {
  const source = splitSource(text);
  const { title } = toFieldGroup(parseYaml(source?.yaml ?? '').data);
  const answers = { ...(typeof title === 'string' ? { title } : {}), body: source?.body ?? '' };
  return `#/collections/${forms}/new?${new URLSearchParams(answers).toString()}`;
}
