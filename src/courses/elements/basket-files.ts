import { make } from '../../search/elements/make.ts';
import { toBasket } from '../basket/basket-schema.ts';
import { toFragment } from '../basket/share.ts';
import type { Basket } from '../basket/types.ts';
import type { BasketHost } from './basket-page.ts';
import { downloadFile, fileName } from './download-file.ts';

/** Copies an address that holds the whole basket, and shows it; a basket too large for one becomes a file. */
export async function shareAddress(basket: Basket, host: BasketHost): Promise<void> {
  const fragment = toFragment(basket);
  if (fragment === undefined) {
    saveFile(basket);
    return host.say('材料太多，一个地址放不下，已存成文件；把文件发给对方，在这一页打开。');
  }
  const address = `${location.origin}${location.pathname}#${fragment}`;
  const shown = host.querySelector<HTMLInputElement>('[data-address]');
  if (shown !== null) {
    shown.value = address;
    shown.hidden = false;
    shown.select();
  }
  const copied = await Promise.resolve()
    .then(() => navigator.clipboard.writeText(address))
    .then(
      () => true,
      () => false,
    );
  host.say(copied ? '地址已复制，发给对方即可。' : '请复制框里的地址发给对方。');
}

/** The basket as a file that this page opens again. */
export function saveFile(basket: Basket): undefined {
  const text = `${JSON.stringify({ ceku: 'basket', ...basket }, null, 1)}\n`;
  downloadFile(`${fileName(basket.title || '选材篮')}.json`, 'application/json', text);
}

/** Opens a basket from a file that the reader chooses. */
export function openFile(host: BasketHost): undefined {
  const input = make('input', { type: 'file', accept: '.json,application/json' });
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    void file?.text().then((text) => host.receive(parse(text), `${file.name} 不是选材篮文件。`));
  });
  input.click();
}

function parse(text: string): Basket | undefined {
  try {
    return toBasket(JSON.parse(text));
  } catch {
    return undefined;
  }
}
