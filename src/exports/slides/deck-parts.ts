import type { Publishable } from '../../library/publishable.ts';
import { writeDate } from '../../words/dates.ts';
import { qrPng } from '../qr/qr-png.ts';
import { coloursOf } from './colours.ts';
import type { DeckContext } from './deck.ts';
import { masterParts } from './master-parts.ts';
import type { Link, Part } from './package.ts';
import { otherXml, paths, xml } from './paths.ts';
import {
  presentationPart,
  presentationProperties,
  tableStyles,
  viewProperties,
} from './presentation.ts';
import { appPart, corePart, customPart, type Terms } from './properties.ts';
import { slideParts } from './slide-parts.ts';
import { useBy, type Told } from './story-slides.ts';
import { themePart } from './theme.ts';

/** Everything a deck is made of. */
export function deckParts(story: Publishable, told: readonly Told[], context: DeckContext): Part[] {
  const { words, settings, checkAddress, picture } = context;
  const { lang } = words;
  const terms: Terms = {
    storyId: story.id,
    use: 'presentation',
    useBy: useBy(story),
    checkAddress,
  };
  const about = {
    title: told[0]?.title ?? '',
    description: `${story.summary} ${words.screens.terms.until(writeDate(terms.useBy))}`,
    publisher: settings.organisation,
    library: settings.name,
    lang,
    from: story.publishFrom,
  };
  const used = [...new Set(told.map(({ layout }) => layout))];
  const theme = themePart(settings.name, coloursOf(story.kind, settings));
  return [
    presentation(told.length, lang),
    ...masterParts(used, theme, story, lang),
    ...told.flatMap((each, place) => slideParts(each, place + 1, used, terms, context)),
    { path: paths.code, content: qrPng(checkAddress) },
    ...(picture && used.includes('titlePicture')
      ? [{ path: paths.picture, content: picture.jpeg }]
      : []),
    { path: 'ppt/presProps.xml', type: xml('presProps'), content: presentationProperties },
    { path: 'ppt/viewProps.xml', type: xml('viewProps'), content: viewProperties },
    { path: 'ppt/tableStyles.xml', type: xml('tableStyles'), content: tableStyles },
    {
      path: 'docProps/core.xml',
      type: 'application/vnd.openxmlformats-package.core-properties+xml',
      content: corePart(about, terms),
    },
    {
      path: 'docProps/app.xml',
      type: otherXml('extended-properties'),
      content: appPart(about, told.length),
    },
    {
      path: 'docProps/custom.xml',
      type: otherXml('custom-properties'),
      content: customPart(terms),
    },
  ];
}

/** What the package as a whole refers to. */
export const packageLinks: Link[] = [
  { id: 'rId1', type: 'officeDocument', target: paths.presentation },
  {
    id: 'rId2',
    type: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
    target: 'docProps/core.xml',
  },
  { id: 'rId3', type: 'extended-properties', target: 'docProps/app.xml' },
  { id: 'rId4', type: 'custom-properties', target: 'docProps/custom.xml' },
];

function presentation(count: number, lang: string): Part {
  const slides = Array.from({ length: count }, (_, place) => ({
    id: `rId${String(place + 10)}`,
    type: 'slide',
    target: paths.slide(place + 1),
  }));
  return {
    path: paths.presentation,
    type: xml('presentation.main'),
    content: presentationPart(
      { master: 'rId1', notesMaster: 'rId2', slides: slides.map(({ id }) => id) },
      lang,
    ),
    links: [
      { id: 'rId1', type: 'slideMaster', target: paths.master },
      { id: 'rId2', type: 'notesMaster', target: paths.notesMaster },
      { id: 'rId3', type: 'theme', target: paths.theme(1) },
      { id: 'rId4', type: 'presProps', target: 'ppt/presProps.xml' },
      { id: 'rId5', type: 'viewProps', target: 'ppt/viewProps.xml' },
      { id: 'rId6', type: 'tableStyles', target: 'ppt/tableStyles.xml' },
      ...slides,
    ],
  };
}
