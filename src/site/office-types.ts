const office = 'application/vnd.openxmlformats-officedocument';

/** The content types of office files by their endings. Servers do not know them by themselves. */
export const officeTypes: ReadonlyMap<string, string> = new Map([
  ['.pptx', `${office}.presentationml.presentation`],
  ['.docx', `${office}.wordprocessingml.document`],
]);
