/** The size of the preview picture of a shared link, in pixels, as social media ask for it. */
export const previewSize = { width: 1200, height: 630 } as const;
