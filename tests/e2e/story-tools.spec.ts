import { expect, type Page } from '@playwright/test';
import { test } from './on-the-day.ts';
import { desktopOnly } from './pass-tags.ts';

declare global {
  interface Window {
    /** What the page has said so far. */
    spoken: { text: string; lang: string }[];
    /** Ends the sentence that is being said. */
    endSentence: () => void;
  }
}

/** Gives the page a voice, because a browser without a window has none. */
async function giveVoice(page: Page, voice: { lang: string; localService: boolean }) {
  await page.addInitScript((given) => {
    window.spoken = [];
    const voices = [{ ...given, name: 'A voice', voiceURI: 'a-voice', default: true }];
    Object.assign(window, {
      SpeechSynthesisUtterance: class {
        onend?: () => void;
        lang = '';
        voice = null;
        text: string;
        constructor(text: string) {
          this.text = text;
        }
      },
    });
    Object.defineProperty(window, 'speechSynthesis', {
      value: {
        getVoices: () => voices,
        addEventListener: () => undefined,
        speak: ({ text, lang, onend }: { text: string; lang: string; onend: () => void }) => {
          window.spoken.push({ text, lang });
          window.endSentence = onend;
        },
        pause: () => undefined,
        resume: () => undefined,
        cancel: () => undefined,
      },
    });
  }, voice);
}

const story = '/stories/nsr2h8/';
const marked = (page: Page) =>
  page.evaluate(() => [...(CSS.highlights.get('read-aloud') ?? [])].map(String).join());

test(
  'a reader hears a story sentence by sentence, sees which one it is, and can stop',
  desktopOnly,
  async ({ page }) => {
    await giveVoice(page, { lang: 'en-GB', localService: true });
    await page.goto(story);
    await page.getByRole('button', { name: 'Listen' }).click();
    expect(await marked(page)).toBe('Masking tape plaits');
    await page.evaluate(() => {
      window.endSentence();
      window.endSentence();
    });
    const spoken = await page.evaluate(() => window.spoken);
    expect(spoken[0]).toEqual({ text: 'Masking tape plaits', lang: 'en-GB' });
    expect(await marked(page)).toBe(spoken[2]?.text);
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByRole('button', { name: 'Stop' }).click();
    await expect(page.getByRole('button', { name: 'Listen' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Pause' })).toBeHidden();
    expect(await marked(page)).toBe('');
  },
);

test(
  'a page never reads aloud with a voice that a server gives, which would get the story',
  desktopOnly,
  async ({ page }) => {
    await giveVoice(page, { lang: 'en-GB', localService: false });
    await page.goto(story);
    await expect(page.getByRole('button', { name: 'Copy link' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Listen' })).toBeHidden();
  },
);

test('a reader copies the address of a story with one press', desktopOnly, async ({ page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${story}#support`);
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByText('Copied.')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/\/stories\/nsr2h8\/$/);
});

test('somebody who is upset finds help from every page', desktopOnly, async ({ page }) => {
  await page.goto('/stories/');
  const footer = page.getByRole('contentinfo');
  await footer.getByRole('link', { name: 'Talk to someone' }).click();
  await expect(
    page.getByRole('heading', { name: 'If you want to talk to someone' }),
  ).toBeInViewport();
});
