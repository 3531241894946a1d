import type { EventDefinition } from '@throughcare/contracts';
import { type GeneratedFile, json } from './generatedFile.ts';

const goldenFolder = 'packages/contracts/src/events/golden';

/** Each event type's example as it was when the type was first published. Files that are there are never written again. */
export const goldenFiles = (catalogue: readonly EventDefinition[]): GeneratedFile[] =>
  catalogue.map(({ type, example }) => ({
    path: `${goldenFolder}/${type}.json`,
    content: json(example),
  }));
