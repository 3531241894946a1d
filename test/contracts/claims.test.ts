import { allServices } from '@throughcare/runtime';

describe('D8: a claim counts only while its document lists the value', () => {
  const claiming = allServices().flatMap(({ name, commands }) =>
    commands
      .filter(({ claims }) => claims)
      .map((command) => [name, command.name, command] as const),
  );

  it.each(claiming)(
    '%s, %s: its kind of document says what it lists',
    (_service, _name, { on }) => {
      expect(on.claimed).toBeDefined();
    },
  );

  it('is made in two services', () => {
    expect([...new Set(claiming.map(([service]) => service))].toSorted()).toEqual([
      'aftercare',
      'intake',
    ]);
  });
});
