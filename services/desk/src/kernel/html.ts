import { html, raw } from 'hono/html';

/** A piece of a page. Values put into `html` are escaped; what is already Html is not escaped again. */
export type Html = ReturnType<typeof html>;

export { html, raw };

/** Nothing at all. */
export const nothing: Html = html``;
