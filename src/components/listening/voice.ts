/** A Chinese voice of this browser; voices may come late, so it waits a second for the list. */
export async function chineseVoice(): Promise<SpeechSynthesisVoice | undefined> {
  const find = () => speechSynthesis.getVoices().find(({ lang }) => /^(?:zh|cmn)/iu.test(lang));
  if (find() !== undefined) return find();
  await new Promise((resolve) => {
    speechSynthesis.addEventListener('voiceschanged', resolve, { once: true });
    window.setTimeout(resolve, 1000);
  });
  return find();
}

const key = 'ceku-speed';

/** How fast the reader likes it; 1 where nothing was chosen or kept. */
export function keptSpeed(): number {
  try {
    return Number(localStorage.getItem(key) ?? 1) || 1;
  } catch {
    return 1;
  }
}

/** Keeps the speed for the next paper, where the browser keeps anything. */
export function keepSpeed(speed: number): void {
  try {
    localStorage.setItem(key, String(speed));
  } catch {
    // The choice holds for this page.
  }
}
