import { EventEmitter } from 'node:events';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { askNames } from '../../../src/cli/ask-names.ts';
import type { Keyboard } from '../../../src/cli/hidden-lines.ts';

/** A person at a terminal, who types a line whenever something is asked. */
function person(...lines: string[]) {
  const keys = new EventEmitter();
  let isShown = true;
  const shown: string[] = [];
  const keyboard = Object.assign(keys, {
    isTTY: true,
    setRawMode: (isRaw: boolean) => (isShown = !isRaw),
    resume: () => undefined,
    pause: () => undefined,
  }) as unknown as Keyboard;
  const typeNext = () => {
    const line = lines.shift() ?? '\r';
    // A terminal in this mode shows what is typed by itself.
    if (isShown) shown.push(line);
    for (const part of line.match(/.{1,3}/gs) ?? []) keys.emit('data', Buffer.from(part));
  };
  const write = (text: string) => {
    shown.push(text);
    if (text.endsWith(': ')) setTimeout(typeNext);
  };
  const output = { write };
  return { keyboard, output, shown: () => shown.join('') };
}

const ask = async (...lines: string[]) => {
  const { keyboard, output, shown } = person(...lines);
  const asked = await askNames(keyboard, output, (name) => (name.length > 1 ? name : undefined));
  return { ...asked, shown: shown() };
};

describe('names that are typed', () => {
  it('are taken until an empty line, and nothing of them is shown', async () => {
    const { known, shown } = await ask(
      'Siân\r',
      'Siân\r',
      'Robert Jones\r',
      'Robert Jones\r',
      '\r',
    );
    expect(known).toEqual(['Siân', 'Robert Jones']);
    expect(shown).not.toMatch(/[âJ]|Rob/);
  });

  it('are asked for twice, and a slip is not taken', async () => {
    const { known, shown } = await ask('Siân\r', 'Sain\r', 'Siân\r', 'Siân\r', '\r');
    expect(known).toEqual(['Siân']);
    expect(shown).toContain('These two are not the same');
  });

  it('may be mended while they are typed', async () => {
    const { known } = await ask('Six\u007F\u007Fan\r', 'Tea\u0015San\r', '\r');
    expect(known).toEqual(['San']);
  });

  it('are all taken where several are pasted at once', async () => {
    const { known, shown } = await ask('Siân\rSiân\rAnn\rAnn\r\r');
    expect(known).toEqual(['Siân', 'Ann']);
    expect(shown).not.toMatch(/[âA]nn|âS/);
  });

  it('are not changed by arrows and other keys', async () => {
    expect(await ask('\u001B[DSi\u001B[1;5Cân\u001BOP\r', 'Si\tân\r', '\r')).toMatchObject({
      known: ['Siân'],
    });
  });

  it('are told by their place where nothing can be made of them', async () => {
    expect(await ask('S\r', 'S\r', 'Ann\r', 'Ann\r', '\r')).toMatchObject({
      known: ['Ann'],
      unknown: [1],
    });
  });

  it('are all forgotten where it is broken off', async () => {
    await expect(ask('Siân\r', 'Siân\r', '\u0003')).rejects.toThrow('Nothing was changed');
  });
});

it('names from a file or another command are read, one on each line, whatever ends it', async () => {
  const input = Readable.from([Buffer.from('Siân\r\n\nRobert Jones\n'), Buffer.from('x\nAnn')]);
  const written: string[] = [];
  const asked = await askNames(
    input as unknown as Keyboard,
    { write: (text: string) => written.push(text) },
    (name) => (name.length > 1 ? name : undefined),
  );
  expect(asked).toEqual({ known: ['Siân', 'Robert Jones', 'Ann'], unknown: [3] });
  expect(written).toEqual([]);
});
