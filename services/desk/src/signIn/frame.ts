import type { Html } from '../kernel/html.ts';
import type { Switch } from '../kernel/language.ts';
import type { Say } from '../words/speak.ts';

/** Puts what a page says into a whole document; `sample` asks for the line that everybody here is invented. */
export type Frame = (page: {
  readonly title: string;
  readonly body: Html;
  readonly say: Say;
  readonly languages: Switch;
  readonly sample: boolean;
}) => string;
