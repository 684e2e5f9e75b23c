/** Takes the place of a function that writes styles into the page. */
export function injectStyle(): void {
  // The stylesheet has them.
}
