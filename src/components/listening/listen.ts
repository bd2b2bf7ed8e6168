/** Reads the document aloud by a voice of the browser, sentence by sentence, with a bar to steer it. */
import { make } from '../../search/elements/make.ts';
import { markSentence } from './mark-sentence.ts';
import { readSentences, type Sentence } from './sentences.ts';
import { chineseVoice, keepSpeed, keptSpeed } from './voice.ts';

const speeds = [0.75, 1, 1.25, 1.5, 2];

/** Opens the bar and begins; says why it can't where the browser has no Chinese voice. */
export async function startListening(button: HTMLElement, say: (words: string) => void): Promise<void> {
  if (document.querySelector('.listening') !== null) return;
  const voice = await chineseVoice();
  if (voice === undefined) {
    say('这个浏览器没有中文语音，不能朗读。');
    button.textContent = '没有中文语音';
    button.setAttribute('disabled', '');
    return;
  }
  new Reading(voice, readSentences(), button).open();
}

class Reading {
  readonly #voice: SpeechSynthesisVoice;
  readonly #sentences: Sentence[];
  readonly #opener: HTMLElement;
  readonly #toggle = make('button', { type: 'button' }, '暂停');
  readonly #place = make('span', { class: 'num' });
  readonly #bar: HTMLElement;
  #at = 0;
  #speaking = false;

  constructor(voice: SpeechSynthesisVoice, sentences: Sentence[], opener: HTMLElement) {
    this.#voice = voice;
    this.#sentences = sentences;
    this.#opener = opener;
    this.#toggle.onclick = () => (this.#speaking ? this.#pause() : this.#speak());
    this.#bar = make(
      'div',
      { class: 'listening', role: 'group', 'aria-label': '收听' },
      this.#button('上一句', () => this.#go(this.#at - 1)),
      this.#toggle,
      this.#button('下一句', () => this.#go(this.#at + 1)),
      this.#speed(),
      this.#place,
      this.#button('结束', () => this.#close()),
    );
  }

  open(): void {
    document.body.append(this.#bar);
    this.#opener.setAttribute('aria-pressed', 'true');
    window.addEventListener('pagehide', () => speechSynthesis.cancel());
    this.#speak();
    this.#toggle.focus({ preventScroll: true });
  }

  #speak(): void {
    const sentence = this.#sentences[this.#at];
    if (sentence === undefined) return this.#close();
    this.#speaking = true;
    this.#toggle.textContent = '暂停';
    this.#place.textContent = `${this.#at + 1}/${this.#sentences.length}`;
    markSentence(sentence);
    const words = new SpeechSynthesisUtterance(sentence.text);
    words.voice = this.#voice;
    words.lang = this.#voice.lang;
    words.rate = keptSpeed();
    const { length } = this.#sentences;
    const at = this.#at;
    words.onend = () => {
      // A sentence that was cut off by another step ends, too.
      if (!this.#speaking || at !== this.#at) return;
      if (at + 1 < length) this.#go(at + 1);
      else this.#close();
    };
    speechSynthesis.cancel();
    speechSynthesis.speak(words);
  }

  #pause(): void {
    this.#speaking = false;
    this.#toggle.textContent = '继续';
    speechSynthesis.cancel();
  }

  #go(to: number): void {
    this.#at = Math.min(Math.max(to, 0), this.#sentences.length - 1);
    this.#speak();
  }

  #close(): void {
    this.#speaking = false;
    speechSynthesis.cancel();
    markSentence(undefined);
    this.#bar.remove();
    this.#opener.setAttribute('aria-pressed', 'false');
    this.#opener.focus({ preventScroll: true });
  }

  #button(words: string, act: () => void): HTMLButtonElement {
    const button = make('button', { type: 'button' }, words);
    button.onclick = act;
    return button;
  }

  #speed(): HTMLSelectElement {
    const select = make(
      'select',
      { 'aria-label': '语速' },
      ...speeds.map((speed) => make('option', { value: String(speed) }, `${speed} 倍`)),
    );
    select.value = String(keptSpeed());
    select.onchange = () => {
      keepSpeed(Number(select.value));
      if (this.#speaking) this.#speak();
    };
    return select;
  }
}
