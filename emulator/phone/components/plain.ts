/** Components that are nothing but a place for others. */
import type { BuiltIn } from './part';

/** `view` and its like. */
export const plainParts: readonly BuiltIn[] = [
  { tag: 'view', properties: [] },
  { tag: 'block', properties: [] },
  { tag: 'cover-view', properties: ['scrollTop'] },
  { tag: 'text', properties: ['selectable', 'userSelect', 'space', 'decode'] },
  { tag: 'root-portal', properties: ['enable'] },
];
