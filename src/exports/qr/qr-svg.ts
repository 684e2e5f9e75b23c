import { encode } from 'uqr';

/** The quiet frame a reader needs around a code, in modules. Source: ISO/IEC 18004. */
const quiet = 4;

/**
 * A QR code as SVG, dark on light whatever the page's own light is, since readers expect it so.
 *
 * @param text what it leads to
 * @param label what it is, for those who cannot see it
 */
export function qrSvg(text: string, label: string): string {
  const { data, size } = encode(text, { ecc: 'M', border: quiet });
  const dark = data.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${String(x)} ${String(y)}h1v1h-1z`] : [])),
  );
  const all = `M0 0h${String(size)}v${String(size)}H0z`;
  return `<svg class="qr" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(size)} ${String(size)}" role="img" aria-label="${label}"><path d="${all}" fill="#fff"/><path d="${dark.join('')}" fill="#000" shape-rendering="crispEdges"/></svg>`;
}
