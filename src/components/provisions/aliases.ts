/**
 * Chinese names of places as anchors: #第十二条第二款 leads where #t12-k2 does and is written so in the address; where
 * the text has no such 款 or 项, it leads to the nearest place that it has.
 */
import { wholeText } from '../whole-text.ts';
import { findPlace } from './find-place.ts';

function follow(): void {
  const name = decodeURIComponent(location.hash.slice(1));
  if (name === '' || document.getElementById(name) !== null) return;
  const place = findPlace(name, true);
  // The browser marks what the address names; an alias must become the anchor for that.
  if (place !== undefined) location.replace(`#${place.id}`);
}

window.addEventListener('hashchange', follow);
void wholeText.then(follow);
