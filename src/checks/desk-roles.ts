/** Who works on a story at the desk: whoever writes it down, or the safeguarding lead. */
export const deskRoles = ['editor', 'lead'] as const;
export type DeskRole = (typeof deskRoles)[number];
