import type { CMS } from 'decap-cms-core';
import type { ComponentType } from 'react';
import type { ControlProps } from '../questions/control/control-props.ts';
import { forgetId } from '../questions/control/made-ids.ts';
import { countSave } from '../questions/control/saves.ts';
import { StoryId } from '../questions/id/StoryId.tsx';
import { withId } from '../questions/id/with-id.ts';
import { StoryNames } from '../questions/names/StoryNames.tsx';
import { StoryPeople } from '../questions/people/StoryPeople.tsx';
import { StoryPicture } from '../questions/picture/StoryPicture.tsx';
import { StoryPrinciples } from '../questions/principles/StoryPrinciples.tsx';
import { StoryPublishFrom } from '../questions/publish-from/StoryPublishFrom.tsx';
import { StorySafeguarding } from '../questions/safeguarding/StorySafeguarding.tsx';

/** Our own widgets, by the names that the form's configuration uses. */
export const widgets = {
  'story-id': StoryId,
  'story-names': StoryNames,
  'story-people': StoryPeople,
  'story-picture': StoryPicture,
  'story-principles': StoryPrinciples,
  'story-publish-from': StoryPublishFrom,
  'story-safeguarding': StorySafeguarding,
} satisfies Record<string, ComponentType<ControlProps>>;

/** Makes our widgets known to Decap, and lets them know when a story is saved. */
export function registerStoryWidgets(cms: CMS): void {
  for (const [name, control] of Object.entries(widgets)) {
    // Decap's type for a control names fewer of the properties it gives.
    cms.registerWidget(name, control as unknown as Parameters<CMS['registerWidget']>[1]);
  }
  cms.registerEventListener({ name: 'preSave', handler: withId });
  cms.registerEventListener({
    name: 'postSave',
    handler: ({ entry }) => {
      forgetId(entry.getIn(['data', 'id']));
      countSave();
    },
  });
}
