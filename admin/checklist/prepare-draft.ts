import { readFrontMatterField } from '../../src/checks/front-matter-field.ts';
import { readWrittenId } from '../../src/checks/story-id-check.ts';
import { checkStory, type StoryToCheck, type CheckedStory } from '../../src/checks/judge-story.ts';
import { loadEnglishDictionary } from '../../src/checks/names/english-dictionary.ts';
import { findNoesToTranslations, findObjections } from '../../src/consent/refused-words.ts';
import { combineAttachments, findAttachments } from '../../src/story/attachments.ts';
import { fileMissing } from '../../src/story/file-findings.ts';
import { writeSketch } from '../../src/story/sketch/salted-sketch.ts';
import { findRemoval, type DeskJudgingContext } from './desk-context.ts';
import { draftAnswers, parseDraftBody, type Draft } from './draft.ts';

/** Reads and checks a draft as the build would read and check the story's folder. */
export async function prepareDraft(
  draft: Draft,
  context: DeskJudgingContext,
): Promise<CheckedStory> {
  const read = await readDraftTexts(draft);
  const id = draft.name ?? readWrittenId(read.texts.data);
  const source = read.texts.body?.source ?? '';
  const objections = await findObjections(context.refusedWords, {
    id,
    fingerprint: read.fingerprint,
    translationOf: readFrontMatterField(read.texts.data, 'translationOf'),
    sketch: (salt) => Promise.resolve(writeSketch(source, salt)),
  });
  return checkStory(
    {
      place: { file: '', isOpen: true },
      kind: draft.kind,
      removal: findRemoval(context, id),
      objections,
      translationNoes: findNoesToTranslations(context.refusedWords, id),
      ...read,
    },
    context,
    await loadEnglishDictionary(),
  );
}

/** Collects the texts of a draft and of the files it names. */
export async function readDraftTexts({
  data,
  files,
}: Pick<Draft, 'data' | 'files'>): Promise<
  Pick<StoryToCheck, 'texts' | 'fingerprint' | 'wordsFingerprint' | 'findings'>
> {
  const front = draftAnswers(data);
  const { findings, ...written } = parseDraftBody(data);
  const attachments = await combineAttachments(
    front,
    written.body,
    findAttachments(front, written).map((attachment) => ({
      ...attachment,
      ...(files.get(attachment.src) ?? { finding: fileMissing }),
    })),
  );
  return {
    texts: {
      data: front,
      body: written,
      transcript: attachments.transcript,
      captions: attachments.captions,
      files: [...files.keys()].map((src) => src.slice(2)),
    },
    fingerprint: attachments.fingerprint,
    wordsFingerprint: attachments.wordsFingerprint,
    findings: [...findings, ...attachments.findings],
  };
}
