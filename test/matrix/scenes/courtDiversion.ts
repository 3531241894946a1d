import { accountOf, actor, boundAccount, hash, id, ref, Story } from '@throughcare/testing';
import { commands } from '../../../services/court-diversion/src/commands/index.ts';
import { pathway } from '../../../services/court-diversion/src/domain/document.ts';
import { taskView } from '../../../services/court-diversion/src/domain/task/view.ts';
import { reactions } from '../../../services/court-diversion/src/reactions/index.ts';
import { courtDiversionService } from '../../../services/court-diversion/src/service.ts';
import { courtDiversionSettings } from '../../../services/court-diversion/src/settings.ts';
import type { ServiceCase } from '../frame/inMemory.ts';
import type { Scene } from '../frame/scene.ts';
import { Teller } from '../frame/teller.ts';
import { courtDiversion as table } from '../tables/courtDiversion.ts';
import { organisation } from './organisation.ts';

const places = {
  'the court': 'court-26',
  'another court of the area': 'court-27',
  'a court elsewhere': 'court-hills',
  'the source of the court': 'court-files',
  'the assessors': 'assessors',
  'the provider': 'provider-riverside',
  'another provider': 'provider-hillside',
  'a prison': 'prison-north',
  'an NGO': 'ngo-harbour',
  'a city': 'city',
  'the intake office': 'intake-city',
  'the operator': 'operator',
} as const;

const register = [
  organisation(places['the court'], 'COURT'),
  organisation(places['another court of the area'], 'COURT'),
  organisation(places['a court elsewhere'], 'COURT', ['IL-HILLS']),
  organisation(places['the source of the court'], 'OPERATOR', ['IL-HILLS'], [places['the court']]),
  organisation(places['the assessors'], 'PROVIDER', ['IL-HILLS']),
  organisation(places['the provider'], 'PROVIDER', ['IL-HILLS']),
  organisation(places['another provider'], 'PROVIDER', ['IL-HILLS']),
  organisation(places['a prison'], 'PRISON', ['IL-HILLS']),
  organisation(places['an NGO'], 'NGO', ['IL-HILLS']),
  organisation(places['a city'], 'CITY', ['IL-HILLS']),
  organisation(places['the intake office'], 'INTAKE_OFFICE', ['IL-HILLS']),
  organisation(places['the operator'], 'OPERATOR', []),
];

const assessmentId = id('assessment');
const terms = {
  orderNumber: '26-114',
  startBy: '2026-01-26',
  endDate: '2027-01-05',
  treatmentDirectorOrg: places['the provider'],
  reviewIntervalDays: 30,
  conditions: ['TREATMENT', 'REVIEW_HEARINGS'],
  preconditions: ['HIGH_RISK_HIGH_NEED', 'VOLUNTARY_AFTER_COUNSEL'],
};

/** One person's record at the court, told step by step. */
class AtCourt extends Teller<ReturnType<typeof pathway.empty>> {
  readonly orderOf = (referral: string): string => {
    const order = Object.values(this.story.state.orders).find(
      ({ referralId }) => referralId === id(referral),
    );
    if (!order) throw new Error(`no order of the referral ${referral}`);
    return order.id;
  };
  constructor() {
    super(
      new Story(pathway, courtDiversionSettings({}), ref('person')).registered(...register),
      commands,
      reactions,
    );
    this.hears('account.bound', boundAccount('the person'));
  }
  routed(referral: string, to: { court?: string; area?: string }): this {
    return this.hears('referral.routed', {
      referralId: id(referral),
      to: 'court-diversion',
      programmeCode: 'DC',
      source: 'COURT',
      urgency: 'ROUTINE',
      caseRef: id(`case-${referral}`),
      court: null,
      area: null,
      ...to,
    });
  }
  /** Somebody's step on the order of this referral. */
  by(
    role: Parameters<typeof actor>[0],
    place: keyof typeof places,
    name: string,
    body: object = {},
    of = 'referral',
  ): this {
    return this.does(actor(role, places[place]), name, { orderId: this.orderOf(of) }, body);
  }
  takenUp(): this {
    return this.routed('referral', { area: 'IL-COOK' }).by('DCC', 'the court', 'take-up-candidate');
  }
  eligible(): this {
    return this.takenUp().by('PROS', 'the court', 'determine-eligibility', {
      eligible: true,
      offences: [{ code: 'X-1', description: 'possession of a small amount' }],
      assessorOrg: places['the assessors'],
    });
  }
  suitable(): this {
    return this.eligible()
      .hears('assessment.completed', {
        assessmentId,
        suitable: 'YES',
        recommendedPathway: 'COURT_SUPERVISED_TREATMENT',
        on: this.story.now.slice(0, 10),
      })
      .by('ASSR', 'the assessors', 'determine-suitability', { suitable: true, assessmentId });
  }
  asked(): this {
    return this.suitable().by('DCC', 'the court', 'request-place', {
      providerOrg: places['the provider'],
      area: 'IL-COOK',
    });
  }
  answered(answer: 'CONSENTED' | 'DECLINED'): this {
    return this.asked()
      .hears('place.confirmed', {
        orderId: this.orderOf('referral'),
        episodeId: this.requestId,
        providerOrg: places['the provider'],
        heldUntil: '2026-01-19T09:00:00.000Z',
      })
      .by('JUDGE', 'the court', 'offer-order')
      .by('DCC', 'the court', 'record-answer', {
        answer,
        ...(answer === 'CONSENTED' && {
          informed: true,
          voluntary: true,
          pleaType: 'POST_PLEA',
        }),
        counsel: 'Counsel Example',
      });
  }
  issued(): this {
    return this.answered('CONSENTED').by('JUDGE', 'the court', 'issue-order', terms);
  }
  running(): this {
    this.issued().hears('treatment.start-confirmed', {
      orderId: this.orderOf('referral'),
      episodeId: this.requestId,
      providerOrg: places['the provider'],
      startedOn: '2026-01-10',
    });
    this.by('DCC', 'the court', 'schedule-hearing', {
      type: 'REVIEW',
      at: '2026-02-10T09:00:00.000Z',
    });
    return this.does(
      actor('PROV', places['the provider']),
      'record-progress-report',
      { hearingId: this.hearingId },
      { attendance: 'AS_AGREED', providerView: 'goes on well', testsReported: true },
    );
  }
  proved(): this {
    return this.running().by('DEF', 'the court', 'hand-in-proof', {
      shows: 'CONTINUATION',
      on: '2026-01-05',
      document: 'letter of 20 January',
    });
  }
  /** The last request for a place, whose id its episode has. */
  get requestId(): string {
    const { placeRequests = [] } = this.story.state.orders[this.orderOf('referral')] ?? {};
    return placeRequests.at(-1)?.id ?? '';
  }
  /** The judge names another provider, which is asked for a place. */
  varied(): this {
    return this.running().by('JUDGE', 'the court', 'vary-order', {
      treatmentDirectorOrg: places['another provider'],
      reason: 'moved',
    });
  }
  moved(): this {
    return this.varied().hears('place.confirmed', {
      orderId: this.orderOf('referral'),
      episodeId: this.requestId,
      providerOrg: places['another provider'],
      heldUntil: '2026-02-19T09:00:00.000Z',
    });
  }
  get hearingId(): string {
    const [hearing] = Object.values(this.story.state.hearings);
    if (!hearing) throw new Error('no hearing');
    return hearing.id;
  }
  is(state: string, of = 'referral'): Scene {
    const orderId = this.orderOf(of);
    const task = Object.values(this.story.state.tasks).find((one) => one.orderId === orderId);
    const hearing = Object.values(this.story.state.hearings).find((one) => one.orderId === orderId);
    const proof = this.story.state.orders[orderId]?.proofs[0];
    return {
      state,
      kind: pathway.kind,
      record: this.story.state,
      now: this.story.now,
      params: {
        pathwayRef: ref('person'),
        orderId,
        proofId: proof?.id ?? id('proof'),
        ...(hearing && { hearingId: hearing.id }),
      },
      items: {
        order: orderId,
        'order-timeline': orderId,
        ...(hearing && { hearing: hearing.id }),
        ...(proof && { proof: proof.id }),
        ...(task && { task: task.id }),
      },
    };
  }
}

function scenes(): readonly Scene[] {
  const another = new AtCourt()
    .running()
    .routed('other', { court: places['another court of the area'] })
    .by('DCC', 'another court of the area', 'take-up-candidate', {}, 'other');
  return [
    new AtCourt()
      .routed('referral', { area: 'IL-COOK' })
      .is('a candidate routed to an area, that no court holds'),
    new AtCourt()
      .routed('referral', { court: places['the court'] })
      .is('a candidate routed to the court by name, that no court holds'),
    new AtCourt().takenUp().is('a candidate that the court holds'),
    new AtCourt().eligible().is('a candidate of the court, with an assessor named'),
    new AtCourt()
      .takenUp()
      .by('PROS', 'the court', 'determine-eligibility', {
        eligible: false,
        reason: 'OFFENCE_EXCLUDED',
        offences: [{ code: 'X-1', description: 'possession of a small amount' }],
      })
      .is('a candidate of the court, not eligible'),
    new AtCourt().suitable().is('found suitable by the assessor'),
    new AtCourt().asked().is('a place asked of the provider'),
    refusedByProvider().is('the place refused by the provider'),
    new AtCourt().issued().is('an order that waits for treatment to start'),
    new AtCourt().running().is('a running order, with a hearing that the provider reported to'),
    new AtCourt().proved().is('a running order, with a proof that counsel handed in'),
    new AtCourt().varied().is('a running order that is varied to another provider'),
    new AtCourt().moved().is('a running order that has moved to another provider'),
    takenBack().is('an order whose place the provider took back'),
    new AtCourt().answered('DECLINED').is('declined by the person'),
    {
      ...another.is('the order of another court, beside the running one', 'other'),
      // Whoever has to do with one order of the person may ask for the list, and sees that one in it.
      notAsked: ['list-person-orders'],
    },
  ];
}

const refusedByProvider = (): AtCourt => saidNo(new AtCourt().asked());
const takenBack = (): AtCourt => saidNo(new AtCourt().issued());

function saidNo(told: AtCourt): AtCourt {
  return told.hears('place.refused', {
    orderId: told.orderOf('referral'),
    episodeId: told.requestId,
    providerOrg: places['the provider'],
    reasonCode: 'NO_PLACE',
    couldTake: [places['another provider']],
  });
}

export const courtDiversion: ServiceCase = {
  spec: courtDiversionService() as never,
  table,
  stage: {
    places,
    register,
    hash,
    people: {
      'the person': {
        role: 'PERSON',
        place: 'the public',
        subject: 'the person',
        account: accountOf('the person'),
      },
      'another person': {
        role: 'PERSON',
        place: 'the public',
        // A subject that is the reference gives nothing.
        subject: ref('person'),
        account: accountOf(ref('person')),
      },
    },
  },
  scenes,
  rows: { task: taskView },
};
