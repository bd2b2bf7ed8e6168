/** Reads the document aloud by the voices of the browser, sentence by sentence, and marks the paragraph being read. */
let at = 0;
let sentences: { text: string; block: Element }[] = [];
let speaking = false;

/** Starts, pauses or goes on; says why where the browser has no Chinese voice. */
export async function toggleListening(button: HTMLElement, say: (words: string) => void): Promise<void> {
  if (speaking) {
    stop(button);
    return;
  }
  const voice = await chineseVoice();
  if (voice === undefined) {
    say('这个浏览器没有中文语音，不能朗读。');
    button.textContent = '没有中文语音';
    button.setAttribute('disabled', '');
    return;
  }
  if (sentences.length === 0) sentences = readSentences();
  speaking = true;
  button.textContent = '暂停';
  button.setAttribute('aria-pressed', 'true');
  next(voice, button);
}

function next(voice: SpeechSynthesisVoice, button: HTMLElement): void {
  const sentence = sentences[at];
  if (!speaking) return;
  if (sentence === undefined) {
    at = 0;
    stop(button);
    return;
  }
  mark(sentence.block);
  const words = new SpeechSynthesisUtterance(sentence.text);
  words.voice = voice;
  words.lang = voice.lang;
  words.onend = () => {
    if (!speaking) return;
    at += 1;
    next(voice, button);
  };
  speechSynthesis.speak(words);
}

function stop(button: HTMLElement): void {
  speaking = false;
  speechSynthesis.cancel();
  mark(undefined);
  button.textContent = at === 0 ? '收听' : '接着听';
  button.setAttribute('aria-pressed', 'false');
}

function mark(block: Element | undefined): void {
  document.querySelector('.speaking')?.classList.remove('speaking');
  block?.classList.add('speaking');
  block?.scrollIntoView({ block: 'nearest' });
}

/** Sentences by the marks that end them, so that no utterance is long enough for a browser to cut it off. */
function readSentences(): { text: string; block: Element }[] {
  const blocks = document.querySelectorAll('.text h1, .body :is(h2, h3, h4, h5, p, th, td)');
  return [...blocks].flatMap((block) =>
    (block.textContent.match(/[^。！？；]+[。！？；]?/gu) ?? [])
      .filter((text) => text.trim() !== '')
      .map((text) => ({ text, block })),
  );
}

/** Voices may come late: waits one second for the list. */
async function chineseVoice(): Promise<SpeechSynthesisVoice | undefined> {
  const find = () => speechSynthesis.getVoices().find(({ lang }) => /^(?:zh|cmn)/iu.test(lang));
  if (find() !== undefined) return find();
  await new Promise((resolve) => {
    speechSynthesis.addEventListener('voiceschanged', resolve, { once: true });
    window.setTimeout(resolve, 1000);
  });
  return find();
}

window.addEventListener('pagehide', () => speechSynthesis.cancel());
