/** Replaces a function that writes styles into the page. */
export function injectStyle(): void {
  // desk.css has these styles.
}
