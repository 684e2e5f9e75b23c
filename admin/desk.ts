import type { DeskSettings } from '../src/desk-settings/desk-settings.ts';
import { dayInLondon } from '../src/story/plain-date.ts';
import { askServer } from './access/ask-server.ts';
import { enterDesk } from './access/enter-desk.ts';
import { homeFromServer } from './home/home-source.ts';
import '../src/styles/fonts.css';
import '../src/styles/tokens.css';
import './desk.css';
import './access/access.css';
import './editor/body.css';
import './checklist/checklist.css';
import './home/home.css';
import './lead/lead.css';
import './notes/notes.css';
import './questions/questions.css';
import './toolbar/toolbar.css';

const settings = readDeskSettings(document);
// Decap reads the address of the window when it is imported, so a code must be gone by then.
const openDecap = async () => {
  const { startDesk } = await import('./decap/start-desk.ts');
  await startDesk(window, settings);
};
if (settings.backend.name === 'proxy') {
  await enterDesk(window);
  const ask = askServer(window, settings.backend);
  const leadPages = onDemand(async () => {
    const { prepareLeadPages } = await import('./lead/open-lead-page.tsx');
    return prepareLeadPages(ask, settings, () => dayInLondon(new Date()));
  });
  const { startHome } = await import('./home/start-home.tsx');
  await startHome(
    window,
    {
      readHome: homeFromServer(ask),
      // Only the staff library has them.
      sheetsHref:
        settings.audience === 'staff' ? new URL('gathering/', settings.siteUrl).href : undefined,
      openLeadPage: async (story, showing) => (await leadPages())(story, showing),
    },
    openDecap,
  );
} else {
  await openDecap();
}

/** Makes something at its first use, and keeps it for the later ones. */
function onDemand<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}

/** Reads the settings that the build wrote into the page. */
function readDeskSettings({ head }: Document): DeskSettings {
  const { content } = head.querySelector<HTMLMetaElement>('meta[name="desk"]') ?? {};
  return JSON.parse(content ?? '') as DeskSettings;
}
