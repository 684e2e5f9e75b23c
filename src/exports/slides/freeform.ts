import { el } from './xml.ts';

/** A path in the notation of SVG as one of DrawingML. */
export function freeform(d: string, { width, height }: { width: number; height: number }): string {
  const drawn: string[] = [];
  let at = { x: 0, y: 0 };
  for (const [, command = '', numbers = ''] of d.matchAll(/([MLHVCZ])([^MLHVCZ]*)/g)) {
    const values = numbers.match(/-?[\d.]+/g)?.map(Number) ?? [];
    if (command === 'Z') drawn.push(el('a:close'));
    const pairs =
      command === 'H'
        ? values.map((x) => ({ x, y: at.y }))
        : command === 'V'
          ? values.map((y) => ({ x: at.x, y }))
          : values.flatMap((x, place) =>
              place % 2 === 0 ? [{ x, y: values[place + 1] ?? 0 }] : [],
            );
    const step = command === 'C' ? 3 : 1;
    for (let place = 0; place < pairs.length; place += step) {
      const own = pairs.slice(place, place + step);
      const name = command === 'M' ? 'a:moveTo' : command === 'C' ? 'a:cubicBezTo' : 'a:lnTo';
      drawn.push(
        el(name, {}, ...own.map(({ x, y }) => el('a:pt', { x: Math.round(x), y: Math.round(y) }))),
      );
      at = own.at(-1) ?? at;
    }
  }
  const nothing = ['a:avLst', 'a:gdLst', 'a:ahLst', 'a:cxnLst'].map((each) => el(each));
  return el(
    'a:custGeom',
    {},
    ...nothing,
    el('a:rect', { l: 0, t: 0, r: 'r', b: 'b' }),
    el('a:pathLst', {}, el('a:path', { w: width, h: height }, ...drawn)),
  );
}
