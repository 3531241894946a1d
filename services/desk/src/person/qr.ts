import { create } from 'qrcode';
import { type Html, html } from '../kernel/html.ts';

/** Light around it, in modules, so that a reader finds it. */
const margin = 4;

/** A text as a picture for the camera of a phone: drawn here as one path, with no style and no script. */
export function qrOf(text: string, label: string): Html {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const { size, data } = modules;
  const dark = Array.from(data, (bit, n) =>
    bit ? `M${(n % size) + margin} ${Math.floor(n / size) + margin}h1v1h-1z` : '',
  ).join('');
  const whole = size + 2 * margin;
  return html`<svg class="qr" role="img" aria-label="${label}" viewBox="0 0 ${whole} ${whole}" width="240" height="240" shape-rendering="crispEdges" focusable="false"><path fill="#fff" d="M0 0h${whole}v${whole}H0z"/><path fill="#000" d="${dark}"/></svg>`;
}
