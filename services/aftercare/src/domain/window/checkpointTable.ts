import type { overdoseCheckpoints } from '@throughcare/contracts';

type Row = {
  /** Relative to what it is due. */
  readonly due: string;
  readonly meets: string;
  readonly source: string;
};
const contact = (title: string): Row => ({
  due: `${title} after the release`,
  meets:
    'the person was reached, or kept an appointment, since the checkpoint before; or is in treatment under an order',
  source: 'domain reference 2.8 and 6.2',
});

/** What is watched around a release, for people to read; the points after it are those of the events. */
export const checkpointTable = {
  IN_REACH: {
    due: 'before the gate, once a partner has accepted and a date is known',
    meets: 'the partner has reached the person inside',
    source: 'domain reference G3 and 6.2',
  },
  NALOXONE: {
    due: '24 hours after the release, with the first contact',
    meets:
      'a kit handed over by the partner, or seen with the person; what the prison packs is not told here',
    source: 'domain reference G3 and 6.2',
  },
  NEXT_DOSE: {
    due: 'the appointment that the prison arranged, else 24 hours after the release',
    meets: 'the prescriber has confirmed the first dose outside',
    source: 'domain reference 2.5 and 6.2',
  },
  H24: contact('24 hours'),
  H72: contact('72 hours'),
  D7: contact('7 days'),
  D14: contact('14 days'),
  D28: contact('28 days'),
} as const satisfies Record<
  'IN_REACH' | 'NALOXONE' | 'NEXT_DOSE' | (typeof overdoseCheckpoints)[number]['code'],
  Row
>;
export type CheckpointCode = keyof typeof checkpointTable;

/** A kit is due with the first contact, in hours after the release. */
export const naloxoneDueHours = 24;
