import { defineCollection } from 'astro:content';
import { archiveLoader } from './render/loader.ts';

// The loader checks every entry by `documentSchema` itself, so that all problems of all files are told at once.
export const collections = { documents: defineCollection({ loader: archiveLoader() }) };
