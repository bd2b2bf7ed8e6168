import type { FootnoteDefinition, Root } from 'mdast';
import { visit } from 'unist-util-visit';

declare module 'mdast' {
  interface FootnoteDefinitionData {
    /** Nothing in the text calls it. */
    uncalled?: true;
  }
}

/**
 * Sees to it that no note is lost on the page, which has those that are called, each label once: marks the notes that
 * nothing calls, and gives a label of its own to a note whose label is taken.
 */
export function keepNotes(tree: Root): void {
  const called = new Set<string>();
  visit(tree, 'footnoteReference', ({ identifier }) => {
    called.add(identifier);
  });
  const taken = new Map<string, number>();
  visit(tree, 'footnoteDefinition', (note: FootnoteDefinition) => {
    const count = (taken.get(note.identifier) ?? 0) + 1;
    taken.set(note.identifier, count);
    if (count === 1 && called.has(note.identifier)) return;
    if (count > 1) note.identifier += `-again-${count}`;
    note.data = { ...note.data, uncalled: true };
  });
}
