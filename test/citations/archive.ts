import { aboutOf } from '../../src/citations/about.ts';
import { deriveRelations, type Relation } from '../../src/citations/derive-relations.ts';
import { effectsOf, type AppliedEffect } from '../../src/citations/effects.ts';
import { findReferences } from '../../src/citations/find-references.ts';
import { indexPapers } from '../../src/citations/paper-index.ts';
import { resolveReferences, type OutsideReference } from '../../src/citations/resolve-references.ts';
import { documentSchema, type DocumentMetadata } from '../../src/document/schema.ts';
import { buildStructure, type Block } from '../../src/structure/index.ts';

export interface Paper {
  metadata: DocumentMetadata;
  text: string;
}

/** A regulation of the country with a text of paragraphs, one a line. */
export function paper(id: string, title: string, text = '', front: Record<string, unknown> = {}): Paper {
  const fields = { kind: 'regulation', script: 'zh-Hans', region: 'cn', id, title, ...front };
  return { metadata: documentSchema.parse(fields), text };
}

/** What the papers of a small archive say of each other. */
export interface Related {
  references: OutsideReference<Paper>[];
  relations: Relation<Paper>[];
  effects: Map<string, AppliedEffect[]>;
}

/** Reads papers as an archive does, as of a day. */
export function relate(papers: readonly Paper[], today = '2026-01-01'): Related {
  const read = papers.map((each) => {
    const lines = each.text.split('\n').filter(Boolean);
    const blocks = lines.map((line): Block => ({ type: 'paragraph', text: line }));
    const structure = buildStructure(blocks);
    const labels = new Map(structure.provisions.map(({ id, label }) => [id, label]));
    const found = findReferences(blocks, structure, aboutOf(each.metadata)).flatMap((list, block) =>
      list.map((one) => ({ ...one, provision: structure.anchors[block] ?? '' })),
    );
    const outside = found.flatMap((one, index) =>
      one.work === undefined ? [] : [{ ...one, index, label: labels.get(one.provision) ?? '' }],
    );
    return { paper: each, citations: { outside, ids: structure.provisions.map(({ id }) => id) } };
  });
  const index = indexPapers(papers);
  const references = resolveReferences(read, today, index);
  const relations = deriveRelations(papers, references, index);
  return { references, relations, effects: effectsOf(papers, relations, index) };
}
