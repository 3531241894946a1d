import type { HtmlEscapedString } from 'hono/utils/html';

/** A piece of HTML, escaped where it is made. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** Puts what a page says into a whole document; `sample` asks for the line that everybody here is invented. */
export type Frame = (page: {
  readonly title: string;
  readonly body: Html;
  readonly sample: boolean;
}) => string;
