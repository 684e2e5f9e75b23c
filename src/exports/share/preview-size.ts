/** How large the picture of a shared link is, in pixels: what the places it is shared on ask for. */
export const previewSize = { width: 1200, height: 630 } as const;
