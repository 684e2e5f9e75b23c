import CMS from 'decap-cms-core';
import { en } from 'decap-cms-locales';
import './desk.css';
import { deskConfig } from './config.ts';
import { storyFormat } from './format.ts';
import { carryingOpened } from './opened.ts';
import { registerBackend } from './register-backend.ts';
import { registerWidgets } from './register-widgets.ts';
import { readSettings } from './settings.ts';

const settings = readSettings(document);
/** For each text that this window's saves replaced, the text that took its place. */
const saved = new Map<string, string>();

// On this machine there is nobody to log in as, and so no reason to ask.
if (settings.backend.name === 'proxy') {
  localStorage.setItem('decap-cms-user', JSON.stringify({ backendName: 'proxy' }));
}
CMS.registerLocale('en', en);
CMS.registerCustomFormat('story', 'mdx', carryingOpened(storyFormat, saved));
registerWidgets();
await registerBackend(settings.backend.name, saved);
CMS.init({ config: deskConfig(settings) });
