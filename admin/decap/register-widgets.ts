import CMS from 'decap-cms-core';
import boolean from 'decap-cms-widget-boolean';
import datetime from 'decap-cms-widget-datetime';
import list from 'decap-cms-widget-list';
import number from 'decap-cms-widget-number';
import object from 'decap-cms-widget-object';
import relation from 'decap-cms-widget-relation';
import select from 'decap-cms-widget-select';
import string from 'decap-cms-widget-string';
import text from 'decap-cms-widget-text';
import { StoryBody } from '../editor/StoryBody.tsx';
import { countSave } from '../questions/control/save-count.ts';
import { forgetUnsavedId } from '../questions/control/unsaved-ids.ts';
import { addMissingId } from '../questions/id/make-story-id.ts';
import { StoryChoice } from '../questions/story-choice/StoryChoice.tsx';
import { questionWidgets } from './question-widgets.ts';
import { StoryFileControl } from './StoryFileControl.tsx';

/** Decap's own widgets that the form uses. */
const decapWidgets = [boolean, datetime, list, number, object, relation, select, string, text];

type Control = Parameters<typeof CMS.registerWidget>[1];

/** Registers every widget that the form uses, and the listeners that widgets need for saves. */
export function registerWidgets(): void {
  for (const { Widget } of decapWidgets) CMS.registerWidget(Widget());
  const ours = {
    ...questionWidgets,
    'story-body': StoryBody,
    'story-choice': StoryChoice,
    'story-file': StoryFileControl,
  };
  for (const [name, control] of Object.entries(ours)) {
    // Decap's type for a control names fewer properties than Decap passes.
    CMS.registerWidget(name, control as unknown as Control);
  }
  // A handler of `preSave` returns the data that Decap saves.
  CMS.registerEventListener({ name: 'preSave', handler: addMissingId });
  CMS.registerEventListener({
    name: 'postSave',
    handler: ({ entry }) => {
      forgetUnsavedId(entry.getIn(['data', 'id']));
      countSave();
    },
  });
}
