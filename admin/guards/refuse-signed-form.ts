import { parseYaml } from '../../src/story/source/parse-yaml.ts';
import { splitSource } from '../../src/story/source/split-source.ts';
import { toFieldGroup } from '../../src/story/plain-data.ts';
import { deskWords } from '../../src/words/desk-en-gb.ts';
import type { Guard, GuardContext, SaveAttempt } from './attempt.ts';

const collection = 'consent-forms';

/**
 * Refuses to change a published consent form that people in stories have agreed to, and offers a new
 * version with the words that were typed. A new form passes.
 */
export const refuseSignedForm: Guard = async (attempt, { content }) => {
  if (attempt.collection !== collection) return undefined;
  if (attempt.action === 'save' && attempt.isNew) return undefined;
  const { slug } = attempt;
  if (!(await isSigned(slug, content))) return undefined;
  const { message, hint, newVersion } = deskWords.signedForm;
  const address = attempt.action === 'save' ? addressOfNewVersion(attempt) : undefined;
  return {
    stage: 'entry',
    collection,
    slug,
    title: undefined,
    reasons: [{ rule: 'form-changed', severity: 'error', path: '', message, hint }],
    ...(address === undefined ? {} : { offer: { words: newVersion, address } }),
  };
};

async function isSigned(version: string, content: GuardContext['content']): Promise<boolean> {
  const published = await content.filesIn(collection, '.mdx');
  return (
    published.some(({ name }) => name === `${version}.mdx`) &&
    (await content.signedForms()).has(version)
  );
}

/** Returns the address of the form for a new version, which Decap fills in from the address. */
function addressOfNewVersion({ text }: SaveAttempt): string {
  const source = splitSource(text);
  const { title } = toFieldGroup(parseYaml(source?.yaml ?? '').data);
  const answers = { ...(typeof title === 'string' ? { title } : {}), body: source?.body ?? '' };
  return `#/collections/${collection}/new?${new URLSearchParams(answers).toString()}`;
}
