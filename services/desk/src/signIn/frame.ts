import type { Html } from '../kernel/html.ts';

/** Puts what a page says into a whole document; `sample` asks for the line that everybody here is invented. */
export type Frame = (page: {
  readonly title: string;
  readonly body: Html;
  readonly sample: boolean;
}) => string;
