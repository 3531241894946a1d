import { id } from '@throughcare/testing';
import { ask } from '../../../test/asking.ts';
import {
  appointment,
  desk,
  formerly,
  gap,
  gone,
  inside,
  manager,
  nurse,
  of,
  onOst,
  ostOf,
  released,
  type Told,
} from '../../../test/situations.ts';
import { recordRelease } from '../../commands/custody/recordRelease.ts';
import { returnToCustody } from '../../commands/custody/returnToCustody.ts';
import { settleDeparture } from '../../commands/custody/settleDeparture.ts';
import { transfer } from '../../commands/custody/transfer.ts';
import { loseOst } from '../../commands/ost/loseOst.ts';
import { moveOst } from '../../commands/ost/moveOst.ts';
import { openOst } from '../../commands/ost/openOst.ts';
import { planOstRelease } from '../../commands/ost/planOstRelease.ts';
import { listOstRecords } from '../../queries/listOstRecords.ts';
import { onContactAttempted } from '../../reactions/onContactAttempted.ts';
import { custodyView } from '../custody/view.ts';
import { pathway } from '../document.ts';

const attempted = (story: Told, at: string, reached: boolean): Told =>
  story.heard(onContactAttempted, {
    ...onContactAttempted.to.example,
    caseId: id('case'),
    at,
    reached,
  });
const sees = (story: Told, who: typeof desk) => story.shows(custodyView, story.state.ref, who);
const afterRelease = '2026-06-01T09:30:00.000Z';
const records = ({ state }: Told, who: typeof desk) =>
  ask([{ type: pathway, id: state.ref, state }], listOstRecords, who, { pathwayRef: state.ref });

describe('a person who was released', () => {
  it('is not handed over by an attempt to which nobody answered', () => {
    expect(sees(attempted(released(), afterRelease, false), manager)?.need).toBeDefined();
  });

  it('is handed over from the moment of the release on', () => {
    const met = attempted(released(), '2026-06-01T09:00:00.000Z', true);
    expect(sees(met, manager)?.need).toBeUndefined();
    expect(sees(met, manager)?.whereabouts).toBe('RELEASED');
  });

  it('is then seen by the prison that released them, and by no other', () => {
    expect(sees(attempted(released(), afterRelease, true), formerly)).toBeUndefined();
    expect(sees(released(), formerly)).toBeUndefined();
  });
});

describe('a prison that sent a person on', () => {
  const sent = () =>
    inside().command(
      transfer,
      desk,
      {},
      { toPrison: 'LPI', transferredAt: '2026-06-01T09:00:00Z' },
    );

  it('sees that its word was taken, and neither an earlier stay nor a need', () => {
    const shown = sees(sent(), desk);
    expect(shown?.whereabouts).toBe('IN_CUSTODY');
    expect(shown?.episodes).toHaveLength(1);
    expect(shown?.need).toBeUndefined();
  });

  it('leaves nothing to see for a prison that sent nobody, whatever its role', () => {
    expect(sees(sent(), of('PREC', 'unrelated'))).toBeUndefined();
  });

  it('sees nothing more once the person went elsewhere from there', () => {
    const on = sent().command(
      transfer,
      formerly,
      {},
      { toPrison: 'MDI', transferredAt: '2026-06-01T09:00:00Z' },
    );
    expect(sees(on, desk)).toBeUndefined();
    expect(sees(on, formerly)).toBeDefined();
  });

  it('sees nothing of a person who came back to where they were by another way', () => {
    const back = inside().command(
      returnToCustody,
      of('IMPORT', 'other'),
      {},
      { prisonId: 'LPI', returnedAt: '2026-06-01T09:00:00Z' },
    );
    expect(sees(back, desk)).toBeUndefined();
  });
});

describe('what was treated during the last stay', () => {
  const twice = (first: Told): Told => {
    const { ostId } = ostOf(first);
    first.command(moveOst, nurse, { ostId }, { to: 'STABILISING' });
    first.command(moveOst, nurse, { ostId }, { to: 'ENDED' });
    return first.command(openOst, nurse, {}, { status: 'RECEIVED_ON_OST' });
  };

  it('is still of the prison while one of two treatments is open, once somebody met the person', async () => {
    const story = gap();
    const [ostId = ''] = Object.keys(story.state.osts);
    attempted(story, '2026-06-02T09:00:00.000Z', true);
    expect(await records(story, nurse)).toMatchObject({ items: [{ ostId }] });
    story.command(loseOst, nurse, { ostId }, { reason: 'NOT_FOUND' });
    expect(await records(story, nurse)).toMatchObject({ refused: 'not-found' });
  });

  it('is still of the prison where an earlier treatment is over', async () => {
    const story = twice(onOst())
      .command(recordRelease, desk, {}, gone)
      .tick('2026-06-01T10:00:00.000Z');
    attempted(story, '2026-06-01T10:00:00.000Z', true);
    const [, ostId] = Object.keys(story.state.osts);
    expect(await records(story, nurse)).toMatchObject({ items: [{ ostId }] });
  });

  it('is of nobody there where none was', async () => {
    const story = attempted(released(), afterRelease, true);
    expect(await records(story, nurse)).toMatchObject({ refused: 'not-found' });
  });

  it('is seen by the prescriber to whom one of two treatments is handed', async () => {
    const clinic = of('PRESCRIBER', 'own');
    expect(await records(twice(onOst()), clinic)).toMatchObject({ refused: 'not-found' });
    const story = twice(onOst());
    const [, ostId = ''] = Object.keys(story.state.osts);
    story.command(planOstRelease, nurse, { ostId }, appointment);
    expect(await records(story, clinic)).toMatchObject({ items: [{ ostId }] });
  });
});

it('opens treatment only for whom the prison holds, and settles only a departure that is open', () => {
  const after = released().command(openOst, nurse, {}, { status: 'ASSESSED' });
  expect(after.last.refusal?.code).toBe('not-in-custody');
  const none = inside().command(settleDeparture, desk, {}, { outcome: 'IN_CUSTODY' });
  expect(none.last.refusal?.code).toBe('no-open-departure');
});
