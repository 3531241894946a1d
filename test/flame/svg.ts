import { type Kind, kinds } from './frames.ts';
import { type Frame, selfBy } from './profile.ts';

const width = 1200;
const margin = 10;
const row = 20;
/** Of a letter of the monospaced type of frames, in pixels. */
const letter = 6.7;
/** Title, and a legend of two rows. */
const head = 110;

/** Fills by light and by dark. */
const fills: Readonly<Record<Kind, readonly [string, string]>> = {
  domain: ['#a8d5b5', '#1f5a38'],
  engine: ['#b5cdf0', '#234a80'],
  store: ['#f3d19a', '#6b4a10'],
  commit: ['#f0a58a', '#8a3417'],
  json: ['#d8c4ee', '#55387c'],
  http: ['#a9dde0', '#17585c'],
  collector: ['#f2b8cc', '#7b2747'],
  other: ['#d5dadf', '#414c56'],
};

type Share = { readonly kind: Kind; readonly said: string };
export type Caption = { readonly title: string; readonly about: string };

/** A flame graph that hangs from the top: below each function stands what it called, as wide as the time that it took. */
export function svgOf(flame: Frame, commands: number, { title, about }: Caption): string {
  const height = head + depthOf(flame) * row + margin;
  const shares = sharesOf(flame, commands);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escaped(`${title}: ${shares.map(({ said }) => said).join('; ')}.`)}">`,
    `<style>${style()}</style>`,
    `<rect class="back" width="${width}" height="${height}"/>`,
    `<text class="title" x="${margin}" y="26">${escaped(title)}</text>`,
    `<text class="about" x="${margin}" y="46">${escaped(about)}</text>`,
    ...shares.map(legendEntry),
    ...drawn(flame, { x: margin, y: head, scale: (width - 2 * margin) / flame.total, commands }),
    '</svg>',
    '',
  ].join('\n');
}

/** In words, since a picture alone says neither share nor time. */
function sharesOf(flame: Frame, commands: number): readonly Share[] {
  const selfOf = new Map(selfBy(flame, 'kind'));
  return (Object.keys(kinds) as Kind[]).map((kind) => {
    const self = selfOf.get(kind) ?? 0;
    return {
      kind,
      said: `${kinds[kind]} ${percent(self / flame.total)}, ${milliseconds(self / commands)}`,
    };
  });
}

function legendEntry({ kind, said }: Share, nth: number): string {
  const x = margin + (nth % 4) * 298;
  const y = 58 + Math.floor(nth / 4) * 22;
  return `<rect class="${kind}" x="${x}" y="${y}" width="14" height="14"/><text class="key" x="${x + 20}" y="${y + 12}">${escaped(said)}</text>`;
}

type Place = {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly commands: number;
};

function drawn(frame: Frame, { x, y, scale, commands }: Place, whole = frame.total): string[] {
  const { name, kind, total, children } = frame;
  const wide = total * scale;
  const said = `${name}: ${percent(total / whole)}, ${milliseconds(total / commands)} a command`;
  const text = clipped(name, wide - 6);
  const lines = [
    `<g><title>${escaped(said)}</title><rect class="${kind}" x="${x.toFixed(1)}" y="${y}" width="${wide.toFixed(1)}" height="${row - 1}"/>${text && `<text x="${(x + 3).toFixed(1)}" y="${y + 14}">${escaped(text)}</text>`}</g>`,
  ];
  let left = x;
  for (const child of children) {
    lines.push(...drawn(child, { x: left, y: y + row, scale, commands }, whole));
    left += child.total * scale;
  }
  return lines;
}

/** As much of a name as fits: without its folders, the function alone, the beginning of this, or nothing. */
export function clipped(name: string, pixels: number): string {
  const letters = Math.floor(pixels / letter);
  const shorter = shorterNames(name);
  const fits = shorter.find((text) => text.length <= letters);
  if (fits !== undefined) return fits;
  return letters < 4 ? '' : `${shorter.at(-1)?.slice(0, letters - 1)}…`;
}

function shorterNames(name: string): readonly string[] {
  const [, file, called] = name.match(/^\S+\/(\S+) (.+)$/) ?? [];
  if (file === undefined || called === undefined) return [name];
  // A function without a name is known by its file.
  return [name, `${file} ${called}`, called === '<anonymous>' ? file : called];
}

const depthOf = ({ children }: Frame): number => 1 + Math.max(0, ...children.map(depthOf));
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
const milliseconds = (microseconds: number): string => `${(microseconds / 1_000).toFixed(3)} ms`;

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

function style(): string {
  const filled = (which: 0 | 1): string =>
    (Object.keys(fills) as Kind[]).map((kind) => `.${kind}{fill:${fills[kind][which]}}`).join('');
  return [
    'text{font:11px ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;fill:#14202b}',
    '.title{font:600 17px system-ui,sans-serif}.about,.key{font:12px system-ui,sans-serif}',
    `.back{fill:#fff}${filled(0)}`,
    `@media (prefers-color-scheme:dark){text{fill:#eef3f6}.back{fill:#10171d}${filled(1)}}`,
  ].join('');
}
