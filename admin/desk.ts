import CMS from 'decap-cms-core';
import { en } from 'decap-cms-locales';
import '../src/styles/fonts.css';
import '../src/styles/tokens.css';
import './desk.css';
import './body/body.css';
import './left/left.css';
import './widgets/widgets.css';
import { decapWords } from '../src/words/decap-en-gb.ts';
import { dayInLondon } from '../src/story/plain-date.ts';
import { deskConfig } from './config.ts';
import { fileKinds } from './file/file-kinds.ts';
import { fileFormat } from './file/formats.ts';
import { startLeft } from './left/start-left.ts';
import { carryingOpened } from './opened.ts';
import { registerPreview } from './preview/register-preview.ts';
import { mendReducer } from './reducer.ts';
import { registerBackend } from './register-backend.ts';
import { registerWidgets } from './register-widgets.ts';
import { readSettings } from './settings.ts';

const settings = readSettings(document);
const today = () => dayInLondon(new Date());
/** For each text that this window's saves replaced, the text that took its place. */
const saved = new Map<string, string>();

// On this machine there is nobody to log in as, and so no reason to ask.
if (settings.backend.name === 'proxy') {
  localStorage.setItem('decap-cms-user', JSON.stringify({ backendName: 'proxy' }));
}
CMS.registerLocale('en', en);
CMS.registerLocale('en_GB', decapWords);
for (const [name, kind] of Object.entries(fileKinds)) {
  CMS.registerCustomFormat(name, kind.extension, carryingOpened(fileFormat(kind), saved));
}
registerWidgets();
mendReducer();
startLeft(CMS, today);
registerPreview(CMS, settings.styles, settings.siteUrl);
await registerBackend(settings, saved, today);
CMS.init({ config: deskConfig({ ...settings, on: today() }) });
