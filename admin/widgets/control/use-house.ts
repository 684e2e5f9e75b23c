import { useEffect, useState } from 'react';
import type { HouseRules } from '../../../src/consent/question.ts';
import {
  consentForm,
  principle,
  type ConsentForm,
  type Principle,
} from '../../../src/story/schema/lists.ts';
import type { ControlProps, Hit } from './control-props.ts';

type Query = ControlProps['query'];
type HouseLists = Pick<HouseRules, 'forms' | 'principles'>;

/**
 * The library's consent forms and guiding principles, read through Decap as the relation widget
 * reads entries: as they were last published, with no file of our own that could be older.
 * Undefined until they are read.
 */
export function useHouse(query: Query): HouseLists | undefined {
  const [house, setHouse] = useState<HouseLists>();
  useEffect(() => {
    let wanted = true;
    void readHouse(query).then((read) => {
      if (wanted) setHouse(read);
    });
    return () => {
      wanted = false;
    };
  }, [query]);
  return house;
}

async function readHouse(query: Query): Promise<HouseLists | undefined> {
  const forms = await entriesOf(query, 'consent-forms');
  const principles = await entriesOf(query, 'principles');
  return forms && principles
    ? {
        forms: new Map(forms.flatMap(readForm)),
        principles: new Map(principles.map(readPrinciple)),
      }
    : undefined;
}

/** Every entry of a collection, named as its folder is; undefined where they could not be read. */
async function entriesOf(query: Query, collection: string): Promise<readonly Hit[] | undefined> {
  const { payload } = await query(`story-${collection}`, collection, ['slug'], '');
  return payload?.hits;
}

/** A form that cannot be read is not there, as for the gate. */
function readForm({ slug, data }: Hit): [string, ConsentForm][] {
  const read = consentForm.safeParse(withoutBody(data));
  return read.success ? [[slug, read.data]] : [];
}

function readPrinciple({ slug, data }: Hit): [string, Principle | 'unreadable'] {
  const read = principle.safeParse(withoutBody(data));
  return [slug, read.success ? read.data : 'unreadable'];
}

function withoutBody(data: Hit['data']): Hit['data'] {
  return Object.fromEntries(Object.entries(data).filter(([name]) => name !== 'body'));
}
