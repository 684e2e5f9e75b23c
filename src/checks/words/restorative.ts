import type { LanguageEntry } from '../../story/schema/lists.ts';
import type { Check } from '../check.ts';
import { fieldOf } from '../field.ts';
import { plain } from '../plain.ts';
import { at, type Piece, type Said } from '../texts/piece.ts';
import { spansOf } from './phrases.ts';
import { overlap, quotedIn } from './quoted.ts';
import { sentencesOf } from './sentences.ts';
import { isOurs, isProfessional } from './whose.ts';

/**
 * Terms of the restorative language list, with why they hurt and what to say instead. Nobody's own
 * words are corrected: not what is quoted, and of a family's or young person's telling only the
 * judgements that others may have put into it.
 */
export const restorative: Check = (pieces, { kind, story, language }) => {
  const kept = (fieldOf(story.data, 'language') ?? []).map(({ term }) => term);
  const asked = language.filter((entry) => !kept.some((term) => isSameTerm(term, entry)));
  const toTellers = asked.filter(({ inTelling }) => inTelling);
  return pieces.flatMap((piece) => {
    if (isOurs(piece) || isProfessional(piece, kind)) return inPiece(piece, asked);
    return piece.kind === 'told' && piece.form === 'words' ? inPiece(piece, toTellers) : [];
  });
};

function inPiece(piece: Piece, entries: readonly LanguageEntry[]) {
  const text = plain(piece.text);
  const sentences = sentencesOf(text);
  const quoted = quotedIn(text);
  return entries
    .filter((entry) =>
      sentences.some((sentence) => {
        const spared = [...quoted, ...entry.unless.flatMap((phrase) => spansOf(phrase, sentence))];
        return [entry.term, ...entry.also]
          .flatMap((term) => spansOf(term, sentence))
          .some((span) => !spared.some((other) => overlap(span, other)));
      }),
    )
    .map((entry) => at(piece, said(entry)));
}

/** A term kept with a reason may be written in another form than the list has it in. */
function isSameTerm(kept: string, { term, also }: LanguageEntry): boolean {
  const [sentence = []] = sentencesOf(plain(kept));
  return [term, ...also].some((known) => spansOf(known, sentence).length > 0);
}

function said({ term, why, instead, source }: LanguageEntry): Said {
  return {
    rule: 'restorative-language',
    severity: 'warning',
    message: `Here stands “${term}”, or a form of it. ${why}`,
    hint: `Instead: ${instead}. Or keep it, and give the reason under \`language\`. (${source})`,
  };
}
