import type { Request } from 'express';

/**
 * Whether a form came from a page of this very origin, as the browser says it: `Sec-Fetch-Site`, or `Origin` where a browser
 * sends none (Fetch Metadata goes to trustworthy addresses only). What says neither is no form of ours.
 */
export function cameFromHere(request: Request, url: string): boolean {
  const site = request.get('Sec-Fetch-Site');
  if (site !== undefined) return site === 'same-origin';
  return request.get('Origin') === new URL(url).origin;
}
