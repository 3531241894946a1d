import { dateOf, daysBetween, prisonProgramEventTypes as types } from '@throughcare/contracts';
import { type Publication, publication } from '@throughcare/record';
import type { PlanEvent } from '../plan/events.ts';
import { releaseDateOf } from '../plan/state.ts';
import type { CustodyEvent } from './events.ts';
import type { Admission, Episode, Movement } from './state.ts';

/** Custody and release are justice; a death goes to everyone. */
export function publishCustody(event: CustodyEvent, episode: Episode): Publication[] {
  const episodeId = episode.id;
  switch (event.type) {
    case 'episode-opened':
      return episode.admission ? [admitted(episode, episode.admission)] : [];
    case 'admission-learnt':
      // The stay is known already, and may be over: telling of it now would look like a new arrival.
      return [];
    case 'moved':
      return movedTo(episode, event.movement);
    case 'departure-inferred': {
      const { windowFrom, windowTo } = event.departure;
      return [
        publication(types.prisonerLeftList, 'justice', {
          episodeId,
          basis: 'INFERRED',
          windowFrom,
          windowTo,
        }),
      ];
    }
    case 'departure-settled':
      return [
        publication(types.prisonerLeftListSettled, 'justice', {
          episodeId,
          outcome: event.settlement.outcome,
        }),
      ];
    case 'release-recorded': {
      const { id: releaseId, releasedAt, prisonId, planned, heldUntil } = event.release;
      return [
        publication(types.prisonerReleaseRecorded, 'justice', {
          episodeId,
          releaseId,
          releasedAt,
          prisonId,
          planned,
          provisional: true,
          heldUntil,
        }),
      ];
    }
    case 'release-confirmed':
      return confirmed(episode, event.releaseId);
    case 'release-reversed':
      return [
        publication(types.prisonerReleaseReversed, 'justice', {
          episodeId,
          releaseId: event.releaseId,
          reasonCode: event.reason,
        }),
      ];
    case 'release-corrected':
      return [
        publication(types.prisonerReleaseCorrected, 'justice', {
          episodeId,
          releaseId: event.releaseId,
          reasonCode: event.reason,
        }),
      ];
    case 'episode-ended': {
      const notice = { occurredAt: event.ending.at };
      if (event.ending.kind === 'DIED')
        return (['justice', 'care'] as const).map((audience) =>
          publication(types.prisonerDied, audience, notice),
        );
      return event.ending.kind === 'DEPORTED'
        ? [publication(types.prisonerDeported, 'justice', notice)]
        : [];
    }
  }
}

function admitted(episode: Episode, { at, prisonId, reason }: Admission): Publication {
  const data = { episodeId: episode.id, receivedAt: at, prisonId };
  return reason === 'RECALL'
    ? publication(types.prisonerRecalled, 'justice', { ...data, reason })
    : publication(types.prisonerReceived, 'justice', { ...data, reason });
}

function movedTo(episode: Episode, { kind, at, prisonId, reason }: Movement): Publication[] {
  const episodeId = episode.id;
  switch (kind) {
    case 'LEFT':
      return reason === null
        ? []
        : [
            publication(types.prisonerLeftCustodyTemporarily, 'justice', {
              episodeId,
              leftAt: at,
              prisonId,
              reason,
            }),
          ];
    case 'RETURNED':
      return [
        publication(types.prisonerReturned, 'justice', { episodeId, returnedAt: at, prisonId }),
      ];
    case 'ESCAPED':
      return [publication(types.prisonerEscaped, 'justice', { occurredAt: at })];
    case 'RECAPTURED':
      return [
        publication(types.prisonerReceived, 'justice', {
          episodeId,
          receivedAt: at,
          prisonId,
          reason: 'RECAPTURED',
        }),
      ];
    case 'TRANSFERRED':
      return [
        publication(types.prisonerReceived, 'justice', {
          episodeId,
          receivedAt: at,
          prisonId,
          reason: 'TRANSFERRED',
        }),
      ];
  }
}

function confirmed(episode: Episode, releaseId: string): Publication[] {
  const release = episode.releases.find((one) => one.id === releaseId);
  if (!release) return [];
  const { releasedAt, prisonId, planned, area } = release;
  return [
    publication(types.prisonerReleased, 'justice', {
      episodeId: episode.id,
      releaseId,
      releasedAt,
      prisonId,
      reason: 'RELEASED',
      planned,
      area,
      admissionKnown: episode.admission !== null,
    }),
  ];
}

/** Dates are custody's and go to justice; the pack is the person's and goes to care. */
export function publishPlan(event: PlanEvent, episode: Episode): Publication[] {
  const episodeId = episode.id;
  if (event.type === 'pack-issued')
    return [
      publication(types.preReleasePackIssued, 'care', {
        packId: event.packId,
        episodeId,
        firstAppointmentAt: episode.plan.pack.FIRST_APPOINTMENT?.appointmentAt ?? null,
      }),
    ];
  if (event.type !== 'release-date-noted') return [];
  const { on: newDate, dateType, reason, step } = event.date;
  const previousDate = releaseDateOf({ ...episode.plan, dates: episode.plan.dates.slice(0, -1) });
  if (newDate === null)
    return previousDate === null || reason === null
      ? []
      : [
          publication(types.releaseDateCleared, 'justice', {
            episodeId,
            previousDate,
            reasonCode: reason,
          }),
        ];
  const set = { episodeId, newDate, dateType, noticeDays: daysBetween(dateOf(step.at), newDate) };
  return previousDate === null
    ? [publication(types.releaseDateSet, 'justice', set)]
    : [publication(types.releaseDateChanged, 'justice', { ...set, previousDate })];
}
