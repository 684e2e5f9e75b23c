import icons from 'decap-cms-ui-default/dist/esm/Icon/icons.js';

/**
 * Draws a person in place of Decap's icon for Forgejo, which brings a style element of its own. Our
 * content security policy forbids it, and the icon would be a black shape.
 */
export function drawPlainIcons(): void {
  icons['forgejo'] = icons['user'];
}
