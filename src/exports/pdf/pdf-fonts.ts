import opentype from 'opentype.js';

/** The families of running text. A letter that the first one lacks is taken from the next that has it. */
export const textFamilies = [
  'Atkinson Hyperlegible Next',
  'Noto Sans',
  'Vazirmatn',
  'Noto Naskh Arabic',
  'Noto Sans Hebrew',
  'Noto Sans Bengali',
  'Noto Sans Gurmukhi',
  'Noto Sans Gujarati',
  'Noto Sans Tamil',
  'Noto Sans Ethiopic',
  'Noto Emoji',
] as const;

/** The families of headings and quotations. */
export const headingFamilies = ['Fraunces', ...textFamilies] as const;

/**
 * The files of the fonts of running text in PDFs, in the packages `@expo-google-fonts`. Typst reads TTF, which the fonts of the site are not. No font
 * of the machine is used, so that every machine makes the same bytes.
 */
export const textFontFiles = [
  'atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf',
  'atkinson-hyperlegible-next/400Regular_Italic/AtkinsonHyperlegibleNext_400Regular_Italic.ttf',
  'atkinson-hyperlegible-next/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf',
  'atkinson-hyperlegible-next/700Bold_Italic/AtkinsonHyperlegibleNext_700Bold_Italic.ttf',
  'noto-sans/400Regular/NotoSans_400Regular.ttf',
  'noto-sans/700Bold/NotoSans_700Bold.ttf',
  // Noto draws an Arabic letter and its dots apart, so that programs read them aloud twice.
  'vazirmatn/400Regular/Vazirmatn_400Regular.ttf',
  'noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf',
  'noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf',
  'noto-sans-bengali/400Regular/NotoSansBengali_400Regular.ttf',
  'noto-sans-gurmukhi/400Regular/NotoSansGurmukhi_400Regular.ttf',
  'noto-sans-gujarati/400Regular/NotoSansGujarati_400Regular.ttf',
  'noto-sans-tamil/400Regular/NotoSansTamil_400Regular.ttf',
  'noto-sans-ethiopic/400Regular/NotoSansEthiopic_400Regular.ttf',
  'noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
];

/** The files of the fonts that headings alone have, in the same packages. */
export const headingFontFiles = ['fraunces/600SemiBold/Fraunces_600SemiBold.ttf'];

/** Collects the code points that any of the fonts has a sign for. */
export function findCoverage(fonts: readonly Buffer[]): ReadonlySet<number> {
  return new Set(
    fonts.flatMap((bytes) => {
      const { buffer, byteOffset, length } = bytes;
      const font = opentype.parse(buffer.slice(byteOffset, byteOffset + length), {
        lowMemory: true,
      });
      const cmap: unknown = font.tables['cmap'];
      const { glyphIndexMap } = cmap as { glyphIndexMap: Record<string, number> };
      const mapped = Object.entries(glyphIndexMap).filter(([, glyph]) => glyph > 0);
      return mapped.map(([codePoint]) => Number(codePoint));
    }),
  );
}
