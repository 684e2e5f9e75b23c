import CMS, { type CmsCollection, type CmsField } from 'decap-cms-core';
import { ProxyBackend } from 'decap-cms-backend-proxy';
import { en } from 'decap-cms-locales';
import list from 'decap-cms-widget-list';
import object from 'decap-cms-widget-object';
import select from 'decap-cms-widget-select';
import string from 'decap-cms-widget-string';
import text from 'decap-cms-widget-text';
import { stringify } from 'yaml';
import siteStyles from '../../../src/styles/site.css?url';
import { guardBackend, type Backend } from '../../../admin/guards/guard-backend.ts';
import { parseStoryFile } from '../../../admin/guards/saved-story.ts';
import { startChecklist } from '../../../admin/checklist/start-checklist.tsx';
import { followForm } from '../../../admin/decap/follow-form.ts';
import { StoryNames } from '../../../admin/questions/names/StoryNames.tsx';
import { registerPreview } from '../../../admin/decap/register-preview.ts';
import { kinds } from '../../../src/story/vocabulary.ts';
import { JsonControl } from './JsonControl.tsx';

const today = () => '2026-11-23';
type BackendClass = new (config: unknown, options: unknown) => Backend;

CMS.registerLocale('en', en);
CMS.registerBackend('proxy', function GuardedBackend(config: unknown, options: unknown) {
  const backend = new (ProxyBackend as BackendClass)(config, options);
  return guardBackend(backend, { contentDir: 'content', savedTexts: new Map(), today });
});
CMS.registerCustomFormat('story', 'mdx', {
  fromFile: parseStoryFile,
  toFile: (data) => {
    const { body, ...front } = data as Record<string, unknown>;
    return `---\n${stringify(front)}---\n${typeof body === 'string' ? body : ''}`;
  },
});
for (const { Widget } of [list, object, select, string, text]) CMS.registerWidget(Widget());
for (const name of ['story-id', 'json']) CMS.registerWidget(name, JsonControl as never);
CMS.registerWidget('story-names', StoryNames as never);
followForm(startChecklist(window, today), window);
registerPreview(CMS, [siteStyles], 'https://desk.test/');

const field = (name: string, widget: string, properties: Record<string, unknown> = {}) =>
  ({ name, label: name, widget, required: false, ...properties }) as unknown as CmsField;

CMS.init({
  config: {
    backend: { name: 'proxy', proxy_url: '/api/v1', branch: 'main' } as never,
    load_config_file: false,
    publish_mode: 'editorial_workflow',
    show_preview_links: false,
    media_folder: 'content/media',
    collections: kinds.map((kind): CmsCollection => ({
      name: kind,
      label: kind,
      folder: `content/stories/${kind}`,
      path: '{{slug}}/index',
      slug: '{{fields.id}}',
      media_folder: '',
      public_folder: '.',
      extension: 'mdx',
      format: 'story',
      create: true,
      fields: [
        field('id', 'story-id'),
        field('schema', 'json'),
        field('title', 'string'),
        field('people', 'json'),
        field('summary', 'text'),
        field('body', 'text'),
        field('image', 'object', {
          fields: [field('src', 'string'), field('alt', 'string'), field('shows', 'string')],
        }),
        field('evidence', 'list', {
          fields: [field('figure', 'string'), field('says', 'string'), field('source', 'string')],
        }),
        ...['themes', 'safeguarding', 'principles', 'discussion', 'contentNotes'].map((name) =>
          field(name, 'json'),
        ),
        ...['practiceModel', 'place', 'pullQuote', 'inBrief', 'publishFrom'].map((name) =>
          field(name, 'string'),
        ),
        field('names', 'story-names'),
        field('example', 'json'),
      ],
    })),
  },
});
