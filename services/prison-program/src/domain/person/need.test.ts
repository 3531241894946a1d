import { id } from '@throughcare/testing';
import {
  desk,
  enrolmentOf,
  gone,
  inside,
  onOst,
  released,
  takesPart,
  team,
  waiting,
} from '../../../test/situations.ts';
import { recordRelease } from '../../commands/custody/recordRelease.ts';
import { deselectEnrolment } from '../../commands/enrolment/deselectEnrolment.ts';
import { withdrawEnrolment } from '../../commands/enrolment/withdrawEnrolment.ts';
import { onOrderIssued } from '../../reactions/onOrderIssued.ts';
import { onScreeningCompleted } from '../../reactions/onScreeningCompleted.ts';
import { needOf } from './need.ts';

const screened = (...needs: ('KNOWN' | 'NONE')[]) =>
  needs.reduce(
    (story, need, n) =>
      story.heard(onScreeningCompleted, {
        ...onScreeningCompleted.to.example,
        screeningId: id(`screening-${n}`),
        need,
      }),
    inside(),
  );
const ordered = (need: 'KNOWN' | 'UNKNOWN') =>
  inside().heard(onOrderIssued, { ...onOrderIssued.to.example, orderId: id('order-3'), need });

describe('the need for help', () => {
  it('is unknown until somebody told of one, and an order may tell of none', () => {
    expect(needOf(inside().state)).toBe('UNKNOWN');
    expect(needOf(ordered('UNKNOWN').state)).toBe('UNKNOWN');
    expect(needOf(ordered('KNOWN').state)).toBe('KNOWN');
  });

  it('is what screenings found: none, until one of them found one', () => {
    expect(needOf(screened('NONE').state)).toBe('NONE');
    expect(needOf(screened('NONE', 'KNOWN').state)).toBe('KNOWN');
    expect(needOf(screened('KNOWN', 'NONE').state)).toBe('KNOWN');
  });

  it('is known of whoever takes part in a programme, inside and after release, and not of who waits', () => {
    expect(needOf(waiting().state)).toBe('UNKNOWN');
    expect(needOf(takesPart().state)).toBe('KNOWN');
    const outside = takesPart()
      .command(recordRelease, desk, {}, gone)
      .tick('2026-06-01T10:00:00.000Z');
    expect(Object.values(outside.state.enrolments)[0]?.status).toBe('CONTINUES_IN_COMMUNITY');
    expect(needOf(outside.state)).toBe('KNOWN');
  });

  it('stays known of whoever took part once, and of whoever only waited it never was', () => {
    const over = takesPart();
    over.command(deselectEnrolment, team, enrolmentOf(over), { reason: 'D_MISSED' });
    expect(Object.values(over.state.enrolments)[0]?.status).toBe('DESELECTED');
    expect(needOf(over.state)).toBe('KNOWN');
    const left = waiting();
    left.command(withdrawEnrolment, team, enrolmentOf(left), { reason: 'W_MOTIVATION' });
    expect(Object.values(left.state.enrolments)[0]?.status).toBe('WITHDRAWN');
    expect(needOf(left.state)).toBe('UNKNOWN');
  });

  it('is known of whoever is on substitution treatment, and not by the release itself', () => {
    expect(needOf(onOst().state)).toBe('KNOWN');
    expect(needOf(released().state)).toBe('UNKNOWN');
  });
});
