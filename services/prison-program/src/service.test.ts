import { prisonProgramEventTypes, topicOf } from '@throughcare/contracts';
import { settingsFor } from '@throughcare/record';
import { prisonProgramService } from './service.ts';

const service = prisonProgramService();

describe('the service on one screen', () => {
  it('names every command and every question once', () => {
    const names = [...service.commands, ...service.queries].map((one) => one.name);
    expect(new Set(names).size).toBe(names.length);
    const paths = service.commands.map((one) => one.path);
    expect(new Set(paths).size).toBe(paths.length);
  });

  it('shows after each command what its document has a view for', () => {
    for (const command of service.commands)
      expect(Object.keys(command.on.views)).toContain(command.shows);
  });

  it('hears only what it reads', () => {
    for (const { to } of service.reactions)
      expect(to.audiences.some((one) => service.reads.includes(topicOf(to.service, one)))).toBe(
        true,
      );
  });

  it('makes one thing of each event type', () => {
    const types = service.reactions.map((one) => one.to.type);
    expect(new Set(types).size).toBe(types.length);
  });

  it('latches deaths, the withdrawal of consent, and the end of a binding', () => {
    const latched = service.reactions.filter((one) => one.latch).map((one) => one.to.type);
    expect(latched.map((type) => type.split('.').slice(3, 5).join('.')).toSorted()).toEqual([
      'account.unbound',
      'consent.withdrawn',
      'death.reported',
      'death.retracted',
      'death.verified',
    ]);
  });

  it('refuses a setting that makes no sense', () => {
    expect(() => prisonProgramService({ releaseHoldMinutes: -1 })).toThrow();
    const { settings } = prisonProgramService({ releaseHoldMinutes: 0 });
    expect(settingsFor(settings, {}).releaseHoldMinutes).toBe(0);
  });
});

describe('what it publishes', () => {
  it('tells of substitution treatment and the pack to care only', () => {
    for (const { type, audiences } of prisonProgramEventTypes.prisonProgramEvents)
      if (/\.(ost|pre-release-pack)\./.test(type)) expect(audiences).toEqual(['care']);
  });

  it('tells of a death to everyone', () => {
    const died = prisonProgramEventTypes.prisonProgramEvents.find((one) =>
      one.type.includes('prisoner.died'),
    );
    expect(died?.audiences).toEqual(['justice', 'care']);
  });
});
