import { join } from 'node:path';
import rtlcss from 'rtlcss';
import * as sass from 'sass';
import type { GeneratedFile } from './generatedFile.ts';

/** The sheet of the desks, compiled here so that nothing is built when they start; and the same from right to left. */
export function deskStyleFiles(root: string): readonly GeneratedFile[] {
  const { css } = sass.compile(join(root, 'services/desk/styles/desk.scss'), {
    style: 'compressed',
  });
  return [
    { path: 'services/desk/generated/desk.css', content: `${css}\n` },
    { path: 'services/desk/generated/desk.rtl.css', content: `${rtlcss.process(css)}\n` },
  ];
}
