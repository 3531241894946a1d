import { commands } from '../src/commands/index.ts';

/** Commands that need no record beforehand, each with the reason. */
const opening: Readonly<Record<string, string>> = {
  'list-provider': 'enters a place into the directory',
  'onboard-partner': 'makes an organisation a partner',
};

describe('the preconditions of a command', () => {
  it.each(commands.map((command) => [command.name, command] as const))(
    '%s asks relations whether its record is there, and never itself',
    (name, { requires = [], opens }) => {
      expect(opens === true).toBe(opening[name] !== undefined);
      if (opens) expect(requires).toEqual([]);
      expect(requires[0]?.kind).not.toBe('not-found');
    },
  );

  it('of a person’s record then ask whether it decides, and only then what is open', () => {
    for (const { requires, on } of commands.filter(({ on: { kind } }) => kind === 'pathway'))
      expect([on.kind, ...(requires ?? []).slice(0, 2).map(({ code }) => code)]).toEqual([
        'pathway',
        'person-merged',
        'items-returning',
      ]);
  });

  it('say what is so and are told apart by their code', () => {
    for (const { requires = [] } of commands)
      for (const { code, detail, kind } of requires) {
        expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
        expect(detail).toMatch(/^[A-Z].*\.$/);
        expect(['not-found', 'conflict', 'unavailable', 'forbidden']).toContain(kind);
      }
  });
});
