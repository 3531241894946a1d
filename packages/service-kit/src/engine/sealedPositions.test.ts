import { actor, ref } from '@throughcare/testing';
import { openPositions, type PublishedPosition, sealPositions } from './sealedPositions.ts';
import { secretsFrom } from './secrets.ts';

const secrets = secretsFrom(Buffer.alloc(32, 1));
const clerk = actor('DCC');
const position = (sequence: number): PublishedPosition => ({
  service: 'intake',
  audience: 'justice',
  ref: ref('ada'),
  sequence,
});

describe('a position', () => {
  const sealed = sealPositions(secrets, clerk, [position(1)]);

  it('is opened for the caller that it was sealed for, one or several at once', () => {
    expect(openPositions(secrets, clerk, sealed)).toEqual([position(1)]);
    const next = sealPositions(secrets, clerk, [position(2)]);
    expect(openPositions(secrets, clerk, `${sealed}, ${next}`)).toEqual([position(1), position(2)]);
  });

  it('is nothing to another caller, also beside one of their own', () => {
    const nurse = actor('PHC');
    expect(openPositions(secrets, nurse, sealed)).toBeUndefined();
    const own = sealPositions(secrets, nurse, [position(2)]);
    expect(openPositions(secrets, nurse, `${own},${sealed}`)).toBeUndefined();
  });

  it('says nothing of what it is about, and is another text each time', () => {
    expect(sealed).toMatch(/^[\w-]+$/);
    expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain(ref('ada'));
    expect(sealPositions(secrets, clerk, [position(1)])).not.toBe(sealed);
  });

  it.each([
    ['is empty', ''],
    ['is a word', 'soon'],
    ['is a position in plain words', `intake/justice/${ref('ada')}@1`],
    ['was changed', `${sealed.slice(0, -2)}AA`],
    ['was shortened', sealed.slice(0, 20)],
    [
      'was sealed by another installation',
      sealPositions(secretsFrom(Buffer.alloc(32, 2)), clerk, []),
    ],
    ['was sealed for another purpose', secrets.seal('{"after":"a"}')],
    ['is one of nine', Array.from({ length: 9 }, () => sealed).join(',')],
  ])('that %s is none', (_what, header) => {
    expect(openPositions(secrets, clerk, header)).toBeUndefined();
  });
});
