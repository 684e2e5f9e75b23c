const office = 'application/vnd.openxmlformats-officedocument';

/** What office files are sent as, by how their path ends. Servers' own lists of files leave them out. */
export const officeTypes: ReadonlyMap<string, string> = new Map([
  ['.pptx', `${office}.presentationml.presentation`],
  ['.docx', `${office}.wordprocessingml.document`],
]);
