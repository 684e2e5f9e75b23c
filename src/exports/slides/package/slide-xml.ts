import { element, xmlDocument } from '../../ooxml/xml-elements.ts';
import type { LaidOutSlide, PictureShape, TextShape } from '../layout/lay-out-slide.ts';
import { presentationNamespaces, slideReferences } from './part-paths.ts';
import { areaXml, placeholderReference, rectangle, shapeTree } from './placeholder-xml.ts';
import { textBody } from './text-body-xml.ts';

/** Writes one slide. */
export function slideXml({ shapes }: LaidOutSlide, lang: string): string {
  // Id 1 belongs to the tree of shapes.
  const written = shapes.map((shape, place) =>
    'picture' in shape ? pictureXml(shape, place + 2) : textXml(shape, place + 2, lang),
  );
  return xmlDocument(
    element(
      'p:sld',
      presentationNamespaces,
      element(
        'p:cSld',
        {},
        shapeTree(...written),
        element('p:custDataLst', {}, element('p:tags', { 'r:id': slideReferences.tags })),
      ),
      element('p:clrMapOvr', {}, element('a:masterClrMapping')),
    ),
  );
}

function textXml(shape: TextShape, id: number, lang: string): string {
  const { placeholder, keepsPlace } = shape;
  return element(
    'p:sp',
    {},
    element(
      'p:nvSpPr',
      {},
      element('p:cNvPr', { id, name: placeholder.name }),
      element('p:cNvSpPr', {}, element('a:spLocks', { noGrp: 1 })),
      element('p:nvPr', {}, placeholderReference(placeholder)),
    ),
    element('p:spPr', {}, ...(keepsPlace ? [areaXml(placeholder.area)] : [])),
    textBody(shape, lang),
  );
}

function pictureXml({ placeholder, picture, alt }: PictureShape, id: number): string {
  return element(
    'p:pic',
    {},
    element(
      'p:nvPicPr',
      {},
      element(
        'p:cNvPr',
        { id, name: placeholder.name, descr: alt },
        ...(picture === 'code' ? [element('a:hlinkClick', { 'r:id': slideReferences.check })] : []),
      ),
      element('p:cNvPicPr', {}, element('a:picLocks', { noGrp: 1, noChangeAspect: 1 })),
      element('p:nvPr', {}, placeholderReference(placeholder)),
    ),
    element(
      'p:blipFill',
      {},
      element('a:blip', { 'r:embed': slideReferences[picture] }),
      element('a:stretch', {}, element('a:fillRect')),
    ),
    element('p:spPr', {}, areaXml(placeholder.area), rectangle),
  );
}
