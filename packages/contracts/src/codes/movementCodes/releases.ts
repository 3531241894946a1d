import type { ReleaseKind } from '../releaseKinds.ts';
import { group, type MovementCode, nomis } from './row.ts';

const released = (kind: ReleaseKind, source = nomis, reasons: readonly string[] = ['RELEASED']) =>
  ({ reasons, departure: { is: 'RELEASED', kind }, source }) as const;

/** Out into the community. */
export const releases: readonly MovementCode[] = [
  ...group(released('PLANNED'), {
    AR: 'automatic release from a short sentence, by the law of 1991',
    CR: 'conditional release at the half-way point of a longer sentence',
    D3: 'young person’s training order: out at mid-term',
    D4: 'young person’s training order: out one month after mid-term',
    D5: 'young person’s training order: out two months after mid-term',
    D6: 'young person’s training order: out once more',
    IF: 'weekend custody: the last time out',
    NP: 'release at the latest date without parole',
    PX: 'parole, also of young adults on licence',
    REL: 'release, not said which',
    SC: 'sentence served, also for contempt of court',
  }),
  // The same letters are said of someone coming in by another list: whoever comes in with them is on recall.
  ...group(
    {
      ...released('PLANNED', `${nomis}; as an arrival PSFR recall codes`),
      arrival: { is: 'RECALLED' },
    },
    { PD: 'out again after a recall' },
  ),
  ...group(released('PLANNED', 'calculate-release-dates-api, counted as a conditional release'), {
    FR1: 'conditional release; its own wording was not found',
    FR2: 'conditional release; its own wording was not found',
  }),
  ...group(released('EARLY'), {
    D1: 'young person’s training order: out two months early',
    D2: 'young person’s training order: out one month early',
    ER: 'released early by order of the government',
    HD: 'home curfew: out once more, with conditions',
    HE: 'home curfew: out once more, without conditions',
    HR: 'home curfew, with conditions',
    HU: 'home curfew, without conditions',
  }),
  ...group(released('EARLY', 'PIS, movement reasons; a sample message'), {
    ECSL: 'the last weeks of custody served outside, under supervision',
  }),
  // The reference list files it with the days at court, so the publisher says SENT_TO_COURT of it.
  ...group(released('PLANNED', nomis, ['RELEASED', 'SENT_TO_COURT']), {
    CE: 'conditional release from an extended sentence',
  }),

  ...group(released('BAIL'), {
    BD: 'bail, after immigration detention',
    BL: 'bail',
  }),
  ...group(released('APPEAL'), {
    AU: 'the appeal was won',
    DA: 'let go by the court that heard the appeal',
  }),
  ...group(released('FROM_COURT'), {
    DS: 'the case was dropped',
    HC: 'the detention had no ground in law',
    NG: 'found not guilty',
  }),
  ...group(released('FROM_COURT', `${nomis}; a sample message of PIS`), {
    NCS: 'sentenced to something else than prison',
  }),
  ...group(released('AMNESTY'), { RW: 'pardoned by the Crown' }),
  ...group(released('WITHOUT_NOTICE'), { PF: 'the fine was paid' }),
];
