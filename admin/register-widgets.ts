import CMS from 'decap-cms-core';
import boolean from 'decap-cms-widget-boolean';
import datetime from 'decap-cms-widget-datetime';
import image from 'decap-cms-widget-image';
import list from 'decap-cms-widget-list';
import number from 'decap-cms-widget-number';
import object from 'decap-cms-widget-object';
import relation from 'decap-cms-widget-relation';
import select from 'decap-cms-widget-select';
import string from 'decap-cms-widget-string';
import text from 'decap-cms-widget-text';

/** Decap's own widgets, those that the form uses. */
const widgets = [boolean, datetime, image, list, number, object, relation, select, string, text];

/** Tells Decap of every widget that the form uses. */
export function registerWidgets(): void {
  for (const { Widget } of widgets) CMS.registerWidget(Widget());
}
