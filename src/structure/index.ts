export { buildStructure, type Block, type Structure } from './build-structure.ts';
export { grammar, type Marker, type MarkerName } from './grammar.ts';
export { readMarker } from './read-marker.ts';
export type { OutlineNode, Provision, ProvisionLevel } from './types.ts';
