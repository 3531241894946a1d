import { sharingScopes } from '@throughcare/contracts';
import { accountOf, actor, boundAccount, hash, id, ref, Story } from '@throughcare/testing';
import { commands } from '../../../services/aftercare/src/commands/index.ts';
import { pathway } from '../../../services/aftercare/src/domain/document.ts';
import { partner } from '../../../services/aftercare/src/domain/partner/document.ts';
import { provider } from '../../../services/aftercare/src/domain/provider/document.ts';
import { reactions } from '../../../services/aftercare/src/reactions/index.ts';
import { aftercareService } from '../../../services/aftercare/src/service.ts';
import { AftercareSettings } from '../../../services/aftercare/src/settings.ts';
import { learn, offered, offerTo, stay } from '../../../services/aftercare/test/offerStory.ts';
import type { ServiceCase } from '../frame/inMemory.ts';
import type { Scene } from '../frame/scene.ts';
import { Teller } from '../frame/teller.ts';
import { aftercare as table } from '../tables/aftercare.ts';
import { organisation } from './organisation.ts';

const places = {
  'the NGO': 'ngo-a',
  'another NGO': 'ngo-b',
  'an NGO that was never asked': 'ngo-z',
  'the prison': 'prison-a',
  'another prison': 'prison-c',
  'a prison elsewhere': 'prison-z',
  'the provider': 'provider-riverside',
  'another provider': 'provider-hillside',
  'the source of the provider': 'provider-files',
  'the city': 'city',
  'another city': 'city-hills',
  'a court': 'court-26',
  'the intake office': 'intake-city',
  'the operator': 'operator',
} as const;

const register = [
  organisation(places['the NGO'], 'NGO'),
  organisation(places['another NGO'], 'NGO'),
  organisation(places['an NGO that was never asked'], 'NGO'),
  organisation(places['the prison'], 'PRISON', ['IL-HILLS']),
  organisation(places['another prison'], 'PRISON', ['IL-HILLS']),
  organisation(places['a prison elsewhere'], 'PRISON', ['IL-HILLS']),
  organisation(places['the provider'], 'PROVIDER', ['IL-HILLS']),
  organisation(places['another provider'], 'PROVIDER', ['IL-HILLS']),
  organisation(
    places['the source of the provider'],
    'OPERATOR',
    ['IL-HILLS'],
    [places['the provider']],
  ),
  organisation(places['the city'], 'CITY'),
  organisation(places['another city'], 'CITY', ['IL-HILLS']),
  organisation(places['a court'], 'COURT', ['IL-HILLS']),
  organisation(places['the intake office'], 'INTAKE_OFFICE'),
  organisation(places['the operator'], 'OPERATOR', []),
];
const settings = AftercareSettings.parse({});
const released = '2026-03-02T10:00:00.000Z';
const theOffer = offerTo('ngo-a');
const other = offerTo('ngo-b');

/** One person's record in aftercare, told step by step. */
class Searching extends Teller<ReturnType<typeof pathway.empty>> {
  constructor() {
    super(new Story(pathway, settings, ref('person')).registered(...register), commands, reactions);
    this.hears('account.bound', boundAccount('the person'));
  }
  needKnown(): this {
    return this.hears('screening.completed', { screeningId: id('screening'), need: 'KNOWN' });
  }
  inside(): this {
    return this.at('2026-02-20T10:00:00.000Z').needKnown().hears('prisoner.received', {
      episodeId: stay,
      receivedAt: '2026-02-20T10:00:00.000Z',
      prisonId: places['the prison'],
      reason: 'ADMISSION',
    });
  }
  released(): this {
    return this.at(released).hears('prisoner.released', {
      episodeId: stay,
      releaseId: id('release'),
      releasedAt: released,
      prisonId: places['the prison'],
      reason: 'RELEASED',
      planned: false,
      area: 'IL-COOK',
      admissionKnown: true,
    });
  }
  offers(...orgs: readonly string[]): this {
    offered(this.story as never, orgs, 2);
    return this;
  }
  ngo(name: string, params: Record<string, string>, body: object = {}, org = 'ngo-a'): this {
    return this.does(actor('NGOC', org), name, params, body);
  }
  accepted(): this {
    return this.needKnown()
      .released()
      .offers('ngo-a', 'ngo-b')
      .ngo('accept-offer', { offerId: theOffer });
  }
  withPeer(): this {
    this.accepted().hears('ost.handed-over', {
      ostId: id('ost'),
      site: 'clinic-one',
      appointmentAt: '2026-03-03T09:00:00.000Z',
      prescriberOrg: 'clinic-one',
    });
    return this.ngo('assign-worker', this.case, { subject: 'the-peer', role: 'PEER' });
  }
  get case(): { readonly caseId: string } {
    const [caseId = ''] = Object.keys(this.story.state.cases);
    return { caseId };
  }
  consents(expiresAt: string | null): this {
    return this.hears('consent.given', {
      consentId: id('consent'),
      recipients: ['ngo-a', 'ngo-b'],
      scopes: Object.keys(sharingScopes),
      purpose: 'AFTERCARE',
      legalBasis: null,
      expiresAt,
    });
  }
  asked(): this {
    return this.hears('place.requested', {
      orderId: id('order'),
      requestId: id('request'),
      except: [],
      area: 'IL-COOK',
      needs: ['DRUG_TREATMENT'],
      heldUntil: '2026-03-20T10:00:00.000Z',
      providerOrg: places['the provider'],
      providers: [],
    });
  }
  /** Treatment runs under an order, of somebody whom a prison had before and a programme elsewhere has a place for. */
  treated(): this {
    this.inside()
      .released()
      .asked()
      .hears('participant.transferred', {
        enrolmentId: id('enrolment'),
        fromPrison: places['the prison'],
        toPrison: places['another prison'],
        placeHeldUntil: null,
      });
    return this.starts('2026-03-01');
  }
  starts(on: string): this {
    this.does(
      actor('PROV', places['the provider']),
      'report-start',
      { episodeId: this.episodeId },
      { on },
    );
    return this;
  }
  completed(): this {
    return this.hears('order.completed', {
      orderId: id('order'),
      outcomeCode: 'CHARGE_DISMISSED',
      on: '2026-03-02',
      startImplied: false,
    });
  }
  get episodeId(): string {
    return id('request');
  }
  confirmed(): Searching {
    return provides(this.asked(), 'confirm-place', { heldUntil: '2026-03-20T10:00:00.000Z' });
  }
  /** What the follow-up comes back with: nobody of that name is known. */
  unknown(): this {
    learn(this.asked().story as never, (context) => [
      {
        type: 'place-refused',
        episodeId: this.episodeId,
        reasonCode: 'UNKNOWN',
        couldTake: [],
        step: context.step('SYS'),
      },
    ]);
    return this;
  }
  /** The order was varied to another provider, which has a place. */
  moved(): Searching {
    const told = provides(this.confirmed(), 'report-start', { on: '2026-01-05' })
      .at('2026-01-06T09:00:00.000Z')
      .hears('place.requested', {
        orderId: id('order'),
        requestId: id('next request'),
        providerOrg: places['another provider'],
      });
    return told.does(
      actor('PROV', places['another provider']),
      'confirm-place',
      { episodeId: id('next request') },
      { heldUntil: '2026-03-20T10:00:00.000Z' },
    );
  }
  is(
    state: string,
    items: Record<string, string>,
    params: Record<string, string> = {},
    notAsked: readonly string[] = [],
  ): Scene {
    return {
      state,
      kind: pathway.kind,
      record: this.story.state,
      now: this.story.now,
      params,
      items,
      notAsked,
    };
  }
}

const offerScene = (told: Searching, state: string): Scene =>
  told.is(state, { offer: theOffer }, { offerId: theOffer }, ['get-access']);
const caseScene = (told: Searching, state: string): Scene =>
  told.is(
    state,
    { case: told.case.caseId, 'case-timeline': told.case.caseId, 'own-case': told.case.caseId },
    { ...told.case, appointmentId: id('appointment') },
  );
const searchScene = (told: Searching, state: string): Scene =>
  told.is(state, { placement: stay }, { pathwayRef: ref('person'), placementId: stay }, [
    'list-treatment-episodes-of-person',
    'list-overdose-windows-of-person',
  ]);
const windowScene = (told: Searching, state: string): Scene =>
  told.is(state, { window: stay }, { pathwayRef: ref('person'), windowId: stay }, [
    'list-placements-of-person',
    'list-treatment-episodes-of-person',
  ]);
const episodeScene = (told: Searching, state: string): Scene =>
  told.is(
    state,
    { episode: told.episodeId },
    { pathwayRef: ref('person'), episodeId: told.episodeId },
    ['list-placements-of-person', 'list-overdose-windows-of-person'],
  );

function scenes(): readonly Scene[] {
  const accepted = new Searching().accepted();
  const twoOffers = () => new Searching().needKnown().released().offers('ngo-a', 'ngo-b');
  const withdrawn = () =>
    new Searching()
      .withPeer()
      .consents(null)
      .hears('consent.withdrawn', { consentId: id('consent') });
  return [
    offerScene(twoOffers(), 'an open offer'),
    {
      ...accepted.is(
        'an offer that the NGO accepted',
        { offer: theOffer, case: accepted.case.caseId },
        { offerId: theOffer, ...accepted.case },
        ['get-access'],
      ),
    },
    caseScene(new Searching().withPeer(), 'a case with a peer worker, no consent ever given'),
    caseScene(
      new Searching().withPeer().consents(null),
      'a case with consent of all scopes, to the NGO and to another',
    ),
    caseScene(
      new Searching()
        .withPeer()
        .consents('2026-03-02T12:00:00.000Z')
        .tick('2026-03-02T13:00:00.000Z'),
      'a case with consent that expired',
    ),
    caseScene(
      new Searching().withPeer().hears('consent.refused', { consentId: id('consent') }),
      'a case with consent that was refused',
    ),
    caseScene(withdrawn(), 'a case after consent was withdrawn'),
    offerScene(withdrawn(), 'an offer after consent was withdrawn'),
    withdrawn().is('the end of an access', { access: theOffer }, { offerId: theOffer }, [
      'accept-offer',
      'decline-offer',
      'get-offer',
    ]),
    caseScene(handedBack(), 'a case that was handed back'),
    offerScene(
      twoOffers().ngo('decline-offer', { offerId: theOffer }, { reasonCode: 'NO_CAPACITY' }),
      'an offer that was declined',
    ),
    offerScene(twoOffers().tick('2026-03-02T13:00:00.000Z'), 'an offer that expired'),
    offerScene(
      twoOffers().ngo('accept-offer', { offerId: other }, {}, 'ngo-b'),
      'an offer that another NGO took first',
    ),
    searchScene(
      new Searching().inside().hears('release-date.set', {
        episodeId: stay,
        newDate: '2026-03-12',
        dateType: 'CONDITIONAL',
        noticeDays: 20,
      }),
      'a search before the release',
    ),
    searchScene(new Searching().needKnown().released(), 'a search after the release'),
    // Nobody was found in a day.
    searchScene(
      new Searching().needKnown().released().tick('2026-03-03T11:00:00.000Z'),
      'a search after the release',
    ),
    searchScene(met(), 'a search after a partner met the person'),
    searchScene(
      new Searching()
        .needKnown()
        .released()
        .hears('participant.transferred', {
          enrolmentId: id('enrolment'),
          fromPrison: places['the prison'],
          toPrison: places['another prison'],
          placeHeldUntil: null,
        }),
      'a search, with a place in a programme held elsewhere',
    ),
    windowScene(twoOffers(), 'the weeks after a release, offered to two'),
    windowScene(accepted, 'the weeks after a release, taken'),
    // Nobody has met the person in a day.
    windowScene(
      new Searching().accepted().tick('2026-03-03T11:00:00.000Z'),
      'the weeks after a release, taken',
    ),
    windowScene(
      new Searching().withPeer().consents(null),
      'the weeks after a release, with substitution treatment, a peer worker and consent',
    ),
    windowScene(handedBack(), 'the weeks after a release, once the case was handed back'),
    windowScene(met(), 'the weeks after a release, once a partner has met the person'),
    windowScene(
      provides(new Searching().asked(), 'confirm-place', {
        heldUntil: '2026-03-20T10:00:00.000Z',
      })
        .needKnown()
        .released(),
      'the weeks after a release that goes to a place in treatment',
    ),
    new Searching()
      .released()
      .is('a release of somebody whose need nobody knows', { 'contact-card': stay }),
    episodeScene(new Searching().asked(), 'a place asked of the provider by name'),
    episodeScene(
      provides(new Searching().asked(), 'refuse-place', { reasonCode: 'NO_CAPACITY' }),
      'a place that the provider refused',
    ),
    episodeScene(new Searching().unknown(), 'a place asked of a provider that is not known'),
    {
      ...episodeScene(new Searching().moved(), 'treatment that moved to another provider'),
      // Whoever treats the person now may ask for the list, and sees its own episode in it.
      notAsked: [
        'list-placements-of-person',
        'list-treatment-episodes-of-person',
        'list-overdose-windows-of-person',
      ],
    },
    episodeScene(
      new Searching().confirmed().hears('enquiry.opened', {
        orderId: id('order'),
        enquiryId: id('enquiry'),
        providerOrg: places['the provider'],
      }),
      'a question of the court about a place',
    ),
    episodeScene(
      provides(new Searching().confirmed(), 'report-start', { on: '2026-01-05' }),
      'treatment that was started',
    ),
    episodeScene(
      new Searching().treated().completed(),
      'treatment that goes on when the order is completed',
    ),
    notContinued(),
    agreement(),
    entry(),
  ];
}

const provides = (told: Searching, name: string, body: object): Searching =>
  told.does(actor('PROV', places['the provider']), name, { episodeId: told.episodeId }, body);

function notContinued(): Scene {
  const told = new Searching().asked().starts('2026-01-05');
  provides(told, 'offer-continuation', { continues: false }).completed();
  const placementId =
    Object.values(told.story.state.placements).find(({ cause }) => cause === 'CONTINUATION')?.id ??
    '';
  return told.is(
    'a search for somebody with whom a provider does not go on',
    { placement: placementId },
    { pathwayRef: ref('person'), placementId },
    ['list-treatment-episodes-of-person', 'list-overdose-windows-of-person'],
  );
}

function handedBack(): Searching {
  const told = new Searching().accepted();
  return told.ngo('hand-back', told.case, { reasonCode: 'NO_CAPACITY' });
}

function met(): Searching {
  const told = new Searching().accepted();
  return told.ngo('record-contact', told.case, { at: released, mode: 'GATE', reached: true });
}

function agreement(): Scene {
  const told = new Teller(
    new Story(partner, settings, id('partner')).registered(...register),
    commands,
    reactions,
  );
  told.does(
    actor('ADMIN', 'city'),
    'onboard-partner',
    {},
    {
      org: places['the NGO'],
      providerIds: [id('provider')],
      takes: ['AFTERCARE'],
      capacity: 10,
      agreedFrom: '2026-01-01',
    },
  );
  return {
    state: 'the agreement of the NGO',
    kind: partner.kind,
    record: told.story.state,
    now: told.story.now,
    params: { partnerId: id('partner') },
    items: { partner: 'agreement' },
  };
}

function entry(): Scene {
  const told = new Teller(
    new Story(provider, settings, id('provider')).registered(...register),
    commands,
    reactions,
  );
  told.does(
    actor('COORD', 'city'),
    'list-provider',
    {},
    {
      source: 'city-directory',
      sourceId: 'ngo-a',
      name: 'Support by ngo-a',
      organisation: 'ngo-a',
      services: ['AFTERCARE'],
      areas: ['IL-COOK'],
      sexes: ['F'],
      minAge: 18,
      maxAge: null,
      languages: ['en'],
      ost: true,
      capacity: 10,
      from: null,
      to: null,
      licence: null,
    },
  );
  return {
    state: 'an entry of a directory',
    kind: provider.kind,
    record: told.story.state,
    now: told.story.now,
    params: { providerId: id('provider') },
    items: { provider: 'listing' },
  };
}

export const aftercare: ServiceCase = {
  spec: aftercareService() as never,
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
      'the peer': {
        role: 'PEER',
        place: 'the NGO',
        subject: 'the-peer',
        account: accountOf('the-peer'),
      },
      'a peer with the same name elsewhere': {
        role: 'PEER',
        place: 'another NGO',
        subject: 'the-peer',
        account: accountOf('the-peer'),
      },
    },
  },
  scenes,
  rows: {},
};
