import { writtenId } from '../../src/checks/id-fits.ts';
import { lookThrough, type StoryAsRead, type StoryToJudge } from '../../src/checks/judge.ts';
import { english } from '../../src/checks/names/english.ts';
import { besideOf, filesNamed } from '../../src/story/beside.ts';
import { fileMissing } from '../../src/story/file-findings.ts';
import { noTo, type DeskHouse } from './desk-house.ts';
import { answersOf, textOf, type Draft } from './read-draft.ts';

/** A draft as the build would read it from its folder. */
export async function asRead(draft: Draft, house: DeskHouse): Promise<StoryToJudge> {
  const read = await filesRead(draft);
  const id = draft.name ?? writtenId(read.texts.data);
  return lookThrough(
    { place: { file: '', isOpen: true }, kind: draft.kind, removal: noTo(house, id), ...read },
    house,
    await english(),
  );
}

/** What a draft and the files beside it say. */
export async function filesRead({
  data,
  files,
}: Pick<Draft, 'data' | 'files'>): Promise<
  Pick<StoryAsRead, 'texts' | 'fingerprint' | 'findings'>
> {
  const front = answersOf(data);
  const { findings, ...written } = textOf(data);
  const beside = await besideOf(
    front,
    written.body,
    filesNamed(front, written).map((named) => ({
      ...named,
      ...(files.get(named.src) ?? { finding: fileMissing }),
    })),
  );
  return {
    texts: {
      data: front,
      body: written,
      transcript: beside.transcript,
      captions: beside.captions,
      files: [...files.keys()].map((src) => src.slice(2)),
    },
    fingerprint: beside.fingerprint,
    findings: [...findings, ...beside.findings],
  };
}
