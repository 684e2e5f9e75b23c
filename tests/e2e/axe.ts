import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** The levels of WCAG 2.2 AA, and axe's best practices. */
const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The part of the page that axe checks, and the rules that it applies. */
export interface AxeScope {
  /** A selector of the part of the page to check. Default: the whole page. */
  within?: string;
  /** Whether all rules apply in the dark colour scheme. Default: only the rule about contrast. */
  allRulesInDark?: boolean;
}

/**
 * Fails if axe finds an issue on the page in the light or the dark colour scheme, and names the
 * rule and the elements. A page differs between the schemes only in its colours.
 */
export async function expectNoAxeIssues(page: Page, scope: AxeScope = {}): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    // During an animation elements have other colours.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // Without this setting, axe opens a second page to combine its results with those of frames
    // from other hosts.
    const axe = new AxeBuilder({ page }).setLegacyMode();
    if (scope.within !== undefined) axe.include(scope.within);
    if (colorScheme === 'light' || scope.allRulesInDark) axe.withTags(levels);
    else axe.withRules(['color-contrast']);
    const { violations } = await axe.analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
      `${page.url()} in the ${colorScheme} colour scheme`,
    ).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light' });
}
