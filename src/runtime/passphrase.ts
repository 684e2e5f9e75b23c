import { wordlist } from '@scure/bip39/wordlists/english.js';

/** How many words a passphrase has: about 65 bits, which slow key derivation makes costlier still. */
const passphraseLength = 6;

/**
 * Words of the list that a person whose life has been hard should not get from us, and words that
 * are spelt in another way in Britain.
 */
const unsuitable =
  'abandon abuse accident accuse acid addict alcohol alien anger angry anxiety armed army arrest arrow assault attack auction awful bachelor battle betray bitter black blame blast bleak blind blood body bomb bone broken bullet burden burger buddy casino cannon cause caution chaos child cigar color court crash crazy crime cruel cry custom dad damage danger daughter death debt deer defense defy demise denial deny depart destroy devote dirt disease divorce dizzy doll donor dose dumb dwarf dynamic enemy enroll erase evil execute exile expire expose fatal father fault favorite fear fat federal fever fiber fiction fire flavor fury gasp ghost girl gloom gospel gossip grief guard guilt gun gym harsh harbor hazard horror hospital hostile humor hungry hunt hurt husband idle ill illegal illness infant inflict inherit inject injury inmate innocent insane invest isolate jealous judge junk kick kid kidnap kiss knife labor law lawsuit lazy leave legal liar lonely loud mad maid mandate marriage mask meat mercy misery miss mistake mom monster mother murder muscle naive naked nasty negative neglect nerve nothing nuclear obey odor orphan pain panic parent penalty pill pistol poison police poverty pregnant prison problem protect punch pupil race rage rebel refuse regret reject rescue resist rib rifle risk rob rude sad sadness scare scorpion secret security shame shock shoot sibling sick silly skull slab slam slap slave slush smash sorry spider spy steal stomach struggle stumble stupid submit suffer suspect sweat swear sword symptom target tattoo test theft threat tobacco tragic trap trash trauma trial trick trigger trouble ugly unfair unhappy upset useless vapor verdict vicious victim video violent virus void warfare warrior weapon weird wife woman worry worth wound wreck wrestle wrong youth'.split(
    ' ',
  );

/** The words from which a passphrase is made. */
export const passphraseWords: readonly string[] = wordlist.filter(
  (word) => !unsuitable.includes(word),
);

/**
 * Makes a passphrase of six words.
 *
 * @param pick returns a random whole number below a limit, every number equally likely
 */
export function makePassphrase(pick: (limit: number) => number): string {
  return Array.from(
    { length: passphraseLength },
    () => passphraseWords[pick(passphraseWords.length)],
  ).join(' ');
}
