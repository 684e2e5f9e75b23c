import type { ComponentType } from 'react';
import {
  StoryPrinciples,
  StoryPublishFrom,
  StorySafeguarding,
} from '../questions/approval/approval-controls.tsx';
import type { ControlProps } from '../questions/control/control-props.ts';
import { StoryId } from '../questions/id/StoryId.tsx';
import { StoryNames } from '../questions/names/StoryNames.tsx';
import { StoryPeople } from '../questions/people/StoryPeople.tsx';
import { StoryPicture } from '../questions/picture/StoryPicture.tsx';

/** The widgets that ask questions, by their names in the form's configuration. */
export const questionWidgets = {
  'story-id': StoryId,
  'story-names': StoryNames,
  'story-people': StoryPeople,
  'story-picture': StoryPicture,
  'story-principles': StoryPrinciples,
  'story-publish-from': StoryPublishFrom,
  'story-safeguarding': StorySafeguarding,
} satisfies Record<string, ComponentType<ControlProps>>;
