import { accountOf, actor, boundAccount, hash, id, ref, Story } from '@throughcare/testing';
import { commands } from '../../../services/prison-program/src/commands/index.ts';
import {
  departureRow,
  heldRow,
  releaseRow,
} from '../../../services/prison-program/src/domain/custody/rows.ts';
import { pathway } from '../../../services/prison-program/src/domain/document.ts';
import { enrolmentRow } from '../../../services/prison-program/src/domain/enrolment/view.ts';
import { atCourtView } from '../../../services/prison-program/src/domain/heard/view.ts';
import { organisation as organisationKnown } from '../../../services/prison-program/src/domain/organisation/document.ts';
import {
  gapRow,
  handOverRow,
  treatmentRow,
} from '../../../services/prison-program/src/domain/ost/rows.ts';
import { ostNoticeView } from '../../../services/prison-program/src/domain/ost/view.ts';
import { custodyReview } from '../../../services/prison-program/src/domain/review/document.ts';
import { queries } from '../../../services/prison-program/src/queries/index.ts';
import { reactions } from '../../../services/prison-program/src/reactions/index.ts';
import { prisonProgramService } from '../../../services/prison-program/src/service.ts';
import { Settings } from '../../../services/prison-program/src/settings.ts';
import type { ServiceCase } from '../frame/inMemory.ts';
import type { Scene } from '../frame/scene.ts';
import { Teller } from '../frame/teller.ts';
import { prisonProgram as table } from '../tables/prisonProgram.ts';
import { organisation } from './organisation.ts';

const places = {
  'the prison': 'prison-north',
  'another prison': 'prison-south',
  'a prison elsewhere': 'prison-hills',
  'the source of the prison': 'prison-files',
  'the court': 'court-26',
  'another court': 'court-27',
  'the prescriber': 'clinic-one',
  'another prescriber': 'clinic-two',
  'an NGO': 'ngo-harbour',
  'a city': 'city',
  'the intake office': 'intake-city',
  'the operator': 'operator',
} as const;
const north = places['the prison'];
const register = [
  organisation(places['the prison'], 'PRISON'),
  organisation(places['another prison'], 'PRISON'),
  organisation(places['a prison elsewhere'], 'PRISON', ['IL-HILLS']),
  organisation(places['the source of the prison'], 'OPERATOR', [], [north]),
  organisation(places['the court'], 'COURT'),
  organisation(places['another court'], 'COURT'),
  organisation(places['the prescriber'], 'PROVIDER'),
  organisation(places['another prescriber'], 'PROVIDER'),
  organisation(places['an NGO'], 'NGO'),
  organisation(places['a city'], 'CITY'),
  organisation(places['the intake office'], 'INTAKE_OFFICE'),
  organisation(places['the operator'], 'OPERATOR'),
];
const settings = Settings.parse({});
const day = (n: number): string => `2026-02-${String(n).padStart(2, '0')}T10:00:00.000Z`;

/** One person's record of custody, told step by step. */
class InPrison extends Teller<ReturnType<typeof pathway.empty>> {
  constructor() {
    super(new Story(pathway, settings, ref('person')).registered(...register), commands, reactions);
    this.hears('account.bound', boundAccount('the person'));
  }
  gate(name: string, body: object, org: string = north): this {
    return this.does(actor('PREC', org), name, {}, body);
  }
  inside(): this {
    return this.at(day(1)).gate('admit', { prisonId: north, admittedAt: day(1) });
  }
  prepared(): this {
    this.inside().does(actor('PCM', north), 'start-enrolment', {}, { programmeCode: 'ATLANTIS' });
    return this.does(actor('PHC', north), 'open-ost', {}, { status: 'RECEIVED_ON_OST' });
  }
  planned(sharing: 'STATUTE' | 'CONSENT'): this {
    this.prepared().does(
      actor('PHC', north),
      'plan-ost-release',
      { ostId: this.ostId },
      {
        prescriberOrg: places['the prescriber'],
        appointmentAt: day(20),
        nextDueAt: day(21),
        sharing,
      },
    );
    return this.does(
      actor('PHC', north),
      'hand-over-ost',
      { ostId: this.ostId },
      {
        medicine: 'METHADONE',
        doseMg: 60,
        lastDoseAt: day(1),
        bridgingDays: 0,
        document: 'SCRIPT',
        nextDueAt: day(21),
      },
    );
  }
  consents(scopes: readonly string[], expiresAt: string | null = null): this {
    return this.hears('consent.given', {
      consentId: id('consent'),
      recipients: [places['the prescriber']],
      scopes,
      purpose: 'TREATMENT',
      legalBasis: null,
      expiresAt,
    });
  }
  underOrder(): this {
    return this.prepared().hears('order.issued', {
      orderId: id('order'),
      court: places['the court'],
      startBy: '2026-03-10',
      endDate: '2027-01-05',
    });
  }
  /** Out, whatever was prepared. */
  out(): this {
    return this.at(day(10)).gate('record-release', {
      prisonId: north,
      releasedAt: day(10),
      kind: 'PLANNED',
      area: 'IL-COOK',
    });
  }
  recorded(): this {
    return this.prepared().out();
  }
  named(): this {
    return this.does(
      actor('COORD', places['a city']),
      'plan-ost-release',
      { ostId: this.ostId },
      {
        prescriberOrg: places['the prescriber'],
        appointmentAt: day(13),
        nextDueAt: day(13),
        sharing: 'VITAL_INTEREST',
      },
    );
  }
  released(): this {
    return this.recorded().tick(day(12));
  }
  /** The prescriber has given the first dose outside. */
  confirmed(): this {
    return this.does(
      actor('PHC', north),
      'confirm-ost',
      { ostId: this.ostId },
      { firstDoseAt: day(12) },
    );
  }
  get episodeId(): string {
    return Object.keys(this.story.state.episodes)[0] ?? id('none');
  }
  get ostId(): string {
    return Object.keys(this.story.state.osts)[0] ?? '';
  }
  is(state: string): Scene {
    const { episodes, enrolments, osts } = this.story.state;
    const enrolmentId = Object.keys(enrolments)[0];
    const person = ref('person');
    const stays = Object.keys(episodes).length > 0;
    const one = osts[this.ostId];
    return {
      state,
      kind: pathway.kind,
      record: this.story.state,
      now: this.story.now,
      params: {
        pathwayRef: person,
        ...(stays && { episodeId: this.episodeId }),
        ...(enrolmentId && { enrolmentId }),
        ...(one && { ostId: this.ostId }),
      },
      items: {
        ...(stays && {
          custody: person,
          plan: this.episodeId,
          stay: this.episodeId,
          release: this.episodeId,
          'at-court': person,
        }),
        ...(state.startsWith('off') && { departure: this.episodeId }),
        ...(enrolmentId && { enrolment: enrolmentId, 'enrolment-row': enrolmentId }),
        ...(one && { ost: this.ostId, 'ost-notice': person, 'treatment-row': this.ostId }),
        ...(one?.watch && { 'gap-row': this.ostId }),
        ...(one?.plan && { 'hand-over-row': this.ostId }),
      },
    };
  }
}

function scenes(): readonly Scene[] {
  return [
    new InPrison().is('nobody that any prison ever held'),
    new InPrison().prepared().is('inside'),
    new InPrison()
      .prepared()
      .at(day(5))
      .gate('leave-temporarily', { prisonId: north, leftAt: day(5), reason: 'SENT_TO_COURT' })
      .is('out for a while'),
    announced().is('inside, a transfer to another prison announced'),
    announced().at(day(9)).is('inside, an announced transfer whose time is over'),
    butFor('custody', transferred().is('transferred to another prison')),
    only('custody', transferred().is('transferred to another prison, what the prison said of it')),
    new InPrison().recorded().is('recorded as released'),
    new InPrison().released().is('released'),
    new InPrison().released().named().is('released, and the coordinator named a prescriber'),
    new InPrison()
      .planned('CONSENT')
      .out()
      .is('released, the prescriber named and never consented to'),
    only('ost', met().is('released, met by a partner, substitution not confirmed yet')),
    met().confirmed().is('released, and met by a partner'),
    new InPrison()
      .prepared()
      .at(day(5))
      .gate('record-escape', { escapedAt: day(5) })
      .is('escaped'),
    offTheList().is('off the list of the prison'),
    new InPrison()
      .released()
      .at(day(20))
      .gate(
        'admit',
        { prisonId: places['another prison'], admittedAt: day(20) },
        places['another prison'],
      )
      .is('released there, and inside another prison'),
    new InPrison()
      .prepared()
      .at(day(5))
      .gate('record-death', { prisonId: north, diedAt: day(5) })
      .is('died inside'),
    new InPrison().planned('STATUTE').is('inside, substitution planned by statute'),
    new InPrison().planned('CONSENT').is('inside, substitution planned, consent never given'),
    new InPrison()
      .planned('CONSENT')
      .consents(['SUBSTITUTION'])
      .is('inside, substitution planned, consent given'),
    new InPrison()
      .planned('CONSENT')
      .consents(['IDENTITY', 'CONTACT_ROUTE', 'LOGISTICS', 'STATUS'])
      .is('inside, substitution planned, consent for other things'),
    new InPrison()
      .planned('CONSENT')
      .consents(['SUBSTITUTION'])
      .hears('consent.withdrawn', { consentId: id('consent') })
      .is('inside, substitution planned, consent withdrawn'),
    new InPrison()
      .planned('CONSENT')
      .consents(['SUBSTITUTION'], day(3))
      .tick(day(4))
      .is('inside, substitution planned, consent expired'),
    new InPrison().underOrder().is('inside, under an order of the court'),
    new InPrison()
      .underOrder()
      .hears('order.completed', { orderId: id('order') })
      .is('inside, the order of the court over'),
    message('a message that names the prison', north),
    message('a message that names no prison', null),
    agreement('the agreement of an NGO with the prison', [north]),
    agreement('an agreement that names no prison', []),
  ];
}

const announced = (): InPrison =>
  new InPrison()
    .prepared()
    .at(day(5))
    .gate('announce-transfer', { toPrison: places['another prison'], until: day(7) });

const met = (): InPrison =>
  new InPrison()
    .planned('STATUTE')
    .out()
    .tick(day(12))
    .hears('offer.accepted', { partnerOrg: places['an NGO'] })
    .hears('contact.first-made', { at: day(12) });

const transferred = (): InPrison =>
  new InPrison()
    .prepared()
    .at(day(5))
    .gate('transfer', { toPrison: places['another prison'], transferredAt: day(5) });

/** The scene of one thing, to which others stand otherwise than to the rest of the record. */
const only = (view: 'ost' | 'custody', scene: Scene): Scene => ({
  ...scene,
  items: { [view]: scene.items[view] ?? '' },
  notAsked: [...commands, ...queries]
    .filter(({ path }) => view !== 'ost' || !path.includes('{ostId}'))
    .map(({ name }) => name),
});
/** The rest of it. */
const butFor = (view: string, scene: Scene): Scene => ({
  ...scene,
  items: Object.fromEntries(Object.entries(scene.items).filter(([name]) => name !== view)),
});

const offTheList = (): InPrison =>
  new InPrison()
    .prepared()
    .at(day(8))
    .does(
      actor('IMPORT', north),
      'leave-list',
      {},
      { prisonId: north, windowFrom: '2026-02-05', windowTo: '2026-02-06' },
    );

function message(state: string, prisonId: string | null): Scene {
  const told = new Teller(
    new Story(custodyReview, settings, id('review')).registered(...register),
    commands,
    reactions,
  );
  told.does(
    actor('IMPORT', places['the source of the prison']),
    'add-review-item',
    {},
    {
      reason: 'REASON_UNKNOWN',
      messageType: 'prisoner.released',
      prisonId,
      occurredAt: null,
      publishedAt: null,
      source: 'a'.repeat(64),
      row: 1,
    },
  );
  return {
    state,
    kind: custodyReview.kind,
    record: told.story.state,
    now: told.story.now,
    params: { reviewId: id('review') },
    items: { review: id('review') },
  };
}

function agreement(state: string, prisons: readonly string[]): Scene {
  const told = new Teller(
    new Story(organisationKnown, settings, places['an NGO']).registered(...register),
    commands,
    reactions,
  );
  told.hears('agreement.changed', { partnerOrg: places['an NGO'], prisons });
  return {
    state,
    kind: organisationKnown.kind,
    record: told.story.state,
    now: told.story.now,
    params: { organisationId: places['an NGO'] },
    items: { agreement: places['an NGO'] },
  };
}

export const prisonProgram: ServiceCase = {
  spec: prisonProgramService() as never,
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
  rows: {
    stay: heldRow,
    release: releaseRow,
    departure: departureRow,
    'enrolment-row': enrolmentRow,
    'hand-over-row': handOverRow,
    'treatment-row': treatmentRow,
    'gap-row': gapRow,
    'at-court': atCourtView,
    'ost-notice': ostNoticeView,
  },
};
