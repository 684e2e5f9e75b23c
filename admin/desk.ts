import type { DeskSettings } from '../src/desk-settings/desk-settings.ts';
import { enterDesk } from './access/enter-desk.ts';
import '../src/styles/fonts.css';
import '../src/styles/tokens.css';
import './desk.css';
import './access/access.css';
import './editor/body.css';
import './checklist/checklist.css';
import './questions/questions.css';

const settings = readDeskSettings(document);
if (settings.backend.name === 'proxy') await enterDesk(window);
// Decap reads the address of the window when it is imported, so the code must be gone by then.
const { startDesk } = await import('./decap/start-desk.ts');
await startDesk(window, settings);

/** Reads the settings that the build wrote into the page. */
function readDeskSettings({ head }: Document): DeskSettings {
  const { content } = head.querySelector<HTMLMetaElement>('meta[name="desk"]') ?? {};
  return JSON.parse(content ?? '') as DeskSettings;
}
