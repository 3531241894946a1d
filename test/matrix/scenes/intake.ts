import { accountOf, actor, hash, id, ref, Story } from '@throughcare/testing';
import { commands } from '../../../services/intake/src/commands/index.ts';
import { consentRequestView } from '../../../services/intake/src/domain/consent/requestView.ts';
import { matchProfileView } from '../../../services/intake/src/domain/disclosure/matchProfile.ts';
import { nameView } from '../../../services/intake/src/domain/disclosure/nameView.ts';
import { identityView } from '../../../services/intake/src/domain/disclosure/view.ts';
import { pathway } from '../../../services/intake/src/domain/document.ts';
import { decidingView } from '../../../services/intake/src/domain/guardian/decidingView.ts';
import { noticeDesk } from '../../../services/intake/src/domain/notices/document.ts';
import { organisation as organisations } from '../../../services/intake/src/domain/organisation/document.ts';
import { fileView } from '../../../services/intake/src/domain/person/view.ts';
import { offeredScreeningView } from '../../../services/intake/src/domain/screening/view.ts';
import { routeEntity } from '../../../services/intake/src/domain/voluntaryRoute/view.ts';
import { queries } from '../../../services/intake/src/queries/index.ts';
import { reactions } from '../../../services/intake/src/reactions/index.ts';
import { intakeService } from '../../../services/intake/src/service.ts';
import { IntakeSettings } from '../../../services/intake/src/settings.ts';
import { accountBound } from '../../../services/intake/test/inRecords.ts';
import { duditAnswers, person } from '../../journeys/support/intake.ts';
import type { ServiceCase } from '../frame/inMemory.ts';
import type { Scene } from '../frame/scene.ts';
import { Teller } from '../frame/teller.ts';
import { intake as table } from '../tables/intake.ts';
import { organisation } from './organisation.ts';
import { likelyTwice, misnamed, takenApart } from './whoIsWho.ts';

const places = {
  'the court': 'court-26',
  'another court of the area': 'court-27',
  'a court elsewhere': 'court-hills',
  'the prison': 'prison-north',
  'another prison': 'prison-south',
  'the screeners': 'screeners',
  'those who screen in the prison': 'screeners-inside',
  'screeners elsewhere': 'screeners-hills',
  'the assessors': 'assessors',
  'the NGO': 'ngo-harbour',
  'another NGO': 'ngo-lantern',
  'a prescriber': 'clinic-one',
  'the provider': 'clinic-two',
  'a provider that is only asked': 'clinic-three',
  'the city': 'city',
  'another city': 'city-hills',
  'the intake office': 'intake-city',
  'the operator': 'operator',
} as const;
const hills = ['IL-HILLS'];
const register = [
  organisation(places['the court'], 'COURT'),
  organisation(places['another court of the area'], 'COURT'),
  organisation(places['a court elsewhere'], 'COURT', hills),
  organisation(places['the prison'], 'PRISON', hills),
  organisation(places['another prison'], 'PRISON', hills),
  organisation(places['the screeners'], 'NGO'),
  {
    ...organisation(places['those who screen in the prison'], 'NGO', hills),
    screensIn: ['prison-north'],
  },
  organisation(places['screeners elsewhere'], 'NGO', hills),
  organisation(places['the assessors'], 'PROVIDER', hills),
  organisation(places['the NGO'], 'NGO', hills),
  organisation(places['another NGO'], 'NGO', hills),
  organisation(places['a prescriber'], 'PROVIDER', hills),
  organisation(places['the provider'], 'PROVIDER', hills),
  organisation(places['a provider that is only asked'], 'PROVIDER', hills),
  organisation(places['the city'], 'CITY'),
  organisation(places['another city'], 'CITY', hills),
  organisation(places['the intake office'], 'INTAKE_OFFICE'),
  organisation(places['the operator'], 'OPERATOR', hills),
];

const settings = IntakeSettings.parse({});
const clerk = actor('DCC', places['the court']);
const officer = actor('INTAKE', places['the intake office']);
const ofEither = await takenApart(clerk);
const twice = await likelyTwice(clerk, actor('PCM', places['the prison']));

/** One person's record at intake, told step by step. */
class AtIntake extends Teller<ReturnType<typeof pathway.empty>> {
  constructor() {
    super(new Story(pathway, settings, ref('person')).registered(...register), commands, reactions);
    this.story.given(accountBound('the person') as never);
  }
  opened(who = clerk): this {
    return this.does(who, 'open-person', {}, { ...person, identifiers: [] });
  }
  drafted(): this {
    return this.opened().does(
      clerk,
      'draft-referral',
      {},
      { programmeCode: 'DC', to: 'court-diversion', area: 'IL-COOK', caseRef: '26 CR 118' },
    );
  }
  submitted(): this {
    return this.drafted().does(clerk, 'submit-referral', this.referral, {});
  }
  routed(): this {
    this.submitted().does(officer, 'accept-referral', this.referral, {});
    if (this.story.state.referrals[this.referral.referralId]?.routedTo === null)
      this.does(officer, 'route-referral', this.referral, { to: 'court-diversion' });
    return this;
  }
  takenUp(): this {
    return this.routed()
      .hears('eligibility.determined', {
        orderId: id('order'),
        referralId: this.referral.referralId,
        eligible: true,
        assessorOrg: places['the assessors'],
      })
      .hears('hearing.scheduled', {
        orderId: id('order'),
        referralId: this.referral.referralId,
        court: places['another court of the area'],
      });
  }
  get referral(): { readonly referralId: string } {
    return { referralId: Object.keys(this.story.state.referrals)[0] ?? '' };
  }
  screened(): this {
    const who = actor('SCREENER', places['the screeners']);
    this.opened(officer).does(
      who,
      'offer-screening',
      {},
      { instrument: 'DUDIT', referralId: null },
    );
    const screening = { screeningId: Object.keys(this.story.state.screenings)[0] ?? '' };
    return this.does(who, 'begin-screening', screening, {}).does(
      who,
      'complete-screening',
      screening,
      {
        mode: 'INTERVIEW',
        answers: duditAnswers,
        referencePeriod: 'CURRENT',
      },
    );
  }
  inside(): this {
    return this.screened().hears('prisoner.received', {
      episodeId: id('stay'),
      prisonId: places['the prison'],
      reason: 'ADMISSION',
      receivedAt: this.story.now,
    });
  }
  released(): this {
    return this.inside().out();
  }
  out(): this {
    return this.hears('prisoner.released', {
      episodeId: id('stay'),
      prisonId: places['the prison'],
      releasedAt: this.story.now,
      area: 'IL-COOK',
    });
  }
  withCase(): this {
    return this.opened(officer).hears('offer.accepted', {
      offerId: id('offer'),
      partnerOrg: places['the NGO'],
    });
  }
  asked(scopes: readonly string[]): this {
    return this.withCase().does(
      officer,
      'request-consent',
      {},
      { recipients: [places['the NGO']], scopes, purpose: 'AFTERCARE' },
    );
  }
  consented(scopes: readonly string[], more: object = {}): this {
    return this.asked(scopes).does(officer, 'give-consent', this.consent, {
      method: 'SIGNED',
      ...more,
    });
  }
  get consent(): { readonly consentId: string } {
    return { consentId: Object.keys(this.story.state.consents)[0] ?? '' };
  }
  is(state: string): Scene {
    const { referrals, screenings, consents, deaths, agreements, claimCodes } = this.story.state;
    const { accountCodes, accounts } = this.story.state;
    const one = ref('person');
    const first = (all: object): string | undefined => Object.keys(all)[0];
    const [referralId, screeningId, consentId, reportId, agreementId, claimCodeId] = [
      first(referrals),
      first(screenings),
      first(consents),
      first(deaths),
      first(agreements),
      first(claimCodes),
    ];
    const [accountCodeId, bindingId] = [first(accountCodes), first(accounts)];
    const guardianId = first(this.story.state.guardians);
    return {
      state,
      kind: pathway.kind,
      record: this.story.state,
      now: this.story.now,
      params: {
        pathwayRef: one,
        routeId: id('order'),
        itemId: id('item'),
        ...(agreementId && { agreementId }),
        ...(referralId && { referralId }),
        ...(screeningId && { screeningId }),
        ...(consentId && { consentId }),
        ...(reportId && { reportId }),
        ...(claimCodeId && { claimCodeId }),
        ...(bindingId && { bindingId }),
        guardianId: guardianId ?? id('guardian'),
        mismatchId: id('mismatch'),
      },
      items: {
        person: one,
        identity: one,
        name: one,
        'match-profile': one,
        file: one,
        ...(referralId && { referral: referralId }),
        ...(screeningId && { screening: screeningId }),
        ...(consentId && { consent: consentId }),
        ...(reportId && { death: reportId }),
        ...(agreementId && { agreement: agreementId }),
        ...(claimCodeId && { 'claim-code': claimCodeId }),
        ...(accountCodeId && { 'account-code': accountCodeId }),
        ...(bindingId && { account: bindingId }),
        ...(guardianId && { guardian: guardianId, deciding: one }),
      },
      // Lists of one kind of thing are for whoever has to do with one of them.
      notAsked: [
        ...(referralId ? [] : ['person-referrals']),
        ...(screeningId ? [] : ['person-screenings']),
        ...(consentId ? [] : ['person-consents']),
      ],
    };
  }
}

function scenes(): readonly Scene[] {
  const both = ['IDENTITY', 'CONTACT_ROUTE'];
  const rejected = new AtIntake().submitted();
  const refused = new AtIntake().asked(both);
  const withdrawn = new AtIntake().consented(both);
  return [
    draft(),
    toAftercare(),
    agreed().is('routed to the courts of the area, agreed with the court'),
    only('claim-code', 'claimCodeId', withCode().is('inside the prison, with a claim code')),
    only(
      'account-code',
      'accountCodeId',
      withAccountCode().is('inside the prison, with a code that binds an account'),
    ),
    announced().is('inside the prison, a transfer announced'),
    prescribed().is('inside the prison, a prescriber outside named by statute'),
    answered(
      prescribedByConsent().is(
        'inside the prison, a prescriber outside with consent to treat alone',
      ),
    ),
    withPlace().is('a place is held, no order is issued'),
    underOrder().is('a place under an order that names its provider'),
    moved().is('the order names another provider, which is only asked'),
    withPeer().is('a case, a peer worker assigned, consent to the contact route'),
    assigned(new AtIntake().withCase()).is('a case, a peer worker assigned, consent never given'),
    route(),
    new AtIntake().routed().is('routed to the courts of the area, taken up by none'),
    new AtIntake().takenUp().is('taken up by another court'),
    rejected
      .at('2026-01-06T09:00:00.000Z')
      .does(officer, 'reject-referral', rejected.referral, { reasonCode: 'INELIGIBLE' })
      .is('the referral rejected'),
    new AtIntake().inside().is('inside the prison, screened'),
    new AtIntake().released().is('released, screened before'),
    new AtIntake().withCase().is('a case, consent never given'),
    new AtIntake().asked(both).is('a case, consent asked for and not given'),
    waiting(
      new AtIntake()
        .asked(both)
        .is('a case, consent asked for: a row of the list of those who are to be asked'),
    ),
    waiting(insideAsked().is('inside the prison, consent asked for: the same row')),
    only(
      'consent',
      'consentId',
      insideAsked().is('inside the prison, consent asked for: the consent'),
    ),
    new AtIntake().asked(both).tick(pastItsDay).is('a case, consent asked for, its day passed'),
    waiting(
      insideAsked()
        .tick(pastItsDay)
        .is('inside the prison, consent asked for, its day passed: the row'),
    ),
    waiting(insideAsked().out().is('released, with nobody, consent asked for inside: the row')),
    new AtIntake()
      .consented(both)
      .does(officer, 'record-guardian', {}, { kind: 'AUTHORITY', name: null, org: 'youth-office' })
      .is('a case, consent to identity and contact route, with a guardian'),
    new AtIntake().consented(['CONTACT_ROUTE']).is('a case, consent to the contact route alone'),
    new AtIntake().consented(both).is('a case, consent to identity and contact route'),
    refused.does(officer, 'refuse-consent', refused.consent, {}).is('a case, consent refused'),
    new AtIntake()
      .consented(both, { expiresAt: '2026-01-10T09:00:00.000Z' })
      .tick('2026-01-11T09:00:00.000Z')
      .is('a case, consent expired'),
    withdrawn
      .does(officer, 'withdraw-consent', withdrawn.consent, {})
      .is('a case, consent withdrawn'),
    only('death', 'reportId', reported().is('a death that the NGO reported')),
    offeredScreening(),
    ...misnamed(clerk, actor('PCM', places['the prison'])),
    ofEither,
    twice,
    ofTheRegister(),
    ofNotices(),
  ];
}

/** A row of the list of consents about which somebody has to ask. */
const waiting = (scene: Scene): Scene => ({
  ...scene,
  items: { 'consent-request': scene.items.consent ?? '' },
  notAsked: without('nothing'),
});
/** What was given is on nobody’s list: whoever holds the person and had no part in it reads it no more. */
const answered = ({ items: { consent: _given, ...items }, ...scene }: Scene): Scene => ({
  ...scene,
  items,
  notAsked: [...(scene.notAsked ?? []), 'consent', 'person-consents'],
});
/** Three working days after it was asked for. */
const pastItsDay = '2026-01-12T09:00:00.000Z';
const insideAsked = (): AtIntake =>
  new AtIntake()
    .inside()
    .does(
      officer,
      'request-consent',
      {},
      { recipients: [places['the NGO']], scopes: ['IDENTITY'], purpose: 'AFTERCARE' },
    );

/** The scene of one thing, where others of the record have other standings. */
const only = (view: string, param: string, scene: Scene): Scene => ({
  ...scene,
  items: { [view]: scene.items[view] ?? '' },
  notAsked: without(param),
});

const withCode = (): AtIntake =>
  new AtIntake().inside().does(actor('PREC', places['the prison']), 'issue-claim-code', {}, {});

const withAccountCode = (): AtIntake =>
  new AtIntake().inside().does(actor('PREC', places['the prison']), 'issue-account-code', {}, {});

const announced = (): AtIntake =>
  new AtIntake().inside().hears('transfer.announced', {
    episodeId: id('stay'),
    toPrison: places['another prison'],
    until: '2026-01-09T09:00:00.000Z',
  });

const prescribed = (): AtIntake =>
  new AtIntake().inside().hears('ost.release-planned', {
    ostId: id('ost'),
    prescriberOrg: places['a prescriber'],
  });

const prescribedByConsent = (): AtIntake => {
  const told = new AtIntake().inside();
  told.does(
    officer,
    'request-consent',
    {},
    {
      recipients: [places['a prescriber']],
      scopes: ['SUBSTITUTION'],
      purpose: 'CONTINUITY_OF_CARE',
    },
  );
  told.does(officer, 'give-consent', told.consent, { method: 'SIGNED' });
  told.story.given({
    type: 'prescriber-heard',
    prescriber: {
      ostId: id('ost'),
      prescriberOrg: places['a prescriber'],
      byConsent: true,
      at: told.story.now,
    },
  } as never);
  return told;
};

/** A court's order is about a place: asked for, and held by the provider. */
const withPlace = (): AtIntake =>
  new AtIntake().takenUp().hears('place.confirmed', {
    orderId: id('order'),
    episodeId: id('episode'),
    providerOrg: places['the provider'],
    identityBy: 'ORDER',
  });

function underOrder(): AtIntake {
  const told = withPlace();
  return told.hears('order.issued', {
    orderId: id('order'),
    referralId: told.referral.referralId,
    court: places['another court of the area'],
    treatmentDirectorOrg: places['the provider'],
  });
}

const moved = (): AtIntake =>
  underOrder()
    .hears('order.varied', {
      orderId: id('order'),
      treatmentDirectorOrg: places['a provider that is only asked'],
    })
    .hears('treatment.start-confirmed', {
      orderId: id('order'),
      episodeId: id('episode'),
      providerOrg: places['the provider'],
    });

const withPeer = (): AtIntake => assigned(new AtIntake().consented(['CONTACT_ROUTE']));

const assigned = (told: AtIntake): AtIntake =>
  told.hears('case.worker-assigned', {
    caseId: id('case'),
    offerId: id('offer'),
    partnerOrg: places['the NGO'],
    worker: accountOf('the-peer'),
    role: 'PEER',
  });

const reported = (): AtIntake =>
  new AtIntake().withCase().does(actor('NGOC', places['the NGO']), 'report-death', {}, {});

/** The court closed the matter: intake offers the voluntary route. */
function route(): Scene {
  const told = new AtIntake().takenUp();
  const scene = told
    .hears('candidate.closed', {
      orderId: id('order'),
      referralId: told.referral.referralId,
      court: places['another court of the area'],
    })
    .is('taken up by another court, and closed there');
  const { referral: _court, ...rest } = scene.items;
  return {
    ...scene,
    items: { ...rest, 'voluntary-route': routeEntity(id('order')) },
    notAsked: [...(scene.notAsked ?? []), 'referral', 'person-referrals'],
  };
}

function offeredScreening(): Scene {
  const scene = new AtIntake()
    .opened(actor('NGOC', places['the NGO']))
    .does(
      actor('SCREENER', places['the screeners']),
      'offer-screening',
      {},
      { instrument: 'DUDIT', referralId: null },
    )
    .is('brought by the NGO, which asks for a screening');
  return {
    ...scene,
    items: { ...scene.items, 'offered-screening': scene.items.screening ?? '' },
  };
}

/** All that does not name one such thing in its path. */
const without = (param: string): readonly string[] =>
  [...commands, ...queries]
    .filter(({ path }) => !path.includes(`{${param}}`))
    .map(({ name }) => name);

/** Of a draft, only the draft: the record itself is that of every other state. */
function draft(): Scene {
  const scene = new AtIntake().drafted().is('brought by the court, the referral in draft');
  const { referral = '' } = scene.items;
  return { ...scene, items: { referral }, notAsked: without('referralId') };
}

function toAftercare(): Scene {
  const told = new AtIntake()
    .opened()
    .does(clerk, 'draft-referral', {}, { programmeCode: 'HOUSING', to: 'aftercare' });
  return told
    .does(clerk, 'submit-referral', told.referral, {})
    .does(officer, 'accept-referral', told.referral, {})
    .is('routed to aftercare');
}

function agreed(): AtIntake {
  const told = new AtIntake().routed();
  return told.does(
    clerk,
    'record-agreement',
    {},
    { ...told.referral, answer: 'AGREED', counselHeard: true },
  );
}

function ofTheRegister(): Scene {
  const told = new Teller(new Story(organisations, settings, 'court-99'), commands, reactions);
  told.does(
    actor('ADMIN', places['the operator']),
    'register-organisation',
    {},
    {
      organisationId: 'court-99',
      kind: 'COURT',
      areas: ['IL-COOK'],
      timeZone: 'America/Chicago',
      speaksFor: [],
      screensIn: [],
    },
  );
  return {
    state: 'an organisation of the register',
    kind: organisations.kind,
    record: told.story.state,
    now: told.story.now,
    params: { organisationId: 'court-99' },
    items: { organisation: 'court-99' },
  };
}

function ofNotices(): Scene {
  const org = places['the court'];
  const story = new Story(noticeDesk, settings, org).registered(...register);
  const told = new Teller(story, commands, reactions);
  told.does(actor('ADMIN', places['the operator']), 'make-webhook-secret', {}, {});
  return {
    state: 'notices to the court',
    kind: noticeDesk.kind,
    record: told.story.state,
    now: told.story.now,
    params: { organisationId: org, deliveryId: id('delivery') },
    items: { 'notice-desk': org },
  };
}

export const intake: ServiceCase = {
  spec: intakeService() as never,
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
      'the peer': {
        role: 'PEER',
        place: 'the NGO',
        subject: 'the-peer',
        account: accountOf('the-peer'),
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
    identity: identityView,
    name: nameView,
    'match-profile': matchProfileView,
    file: fileView,
    deciding: decidingView,
    'offered-screening': offeredScreeningView,
    'consent-request': consentRequestView,
  } as never,
};
