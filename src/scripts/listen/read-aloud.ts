// Reads a story aloud with a voice of the visitor's own device, and marks the sentence that is read.
import { findSentences, type SpokenSentence } from './find-sentences.ts';

const article = document.querySelector('[data-spoken], article.story');
const listen = document.querySelector<HTMLButtonElement>('[data-listen]');
const pause = document.querySelector<HTMLButtonElement>('[data-listen-pause]');
const synthesis = 'speechSynthesis' in window ? window.speechSynthesis : undefined;

if (article && listen && pause && synthesis) offerListening(article, { listen, pause }, synthesis);

interface Buttons {
  listen: HTMLButtonElement;
  pause: HTMLButtonElement;
}

function offerListening(story: Element, buttons: Buttons, speech: SpeechSynthesis): void {
  const showButton = () => {
    const language = story.querySelector('h1')?.closest('[lang]')?.getAttribute('lang') ?? '';
    buttons.listen.hidden = !findVoice(speech, language);
  };
  showButton();
  // Browsers load their voices while the page loads.
  speech.addEventListener('voiceschanged', showButton);
  let stop: (() => void) | undefined;
  buttons.listen.addEventListener('click', () => {
    if (stop) stop();
    else stop = readAloud(findSentences(story), buttons, speech, () => (stop = undefined));
  });
  // A reader who leaves the page at once is not given away by a voice that goes on.
  addEventListener('pagehide', () => stop?.());
}

/**
 * Reads sentences one after the other.
 *
 * @param onEnd is called once, after the last sentence or when the reading is stopped
 * @returns a function that stops the reading
 */
function readAloud(
  sentences: readonly SpokenSentence[],
  { listen: listenButton, pause: pauseButton }: Buttons,
  speech: SpeechSynthesis,
  onEnd: () => void,
): () => void {
  const renameBack = rename(listenButton, 'stop');
  const withdrawPause = offerPause(pauseButton, speech);
  let isStopped = false;
  const stop = () => {
    isStopped = true;
    speech.cancel();
    markSentence();
    renameBack();
    withdrawPause();
    onEnd();
  };
  const speak = ([sentence, ...rest]: readonly SpokenSentence[]) => {
    if (isStopped) return;
    // After its last day the story is no longer on the page.
    if (!sentence?.range.startContainer.isConnected) {
      stop();
      return;
    }
    markSentence(sentence.range);
    const utterance = new SpeechSynthesisUtterance(sentence.text);
    utterance.lang = sentence.language;
    utterance.voice = findVoice(speech, sentence.language) ?? null;
    utterance.onend = utterance.onerror = () => {
      speak(rest);
    };
    speech.speak(utterance);
  };
  speak(sentences);
  return stop;
}

/** Shows the button that pauses. Returns a function that ends a pause and hides the button. */
function offerPause(button: HTMLButtonElement, speech: SpeechSynthesis): () => void {
  let renameBack: (() => void) | undefined;
  const resume = () => {
    renameBack?.();
    renameBack = undefined;
    speech.resume();
  };
  const toggle = () => {
    if (renameBack) {
      resume();
      return;
    }
    renameBack = rename(button, 'resume');
    speech.pause();
  };
  button.hidden = false;
  button.addEventListener('click', toggle);
  return () => {
    resume();
    button.hidden = true;
    button.removeEventListener('click', toggle);
  };
}

/** Gives a button its other name. Returns a function that gives it its first name again. */
function rename(button: HTMLButtonElement, name: 'stop' | 'resume'): () => void {
  const before = button.textContent;
  button.textContent = button.dataset[name] ?? before;
  return () => (button.textContent = before);
}

/**
 * Finds a voice of the visitor's own device for a language. A voice that a server gives would send
 * the story to a company, so it is never used.
 */
function findVoice(speech: SpeechSynthesis, language: string): SpeechSynthesisVoice | undefined {
  const voices = speech.getVoices().filter(({ localService }) => localService);
  const whole = language.toLowerCase();
  const [base = ''] = whole.split('-');
  const find = (tag: string) =>
    voices.find(({ lang }) => lang.toLowerCase().replace('_', '-').startsWith(tag));
  return find(whole) ?? find(base);
}

/** Marks the sentence that is read, and brings it into view. Without a sentence it marks nothing. */
function markSentence(sentence?: Range): void {
  if (!('highlights' in CSS)) return;
  CSS.highlights.delete('read-aloud');
  if (!sentence) return;
  CSS.highlights.set('read-aloud', new Highlight(sentence));
  const { top, bottom } = sentence.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) {
    sentence.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  }
}
