const officeTypePrefix = 'application/vnd.openxmlformats-officedocument';

/** The content types of office files by their extensions. Servers do not know these types. */
export const officeTypes: ReadonlyMap<string, string> = new Map([
  ['.pptx', `${officeTypePrefix}.presentationml.presentation`],
  ['.docx', `${officeTypePrefix}.wordprocessingml.document`],
]);
