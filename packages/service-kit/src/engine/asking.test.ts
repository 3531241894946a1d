import { instant, type Organisation } from '@throughcare/contracts';
import { actor } from '@throughcare/testing';
import { VirtualClock } from '../clock.ts';
import { askingAs } from './asking.ts';

describe('who asks', () => {
  it('is told with the present moment, and with their organisation as the register has it, or null', () => {
    const clock = new VirtualClock(instant('2026-01-05T09:00:00.000Z'));
    const court = { id: 'court-city', kind: 'COURT' } as unknown as Organisation;
    const organisations = { of: (one: string) => (one === court.id ? court : null) };
    const asking = askingAs(clock, { hash: (text) => `hash of ${text}` }, organisations, {});
    const clerk = actor('DCC', 'court-city');
    expect(asking(clerk)).toMatchObject({ actor: clerk, organisation: court, now: clock.now() });
    clock.moveTo(instant('2026-01-05T10:00:00.000Z'));
    expect(asking(actor('DCC', 'court-north'))).toMatchObject({
      organisation: null,
      now: '2026-01-05T10:00:00.000Z',
    });
    expect(asking(clerk).hash('a')).toBe('hash of a');
  });
});
