export { anchorWords } from './anchor-words.ts';
export { buildStructure, type Structure } from './build-structure.ts';
export { grammar, type Marker, type MarkerName } from './grammar.ts';
export { provisionText, provisionsWithin } from './provision-text.ts';
export { readMarker } from './read-marker.ts';
export { readPlaceName } from './read-place-name.ts';
export type { Block, OutlineNode, Provision, ProvisionLevel } from './types.ts';
