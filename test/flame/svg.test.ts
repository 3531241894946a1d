import type { Frame } from './profile.ts';
import { clipped, svgOf } from './svg.ts';

const frame = (name: string, self: number, children: readonly Frame[] = []): Frame => ({
  name,
  file: 'packages/record/src/told.ts',
  kind: 'engine',
  self,
  total: children.reduce((sum, { total }) => sum + total, self),
  children,
});
const collector: Frame = { ...frame('garbage collector', 2_500), kind: 'collector' };
const flame = frame('one command', 0, [frame('record/told <anonymous>', 7_500), collector]);
const caption = { title: 'Where the time goes', about: 'A & B' };
const svg = svgOf(flame, 10, caption);

/** The elements that are not closed in the order in which they were opened, or that hold a bare sign. */
function unbalanced(xml: string): string[] {
  const open: string[] = [];
  const wrong: string[] = [];
  for (const [, close, name = '', attributes = '', empty, text] of xml.matchAll(
    /<(\/?)(\w+)((?: [\w:-]+="[^"<]*")*)(\/?)>|([^<]+|<)/g,
  )) {
    const said = text ?? attributes;
    if (said.replace(/&(amp|lt|gt|quot);/g, '').match(/[<&]/)) wrong.push(said);
    if (text !== undefined || empty === '/') continue;
    if (close !== '/') open.push(name);
    else if (open.pop() !== name) wrong.push(`</${name}>`);
  }
  return [...wrong, ...open];
}

describe('a flame graph as SVG', () => {
  it('is well-formed, whatever functions are called', () => {
    expect(unbalanced(svg)).toEqual([]);
    expect(svg).toContain('record/told &lt;anonymous&gt;');
    expect(svg).not.toContain('<anonymous>');
    expect(svg).toContain('A &amp; B');
  });

  it('is checked by a test that notices what is not', () => {
    expect(unbalanced('<g><title>a</g>')).toEqual(['</g>', 'g']);
    expect(unbalanced('<g><anonymous></g>')).toEqual(['</g>', 'g']);
    expect(unbalanced('<g>a & b</g>')).toEqual(['a & b']);
    expect(unbalanced('<g a="1"b="2"></g>')).toEqual(['<', '</g>']);
  });

  it('tells of each frame its share and its time in one command', () => {
    expect(svg).toContain(
      '<title>record/told &lt;anonymous&gt;: 75.0 %, 0.750 ms a command</title>',
    );
    expect(svg).toContain('<title>garbage collector: 25.0 %, 0.250 ms a command</title>');
  });

  it('draws what a function called below it, as wide as its time, one beside the other', () => {
    const rects = [...svg.matchAll(/<rect class="\w+" x="([\d.]+)" y="(\d+)" width="([\d.]+)"/g)]
      .map(([, x, y, wide]) => [Number(x), Number(y), Number(wide)])
      .slice(-3);
    expect(rects).toEqual([
      [10, 110, 1180],
      [10, 130, 885],
      [895, 130, 295],
    ]);
  });

  it('says in words what it shows, runs no script, and has colours for the dark', () => {
    expect(svg).toMatch(/role="img" aria-label="Where the time goes: .*garbage collector 25\.0 %/);
    expect(svg).not.toContain('<script');
    expect(svg).toContain('prefers-color-scheme:dark');
  });

  it('is the same for the same profile', () => {
    expect(svgOf(flame, 10, caption)).toBe(svg);
  });

  it.each([
    ['embedded/groupCommit commit', 400, 'embedded/groupCommit commit'],
    ['embedded/groupCommit commit', 130, 'groupCommit commit'],
    ['embedded/groupCommit commit', 60, 'commit'],
    ['embedded/groupCommit commit', 34, 'comm…'],
    ['embedded/groupCommit commit', 20, ''],
    ['record/told <anonymous>', 60, 'told'],
    ['garbage collector', 60, 'garbage…'],
  ])('fits %s into %d pixels', (name, pixels, text) => {
    expect(clipped(name, pixels)).toBe(text);
  });
});
