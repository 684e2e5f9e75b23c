/** How a person's own copy looks. It stands in the page, since the page goes to one person by itself. */
export const receiptStyle = `
:root { color-scheme: light dark; }
body { margin: 0; font: 1.125rem/1.6 "Atkinson Hyperlegible Next", Verdana, sans-serif; color: CanvasText; background: Canvas; }
main { max-width: 38rem; margin-inline: auto; padding: 1.5rem; overflow-wrap: break-word; }
h1 { font-size: 1.875rem; line-height: 1.2; }
h2 { font-size: 1.375rem; line-height: 1.3; margin-block: 2.25rem 0.5rem; break-after: avoid; }
.lead { font-size: 1.25rem; }
li { margin-block: 0.5rem; break-inside: avoid; }
a { color: LinkText; }
a:focus-visible { outline: 3px solid currentcolor; outline-offset: 3px; }
@media print { body { font-size: 12pt; } main { padding: 0; } }
`;
