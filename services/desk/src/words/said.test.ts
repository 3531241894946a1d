import { apart, before, inLine, languageName, listed, sorted, titled } from './said.ts';
import { speaking } from './speak.ts';

const [en, fr, es, ru] = [speaking('en'), speaking('fr'), speaking('es'), speaking('ru')];

describe('what is said by the language alone', () => {
  it('joins things of one kind as the language does', () => {
    const things = ['a', 'b', 'c'];
    expect([en, fr, es, ru].map((say) => listed(say, things))).toEqual([
      'a, b and c',
      'a, b et c',
      'a, b y c',
      'a, b и c',
    ]);
    expect(listed(fr, [])).toBe('');
  });

  it('sets parts beside each other, and leaves out what is empty', () => {
    expect(inLine(fr, ['a', '', undefined, 'b'])).toBe('a, b');
    expect(apart(fr, ['a', 'b', 'c'])).toBe('a ; b ; c');
    expect(before(fr, 'a', 'b')).toBe('a : b');
    expect(before(en, 'a', 'b')).toBe('a: b');
  });

  it('sorts as a dictionary, and begins with a large letter', () => {
    expect(sorted(ru, ['ёж', 'яма', 'ель'], (word) => word)).toEqual(['ёж', 'ель', 'яма']);
    expect(sorted(es, ['nube', 'ñu', 'oso', 'nada'], (word) => word)).toEqual([
      'nada',
      'nube',
      'ñu',
      'oso',
    ]);
    expect([titled(ru, 'ёж'), titled(fr, 'école'), titled(en, '')]).toEqual(['Ёж', 'École', '']);
  });

  it('calls languages as the reader does', () => {
    expect([en, fr, es, ru].map((say) => languageName(say, 'ky'))).toEqual([
      'Kyrgyz',
      'kirghize',
      'kirguís',
      'киргизский',
    ]);
  });
});
