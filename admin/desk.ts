import CMS from 'decap-cms-core';
import { en } from 'decap-cms-locales';
import '../src/styles/fonts.css';
import '../src/styles/tokens.css';
import './desk.css';
import './editor/body.css';
import './checklist/left.css';
import './questions/questions.css';
import { decapWords } from '../src/words/decap-en-gb.ts';
import { dayInLondon } from '../src/story/plain-date.ts';
import { deskConfig } from './decap/config.ts';
import { fileKinds } from './files/file-kinds.ts';
import { fileFormat } from './files/formats.ts';
import { startLeft } from './decap/start-left.ts';
import { carryingOpened } from './decap/opened.ts';
import { registerPreview } from './decap/register-preview.ts';
import { mendReducer } from './decap/reducer.ts';
import { registerBackend } from './decap/register-backend.ts';
import { registerWidgets } from './decap/register-widgets.ts';
import { readSettings } from '../src/desk-settings/desk-settings.ts';

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
