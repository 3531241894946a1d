import { mutationsOf } from './mutations.ts';

const changes = (source: string) =>
  mutationsOf(source).map(({ line, from, to }) => [line, from, to]);

it('turns comparisons, connectives and quantifiers, each by itself', () => {
  const source = 'const late = due <= now && open.some(isLate);\n';
  expect(mutationsOf(source).map(({ mutated }) => mutated)).toEqual([
    'const late = due < now && open.some(isLate);\n',
    'const late = due > now && open.some(isLate);\n',
    'const late = due <= now || open.some(isLate);\n',
    'const late = due <= now && open.every(isLate);\n',
  ]);
});

it('leaves comments and imports alone, and knows the line', () => {
  const source = "import { a } from 'b';\n/** a < b\n * c && d\n */\n// e || f\nreturn a === b;\n";
  expect(changes(source)).toEqual([[6, '===', '!==']]);
});
