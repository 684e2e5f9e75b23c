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
import type { ComponentType } from 'react';
import { StoryBody } from '../editor/StoryBody.tsx';
import { StoryFile } from '../form/StoryFile.tsx';
import { registerStoryWidgets } from './story-widgets.ts';

/** Decap's own widgets, those that the form uses. */
const widgets = [boolean, datetime, list, number, object, relation, select, string, text];

/** Tells Decap of every widget that the form uses. */
export function registerWidgets(): void {
  for (const { Widget } of widgets) CMS.registerWidget(Widget());
  registerStoryWidgets(CMS);
  register('story-body', StoryBody);
  register('story-file', StoryFile);
}

function register<Props>(name: string, control: ComponentType<Props>): void {
  // Decap's type for a control names fewer of the properties it gives.
  CMS.registerWidget(name, control as unknown as Parameters<typeof CMS.registerWidget>[1]);
}
