import { writtenId } from '../../src/checks/id-fits.ts';
import { lookThrough, type StoryToJudge } from '../../src/checks/judge.ts';
import { besideOf, filesNamed } from '../../src/story/beside.ts';
import { fileMissing } from '../../src/story/file-findings.ts';
import { noTo, type DeskHouse } from './desk-house.ts';
import { answersOf, textOf, type Draft } from './read-draft.ts';

/** A draft as the build would read it from its folder. */
export async function asRead(draft: Draft, house: DeskHouse): Promise<StoryToJudge> {
  const front = answersOf(draft.data);
  const { findings, ...written } = textOf(draft.data);
  const id = draft.name ?? writtenId(front);
  const beside = await besideOf(
    front,
    written.body,
    filesNamed(front, written).map((named) => ({
      ...named,
      ...(draft.files.get(named.src) ?? { finding: fileMissing }),
    })),
  );
  return lookThrough(
    {
      place: { file: '' },
      kind: draft.kind,
      texts: {
        data: front,
        body: written,
        transcript: beside.transcript,
        captions: beside.captions,
        files: [...draft.files.keys()].map((src) => src.slice(2)),
      },
      fingerprint: beside.fingerprint,
      removal: noTo(house, id),
      findings: [...findings, ...beside.findings],
    },
    house,
  );
}
