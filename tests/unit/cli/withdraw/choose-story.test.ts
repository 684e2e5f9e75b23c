import { PassThrough } from 'node:stream';
import { beforeEach, describe, expect, it } from 'vitest';
import { chooseStory } from '../../../../src/cli/withdraw/choose-story.ts';
import { findSaidStory } from '../../../../src/cli/withdraw/find-said-story.ts';
import { computeReceiptCode } from '../../../../src/consent/receipt-code.ts';
import { put } from '../../../support/content-folder.ts';
import { newFolder } from '../../../support/run.ts';

let contentDir: string;

function putTold(id: string, title: string, body: string, record: string): void {
  const front = `id: ${id}\ntitle: ${title}\npeople:\n  - {part: storyteller, name: Robin, consent: {record: ${record}}}\n`;
  put(contentDir, `stories/family/${id}/index.mdx`, `---\n${front}---\n\n${body}\n`);
}

beforeEach(() => {
  contentDir = newFolder();
  putTold('k7m2qx', 'The kettle was always on', 'She came on a Tuesday.', 'SOS-1');
  putTold('q4n8vt', 'Four streets', 'My brothers and I had a kettle too.', 'SOS-2');
  putTold('w3h9t7', 'A bus', 'Nothing else.', 'SOS-3');
});

const idsFor = async (said: string) => {
  const found = await findSaidStory(contentDir, said);
  return found.by === 'mistyped-receipt' ? found.by : found.candidates.map(({ id }) => id);
};

describe('the story that somebody means', () => {
  it('is found by words of the title first, then by words of the text, in any form', async () => {
    expect(await idsFor('The one about the KETTLES')).toEqual(['k7m2qx', 'q4n8vt']);
    expect(await idsFor('it is about my brother')).toEqual(['q4n8vt']);
    expect((await idsFor('Robin’s Tuesday'))[0]).toBe('k7m2qx');
    expect(await idsFor('elephants')).toEqual([]);
  });

  it('is never found by a reference in the register, because that is no word of the story', async () => {
    expect(await idsFor('SOS')).toEqual([]);
  });

  it('is found by the code of a receipt, also if only its removal is left', async () => {
    expect(await idsFor(await computeReceiptCode('q4n8vt', 'SOS-2'))).toEqual(['q4n8vt']);
    put(
      contentDir,
      'removals/gone22.yaml',
      'id: gone22\nremovedOn: 2026-11-01\nrecords: [SOS-9]\n',
    );
    expect(await idsFor(await computeReceiptCode('gone22', 'SOS-9'))).toEqual(['gone22']);
    expect(await idsFor(await computeReceiptCode('gone22', 'SOS-1'))).toEqual([]);
  });

  it('is found in a story whose file is broken', async () => {
    put(contentDir, 'stories/family/z2z2z2/index.mdx', '---\ntitle: [\n---\n\nThe accordion.\n');
    expect(await idsFor('accordion')).toEqual(['z2z2z2']);
  });
});

describe('a terminal', () => {
  function terminal(typed: string) {
    const input = Object.assign(new PassThrough(), { isTTY: true });
    const output = new PassThrough();
    let shown = '';
    output.on('data', (chunk: Buffer) => (shown += chunk.toString()));
    input.end(`${typed}\n`);
    return { input, output, shown: () => shown };
  }

  it('shows the stories, and takes a number or the code of a story', async () => {
    const first = terminal('2');
    expect(await chooseStory(contentDir, 'kettle', first)).toBe('q4n8vt');
    expect(first.shown()).toContain('1. k7m2qx  The kettle was always on');
    expect(await chooseStory(contentDir, 'kettle', terminal('K7M2QX'))).toBe('k7m2qx');
  });

  it('asks also if only one story may be meant, and takes no answer as none', async () => {
    await expect(chooseStory(contentDir, 'bus', terminal(''))).rejects.toThrow(
      'No story was chosen',
    );
    await expect(chooseStory(contentDir, 'bus', terminal('7'))).rejects.toThrow(
      'No story was chosen',
    );
  });

  it('does not ask about the code of a receipt', async () => {
    const asked = terminal('');
    const code = await computeReceiptCode('w3h9t7', 'SOS-3');
    expect(await chooseStory(contentDir, code, asked)).toBe('w3h9t7');
    expect(asked.shown()).toBe('');
  });
});
