import { commands } from './commands/index.ts';
import { isNotMerged, isThere } from './domain/pathway/preconditions.ts';

/** Commands that open a record may meet nobody yet. */
const opens = ['open-person', 'find-or-open-person-by-identifier', 'resolve-person'];
/** Until the code is known to work, nothing of the record is told; the code stands in the body. */
const asksTheCodeFirst = ['bind-account', 'redeem-claim-code'];

describe('what must hold before a command decides', () => {
  const ofPeople = commands.filter(({ on }) => on.idParam === 'pathwayRef');
  it.each(ofPeople.map((one) => [one.name, one] as const))(
    '%s: first that somebody is there, then all else that is not to be known of, then that the record stands',
    (name, { requires = [], opens: mayOpen }) => {
      expect(mayOpen === true).toBe(opens.includes(name));
      if (!mayOpen) expect(requires[0]).toBe(isThere);
      const kinds = requires.map(({ kind }) => kind);
      const hidden = kinds.lastIndexOf('not-found');
      expect(kinds.slice(0, hidden + 1).every((kind) => kind === 'not-found')).toBe(true);
      if (!asksTheCodeFirst.includes(name)) expect(requires[hidden + 1]).toBe(isNotMerged);
    },
  );

  it('is said in words that name what is so', () => {
    for (const { requires = [] } of commands)
      for (const { code, detail } of requires) {
        expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
        expect(detail).toMatch(/^[A-Z].*\.$/);
      }
  });
});
