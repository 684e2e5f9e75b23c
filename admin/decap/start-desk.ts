import CMS from 'decap-cms-core';
import { en } from 'decap-cms-locales';
import type { DeskSettings } from '../../src/desk-settings/desk-settings.ts';
import { dayInLondon } from '../../src/story/plain-date.ts';
import { decapWords } from '../../src/words/decap-en-gb.ts';
import { askServer } from '../access/ask-server.ts';
import { startChecklist } from '../checklist/start-checklist.tsx';
import { entryFileFormat } from '../files/entry-file-format.ts';
import { fileKinds } from '../files/file-kinds.ts';
import { carryBaseVersion } from '../guards/base-version.ts';
import { localServer } from '../access/local-server.ts';
import { deskConfig } from './desk-config.ts';
import { followForm, followSaving, followPlace } from './follow-form.ts';
import { keepUnsavedWork } from './keep-unsaved-work.ts';
import { patchReducer } from './patch-reducer.ts';
import { drawPlainIcons } from './plain-icons.ts';
import { registerBackend } from './register-backend.ts';
import { registerPreview } from './register-preview.ts';
import { registerWidgets } from './register-widgets.ts';

const today = () => dayInLondon(new Date());

/** Starts the desk on its page. */
export async function startDesk(page: Window, settings: DeskSettings): Promise<void> {
  // The texts that this window has saved. The key is the text that the save replaced.
  const savedTexts = new Map<string, string>();
  const isLocal = settings.backend.name === 'proxy';
  // The desk on the editor's own machine needs no login. This entry makes Decap skip it.
  if (isLocal) {
    page.localStorage.setItem('decap-cms-user', JSON.stringify({ backendName: 'proxy' }));
  }
  CMS.registerLocale('en', en);
  CMS.registerLocale('en_GB', decapWords);
  for (const [name, kind] of Object.entries(fileKinds)) {
    CMS.registerCustomFormat(
      name,
      kind.extension,
      carryBaseVersion(entryFileFormat(kind), savedTexts),
    );
  }
  drawPlainIcons();
  registerWidgets();
  patchReducer();
  const site = { isLocal, audience: settings.audience };
  const ask = isLocal ? askServer(page, settings.backend) : undefined;
  localServer.set(ask);
  followForm(startChecklist(page, today, site, ask), page);
  followPlace(page);
  followSaving();
  keepUnsavedWork(page);
  registerPreview(CMS, settings.styles, settings.siteUrl);
  await registerBackend(page, settings, savedTexts, today);
  CMS.init({ config: deskConfig({ ...settings, on: today() }) });
}
