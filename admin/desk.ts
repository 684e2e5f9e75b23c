import type { DeskSettings } from '../src/desk-settings/desk-settings.ts';
import { enterDesk } from './access/enter-desk.ts';
import { homeFromServer } from './home/home-source.ts';
import '../src/styles/fonts.css';
import '../src/styles/tokens.css';
import './desk.css';
import './access/access.css';
import './editor/body.css';
import './checklist/checklist.css';
import './home/home.css';
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
  const { startHome } = await import('./home/start-home.tsx');
  await startHome(window, homeFromServer(window, settings.backend), openDecap);
} else {
  await openDecap();
}

/** Reads the settings that the build wrote into the page. */
function readDeskSettings({ head }: Document): DeskSettings {
  const { content } = head.querySelector<HTMLMetaElement>('meta[name="desk"]') ?? {};
  return JSON.parse(content ?? '') as DeskSettings;
}
