import { join } from 'node:path';
import * as sass from 'sass';
import type { GeneratedFile } from './generatedFile.ts';

/** The one sheet of the desks, compiled here so that nothing is built when they start. */
export const deskStyleFile = (root: string): GeneratedFile => ({
  path: 'services/desk/generated/desk.css',
  content: `${sass.compile(join(root, 'services/desk/styles/desk.scss'), { style: 'compressed' }).css}\n`,
});
