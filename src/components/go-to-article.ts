/** “到第 N 条”: goes to a provision by its number or name: 12, 十二, 120之1, 12-2, 第十二条第二款. */
import { findPlace } from './provisions/find-place.ts';

const form = document.querySelector<HTMLFormElement>('[data-go]');
const box = form?.querySelector('input');

if (form !== null && box !== null && box !== undefined) {
  form.hidden = false;
  box.addEventListener('input', () => box.setCustomValidity(''));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const place = findPlace(box.value);
    if (place !== undefined) location.hash = place.id;
    else {
      box.setCustomValidity('没有这一条');
      box.reportValidity();
    }
  });
}
