import type { Settings } from '../../story/schema/settings.ts';
import { usedMailWords as words } from '../../words/used-mail-en-gb.ts';

/**
 * Writes the address of a mail in which somebody tells the organisation where they used a story. The
 * mail asks what `told/<id>.yaml` holds. It names the story by its code alone.
 *
 * @returns undefined if the organisation has no mail address
 */
export function usedMailAddress(
  id: string,
  { contacts }: Pick<Settings, 'contacts'>,
): string | undefined {
  const email = contacts.find((contact) => contact.email !== undefined)?.email;
  if (email === undefined) return undefined;
  const fields = { subject: words.subject(id), body: words.lines.join('\r\n\r\n') };
  const query = Object.entries(fields).map(([name, text]) => `${name}=${encodeURIComponent(text)}`);
  return `mailto:${email}?${query.join('&')}`;
}
