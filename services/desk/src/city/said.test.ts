import { speaking } from '../words/speak.ts';
import { askedSaid } from './said.ts';

const offer = (partnerOrg: string, state: string) => ({ partnerOrg, state });
const asked = (language: 'en' | 'ru', ...offers: object[]) =>
  askedSaid({ offers } as never, { say: speaking(language) } as never);

describe('who was asked', () => {
  it('is each partner once for each answer, however often it gave it', () => {
    const harbour = offer('ngo-harbour', 'EXPIRED');
    expect(
      asked(
        'en',
        harbour,
        offer('ngo-lantern', 'DECLINED'),
        harbour,
        offer('ngo-harbour', 'DECLINED'),
      ),
    ).toBe(
      'Asked: NGO Harbour (did not answer in time, 2 times), NGO Lantern (could not) and NGO Harbour (could not)',
    );
    expect(asked('ru', ...Array(3).fill(harbour))).toMatch(/ 3 раза\)$/);
    expect(asked('en')).toBe('');
  });
});
