/**
 * Finds a voice of the visitor's own device for a language. A voice that a server gives would send
 * the story to a company, so it is never used.
 */
export function findVoice(
  speech: SpeechSynthesis,
  language: string,
): SpeechSynthesisVoice | undefined {
  const voices = speech.getVoices().filter(({ localService }) => localService);
  const whole = language.toLowerCase();
  const [base = ''] = whole.split('-');
  const find = (tag: string) =>
    voices.find(({ lang }) => lang.toLowerCase().replace('_', '-').startsWith(tag));
  return find(whole) ?? find(base);
}
