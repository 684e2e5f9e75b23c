/** Replaces a function of `react-toastify` that writes styles into the page. */
export function injectStyle(): void {
  // desk.css imports the same styles.
}
