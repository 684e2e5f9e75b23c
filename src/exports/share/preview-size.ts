/**
 * The size of the preview picture of a shared link, in pixels. Social media recommend this size.
 */
export const previewSize = { width: 1200, height: 630 } as const;
