import { cpSync, mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import type { FrontMatter } from '../../src/story/schema/front-matter.ts';
import { put, putCopy, putStory } from './content-folder.ts';
import { validBody, type Typed } from './valid-story.ts';

/** A story that must be held back, and the rule that must hold it back. */
export interface HeldBackCase {
  /** What is wrong with the story. */
  description: string;
  rule: string;
  write: (contentDir: string, story: MarkedStory) => Promise<unknown>;
}

/** The id of a test story, and a word that no other story has. */
export interface MarkedStory {
  id: string;
  /** A word that is in the story's title, texts, names and file names. */
  canary: string;
}

type Change = (data: Typed & FrontMatter) => void;

/** Makes the list of answers about names, which says that the canary is a pseudonym. */
const answeredName = (canary: string): FrontMatter['names'] => [{ word: canary, is: 'pseudonym' }];

/**
 * Makes a case whose texts all contain the canary.
 *
 * @param change changes the story before its approval
 * @param changeAfterApproval changes the story after its approval
 */
function story(
  description: string,
  rule: string,
  change: Change,
  changeAfterApproval?: Change,
): HeldBackCase {
  return {
    description,
    rule,
    write: (contentDir, { id, canary }) =>
      putStory(contentDir, {
        id,
        body: `${validBody}\nThe ${canary} stood by the door.\n`,
        files: { [`${canary}.txt`]: canary },
        change: (typed) => {
          const data = typed as Typed & FrontMatter;
          data.title = `About ${canary}`;
          data.summary = `All of ${canary} in a line.`;
          data.pullQuote = `Only ${canary}.`;
          data.inBrief = `In brief, ${canary}.`;
          data.discussion = [`Who is ${canary}?`, `Why ${canary}?`];
          (data.people[0] as { name: string }).name = canary;
          data.people[0]!.description = `${canary}, 16`;
          data.principles['voice'] = 'The words are her own, as she told them aloud.';
          data.names = answeredName(canary);
          change(data);
        },
        ...(changeAfterApproval
          ? { changeAfterApproval: changeAfterApproval as (data: Typed) => void }
          : {}),
      }),
  };
}

type Teller = Extract<FrontMatter['people'][number], { part: 'storyteller' }>;
const teller = (data: FrontMatter) => data.people[0] as Teller;
const brother = (data: FrontMatter) => data.people[1] as unknown as Teller;
const release = (data: FrontMatter) => teller(data).consent.release;

/** Makes a case whose file is written from a source. */
function raw(
  description: string,
  rule: string,
  source: (story: MarkedStory) => string | Uint8Array,
): HeldBackCase {
  return {
    description,
    rule,
    write: async (contentDir, story) => {
      await Promise.resolve();
      put(contentDir, `stories/young-person/${story.id}/index.mdx`, source(story));
    },
  };
}

function body(description: string, rule: string, text: (canary: string) => string): HeldBackCase {
  return {
    description,
    rule,
    write: (contentDir, { id, canary }) =>
      putStory(contentDir, {
        id,
        body: `${validBody}\n${text(canary)}\n`,
        change: (data) => Object.assign(data, { title: canary, names: answeredName(canary) }),
      }),
  };
}

/** All cases. Each case differs from the valid story in one way, which its description names. */
export const heldBackCases: readonly HeldBackCase[] = [
  // Stories that the gate refuses.
  story('a release that has expired', 'release-expired', (data) => {
    release(data).expiresOn = '2026-11-22';
    release(data).reviewOn = '2026-11-01';
  }),
  story('a use that has ended', 'use-ended', (data) => {
    release(data).uses[0]!.until = '2026-11-22';
  }),
  story('a website use that one of two people has not released', 'use-not-released', (data) => {
    brother(data).consent.release.uses.shift();
  }),
  story('a withdrawal', 'withdrawn', (data) => (teller(data).consent.withdrawnOn = '2026-10-01')),
  story('a withdrawal with a day in the future', 'withdrawn', (data) => {
    brother(data).consent.withdrawnOn = '2027-10-01';
  }),
  story('a day to ask again that has come', 'ask-again', (data) => {
    teller(data).consent.askAgainOn = '2026-11-01';
  }),
  story('a first day that has not come', 'not-yet', (data) => (data.publishFrom = '2026-11-24')),
  story('a release in the future', 'date-ahead', (data) => {
    Object.assign(release(data), { on: '2026-11-24' });
  }),
  story('a review in the future', 'date-ahead', (data) => {
    data.safeguarding.reviewedOn = '2026-12-24';
  }),
  story(
    'a word changed after approval',
    'changed-since-approval',
    () => undefined,
    (data) => (data.title += ' again'),
  ),
  story('a review of another version', 'changed-since-review', (data) => {
    data.safeguarding.fingerprint = 'AAAA-AAAA-AAAA-A';
  }),
  story('a hold', 'on-hold', (data) => (data.safeguarding.outcome = 'hold')),
  story('a review that has lapsed', 'review-lapsed', (data) => {
    data.safeguarding.reviewedOn = '2025-11-22';
  }),
  story('ongoing court proceedings', 'court-ongoing', (data) => {
    data.safeguarding.courtProceedings = 'ongoing';
  }),
  story('ongoing criminal proceedings', 'criminal-ongoing', (data) => {
    data.safeguarding.criminalProceedings = 'ongoing';
  }),
  story('somebody mentioned who said no', 'mentioned-withdrawn', (data) => {
    Object.assign(data.people[2]!, { withdrawnOn: '2026-11-01' });
  }),
  story('somebody who died since the review', 'died-unreviewed', (data) => {
    teller(data).diedOn = '2026-11-01';
  }),
  story(
    'a question changed after the review',
    'words-changed-since-review',
    () => undefined,
    (data) => (data.discussion = ['Who was there?', 'Who was not?']),
  ),
  story('a child of whom nobody says whether they are protected', 'protection-missing', (data) => {
    delete brother(data).protected;
  }),
  story('another restriction', 'other-restriction', (data) => {
    data.safeguarding.otherRestriction = true;
  }),
  story('an unknown form', 'form-unknown', (data) => (teller(data).consent.form = '2031-01')),
  story('a form not yet in force', 'form-not-in-force', (data) => {
    teller(data).consent.form = '2026-06';
  }),
  story('a form that does not cover every topic', 'form-incomplete', (data) => {
    brother(data).consent.form = '2025-01';
  }),
  story(
    'a principle that is not answered',
    'principle-unmet',
    (data) => delete data.principles['voice'],
  ),
  story('an answer to a principle that the library does not have', 'principle-unknown', (data) => {
    data.principles['honesty'] = true;
  }),
  // Faults in the front matter.
  story('no consent at all', 'missing-field', (data) => {
    delete (teller(data) as Partial<Teller>).consent;
  }),
  story('a misspelt field', 'unknown-field', (data) => {
    Object.assign(teller(data), { consnet: 'yes' });
  }),
  story('an unknown kind of consent', 'invalid-field', (data) => {
    (teller(data).consent as Typed)['route'] = 'verbal';
  }),
  story('no storyteller', 'storyteller-missing', (data) => {
    (teller(data) as Typed)['part'] = 'in-the-story';
  }),
  story('a route that does not fit the age', 'route-age', (data) => {
    teller(data).ageBand = '13-15';
  }),
  story('a parental route without the child’s view', 'route-incomplete', (data) => {
    delete brother(data).consent.childsView;
  }),
  story('a route with a field of another route', 'route-extra', (data) => {
    teller(data).consent.holder = 'parent';
  }),
  story('staff consent for someone in the story', 'route-staff', (data) => {
    Object.assign(brother(data), { ageBand: 'adult' });
    Object.assign(brother(data).consent, { route: 'staff', holder: null, childsView: null });
  }),
  story(
    'the own name of somebody under 18',
    'own-name-under-18',
    (data) => (teller(data).naming = 'own-name'),
  ),
  story(
    'a person’s own name beside someone who must not be identifiable',
    'own-name-reveals',
    (data) => {
      Object.assign(teller(data), { naming: 'own-name', ageBand: 'adult' });
      data.people[2] = { part: 'mentioned', description: 'her mum', position: 'not-identifiable' };
    },
  ),
  story('no name for a person who is named', 'name-missing', (data) => delete teller(data).name),
  story('a name for a person who is anonymous', 'name-of-anonymous', (data) => {
    brother(data).name = 'Zqbrothercanary';
  }),
  story('a first day within seven days of the release', 'cooling-off', (data) => {
    release(data).on = '2026-02-24';
  }),
  story(
    'a renewal of a release that had ended',
    'renewal-invalid',
    () => undefined,
    (data) => {
      const { fingerprint, uses } = release(data);
      const renews = { on: '2025-02-20', expiresOn: '2026-02-19', fingerprint, uses };
      release(data).renews = structuredClone(renews);
    },
  ),
  story(
    'a library that is new in a renewed release',
    'new-use-waits',
    () => undefined,
    (data) => {
      const { fingerprint } = release(data);
      const uses = [{ use: 'report' as const }];
      const renews = { on: '2026-02-20', expiresOn: '2027-02-20', fingerprint, uses };
      Object.assign(release(data), { on: '2026-11-20', reviewOn: '2027-11-20', renews });
    },
  ),
  story('an agreement to tell after the release', 'agreed-after-release', (data) => {
    teller(data).consent.agreedToTell = '2026-02-21';
  }),
  story('a review day that is too late', 'review-too-late', (data) => {
    release(data).reviewOn = '2028-02-21';
  }),
  story(
    'a last day that is too late',
    'expires-too-late',
    (data) => (release(data).expiresOn = '2029-02-21'),
  ),
  story('no witness', 'witness-missing', (data) => delete release(data).witness),
  story('the same use twice', 'use-twice', (data) => release(data).uses.push({ use: 'website' })),
  story(
    'a use in presentations without the story in brief',
    'use-needs-text',
    (data) => delete data.inBrief,
  ),
  story('no legal check', 'legal-check-missing', (data) => {
    data.safeguarding.courtProceedings = 'concluded';
  }),
  story('an unknown theme', 'unknown-theme', (data) => (data.themes = ['edge-of-car'])),
  story('an unknown model', 'unknown-model', (data) => (data.practiceModel = 'right-door')),
  story('a picture outside the story’s folder', 'invalid-field', (data) => {
    data.image = { src: '../k7m2qx/kettle.jpg', alt: 'A kettle', shows: 'object' };
  }),
  story('a host that is not allowed', 'host-not-allowed', (data) => {
    data.recording = {
      hostedAt: 'https://video.example/1',
      captions: './captions.vtt',
      transcript: './transcript.md',
      shows: 'neither',
    };
  }),
  story('an invisible character', 'invalid-field', (data) => {
    data.title += '\u202E';
  }),
  // Faults in the body.
  body('an invisible character in the text', 'hidden-sign', (canary) => `${canary} \u202E turned`),
  body('an import', 'not-in-a-story', (canary) => `import ${canary} from './x.js'`),
  body('an expression', 'not-in-a-story', (canary) => `Hello {"${canary}"} there.`),
  body('a script', 'unknown-component', (canary) => `<script>alert("${canary}")</script>`),
  body(
    'an unknown component',
    'unknown-component',
    (canary) => `<Callout>\n\n${canary}\n\n</Callout>`,
  ),
  body('a component that is not closed', 'broken-mdx', (canary) => `<Moment>\n\n${canary}`),
  body('a link that runs code', 'link-address', (canary) => `[${canary}](javascript:alert(1))`),
  body(
    'a picture in the text that leads out',
    'picture-file',
    (canary) => `![${canary}](../k7m2qx/kettle.jpg)`,
  ),
  body('a picture whose file is missing', 'file-missing', (canary) => `![x](./${canary}.jpg "t")`),
  // Identifiers of people.
  body('a phone number', 'phone-number', (canary) => `${canary} wrote down 07700 900123.`),
  body('a date of birth', 'date-of-birth', (canary) => `${canary} was born on 3 March 2011.`),
  story('a handle in the summary', 'social-media', (data) => (data.summary = 'Find me, @robin_x.')),
  // Faults in the file.
  raw('no front matter', 'front-matter-missing', ({ canary }) => `Only ${canary}.\n`),
  raw(
    'broken YAML',
    'unreadable-yaml',
    ({ canary }) => `---\ntitle: "${canary}\n  x: [\n---\n\nText\n`,
  ),
  raw(
    'a YAML alias',
    'unreadable-yaml',
    ({ id, canary }) => `---\nid: ${id}\ntitle: &a ${canary}\nsummary: *a\n---\n\nText\n`,
  ),
  raw(
    'a YAML tag',
    'unreadable-yaml',
    ({ id, canary }) => `---\nid: ${id}\ntitle: !!js/function "${canary}"\n---\n\nText\n`,
  ),
  raw('bytes that are not text', 'file-unreadable', ({ canary }) =>
    Buffer.concat([Buffer.from(canary), Buffer.from([0xff, 0xfe, 0x80])]),
  ),
  raw('a file that is too large', 'file-too-large', ({ canary }) => canary.repeat(40_000)),
  {
    description: 'an empty folder',
    rule: 'file-missing',
    write: async (contentDir, { id, canary }) => {
      await Promise.resolve();
      put(contentDir, `stories/young-person/${id}/${canary}.txt`, canary);
    },
  },
  {
    description: 'a link among its files',
    rule: 'symbolic-link',
    write: async (contentDir, marked) => {
      await story('', '', () => undefined).write(contentDir, marked);
      symlinkSync('/etc/hostname', join(contentDir, 'stories/young-person', marked.id, 'link.jpg'));
    },
  },
  {
    description: 'a damaged picture',
    rule: 'picture-undecodable',
    write: async (contentDir, { id, canary }) => {
      const whole = await sharp({
        create: { width: 400, height: 300, channels: 3, background: '#7a3e5c' },
      })
        .jpeg()
        .toBuffer();
      await putStory(contentDir, {
        id,
        files: { [`${canary}.jpg`]: whole.subarray(0, Math.floor(whole.length / 3)) },
        change: (data) => {
          data['title'] = canary;
          data['names'] = answeredName(canary);
          data['image'] = { src: `./${canary}.jpg`, alt: canary, shows: 'object' };
        },
      });
    },
  },
  {
    description: 'a hold and a valid picture',
    rule: 'on-hold',
    write: async (contentDir, { id, canary }) => {
      const picture = await sharp({
        create: { width: 123, height: 77, channels: 3, background: '#123456' },
      })
        .withExif({ IFD0: { Artist: canary } })
        .jpeg()
        .toBuffer();
      await putStory(contentDir, {
        id,
        files: { [`${canary}.jpg`]: picture },
        change: (typed) => {
          const data = typed as Typed & FrontMatter;
          data.title = canary;
          data.names = answeredName(canary);
          data.image = { src: `./${canary}.jpg`, alt: canary, shows: 'object' };
          data.safeguarding.outcome = 'hold';
        },
      });
    },
  },
  {
    description: 'a removal for the whole story',
    rule: 'removed',
    write: async (contentDir, marked) => {
      await story('', '', () => undefined).write(contentDir, marked);
      put(contentDir, `removals/${marked.id}.yaml`, `id: ${marked.id}\nremovedOn: 2026-11-01\n`);
    },
  },
  {
    description: 'a removal that cannot be read',
    rule: 'removal-unreadable',
    write: async (contentDir, marked) => {
      await story('', '', () => undefined).write(contentDir, marked);
      put(contentDir, `removals/${marked.id}.yml`, 'removedOn: [');
    },
  },
  // Faults in the location of the file or of its folder.
  {
    description: 'a folder of an unknown kind',
    rule: 'unknown-kind',
    write: async (contentDir, marked) => {
      await story('', '', () => undefined).write(contentDir, marked);
      move(contentDir, `young-person/${marked.id}`, `young-people/${marked.id}`);
    },
  },
  {
    description: 'a folder whose name is not an id',
    rule: 'id-invalid',
    write: async (contentDir, marked) => {
      await story('', '', () => undefined).write(contentDir, marked);
      move(contentDir, `young-person/${marked.id}`, `family/${marked.canary}`);
    },
  },
  story('an id that differs from its folder', 'id-unlike-folder', (data) => (data.id = 'unlike2')),
  {
    description: 'an id that two folders have',
    rule: 'id-twice',
    write: async (contentDir, marked) => {
      await story('', '', () => undefined).write(contentDir, marked);
      cpSync(
        join(contentDir, `stories/young-person/${marked.id}`),
        join(contentDir, `stories/family/${marked.id}`),
        { recursive: true },
      );
    },
  },
  {
    description: 'a copy of its text and approvals under another id',
    rule: 'story-twice',
    write: async (contentDir, marked) => {
      await story('', '', () => undefined).write(contentDir, marked);
      putCopy(contentDir, marked.id, `cp${marked.id.slice(2)}`);
    },
  },
  {
    description: 'a linked folder',
    rule: 'symbolic-link',
    write: async (contentDir, marked) => {
      await story('', '', () => undefined).write(contentDir, marked);
      move(contentDir, `young-person/${marked.id}`, `../elsewhere/${marked.id}`);
      symlinkSync(
        join(contentDir, 'elsewhere', marked.id),
        join(contentDir, 'stories/family', marked.id),
      );
    },
  },
  {
    description: 'a file outside any story folder',
    rule: 'stray-file',
    write: async (contentDir, marked) => {
      await story('', '', () => undefined).write(contentDir, marked);
      move(contentDir, `young-person/${marked.id}/index.mdx`, `family/${marked.canary}.mdx`);
      rmSync(join(contentDir, `stories/young-person/${marked.id}`), { recursive: true });
    },
  },
];

function move(contentDir: string, from: string, to: string): void {
  const target = join(contentDir, 'stories', to);
  mkdirSync(dirname(target), { recursive: true });
  renameSync(join(contentDir, 'stories', from), target);
}
