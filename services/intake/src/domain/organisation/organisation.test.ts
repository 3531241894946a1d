import { actor, Story } from '@throughcare/testing';
import { changeOrganisation } from '../../commands/organisation/changeOrganisation.ts';
import { closeOrganisation } from '../../commands/organisation/closeOrganisation.ts';
import { registerOrganisation } from '../../commands/organisation/registerOrganisation.ts';
import { reopenOrganisation } from '../../commands/organisation/reopenOrganisation.ts';
import { IntakeSettings } from '../../settings.ts';
import { organisation } from './document.ts';
import { organisationView } from './view.ts';

const admin = actor('ADMIN');
const court = { kind: 'COURT', areas: ['IL-COOK'], timeZone: 'America/Chicago' };
const story = () => new Story(organisation, IntakeSettings.parse({}), 'court-city');
const registered = () =>
  story().command(registerOrganisation, admin, {}, { organisationId: 'court-city', ...court });
const names = ({ last }: ReturnType<typeof story>) =>
  last.published.map(({ definition, audience }) => `${audience} ${definition.type}`);

describe('an organisation of the register', () => {
  it('is told to every service once, without where notices go and when', () => {
    const forNotices = {
      noticesTo: ['clerk@court.example'],
      secondTo: ['head@court.example'],
      quietHours: { from: '22:00', to: '07:00' },
      onCallTo: ['night@court.example'],
    };
    const told = story().command(
      registerOrganisation,
      admin,
      {},
      { organisationId: 'court-city', ...court, ...forNotices },
    );
    expect(names(told)).toEqual(['justice org.throughcare.intake.organisation.registered.v1']);
    expect(told.last.published[0]?.data).toEqual({
      id: 'court-city',
      ...court,
      speaksFor: [],
      screensIn: [],
    });
    expect(told.shows(organisationView, 'court-city', admin)).toMatchObject({
      organisationId: 'court-city',
      ...forNotices,
      closed: false,
    });
    const changed = told.command(changeOrganisation, admin, {}, { ...court, quietHours: null });
    expect(changed.last.published[0]?.data).toEqual(
      registered().command(changeOrganisation, admin, {}, { ...court, noticesTo: ['a@b.example'] })
        .last.published[0]?.data,
    );
    expect(changed.shows(organisationView, 'court-city', admin)).toMatchObject({
      quietHours: null,
      onCallTo: [],
    });
  });

  it('of an earlier release has no quiet hours, and nobody on call', () => {
    const stated = { ...court, speaksFor: [], screensIn: [], noticesTo: [], secondTo: [] };
    const early = story().given({ type: 'organisation-registered', stated } as never);
    expect(early.state).not.toHaveProperty('quietHours', null);
    expect(early.shows(organisationView, 'court-city', admin)).toMatchObject({
      quietHours: null,
      onCallTo: [],
    });
    const same = early.command(changeOrganisation, admin, {}, court);
    expect(same.last).toMatchObject({ events: [], refusal: null });
  });

  it('is watched over from when anybody has an address, on call too', () => {
    const onCall = { ...court, onCallTo: ['night@court.example'] };
    const watched = registered().command(changeOrganisation, admin, {}, onCall);
    expect(watched.last.owed.map(({ name }) => name)).toEqual(['watch-over']);
  });

  it('is registered once', () => {
    const again = registered().command(
      registerOrganisation,
      admin,
      {},
      { organisationId: 'court-city', ...court },
    );
    expect(again.last.refusal).toMatchObject({
      code: 'organisation-registered',
      more: { closed: false },
    });
  });

  it('changes where something is otherwise, and only there', () => {
    const same = registered().command(changeOrganisation, admin, {}, court);
    expect(same.last).toMatchObject({ events: [], refusal: null });
    const wider = same.command(changeOrganisation, admin, {}, { ...court, areas: ['IL'] });
    expect(names(wider)).toEqual(['justice org.throughcare.intake.organisation.changed.v1']);
    expect(wider.last.published[0]?.data).toMatchObject({ areas: ['IL'] });
  });

  it.each([
    [{ kind: 'BANK' }, /kind/],
    [{ areas: ['IL', 'UNKNOWN'] }, /Name the area/],
    [{ timeZone: 'Europe/Atlantis' }, /There is no such time zone/],
    [{ noticesTo: ['nowhere'] }, /noticesTo/],
    [{ onCallTo: ['nowhere'] }, /onCallTo/],
    [{ quietHours: { from: '22:00', to: '22:00' } }, /"quietHours",\s+"to"/],
    [{ quietHours: { from: '25:00', to: '07:00' } }, /"quietHours",\s+"from"/],
    [{ quietHours: { from: '22:00' } }, /"quietHours",\s+"to"/],
    [{ quietHours: '22:00' }, /quietHours/],
  ])('is not taken with %j', (wrong, why) => {
    const stated = () =>
      registered().command(changeOrganisation, admin, {}, { ...court, ...wrong });
    expect(stated).toThrow(why);
  });

  it.each([
    ['/noticesTo/1', 'webhook-private', { noticesTo: ['a@b.example', 'https://10.0.0.1/hook'] }],
    ['/secondTo/0', 'webhook-private', { secondTo: ['https://localhost/hook'] }],
    ['/secondTo/0', 'webhook-not-encrypted', { secondTo: ['http://hooks.example/'] }],
    ['/onCallTo/0', 'webhook-private', { onCallTo: ['https://10.0.0.1/hook'] }],
    [
      '/onCallTo/1',
      'webhook-not-encrypted',
      { onCallTo: ['a@b.example', 'http://hooks.example/'] },
    ],
  ])('has no webhook to which nothing would be sent: %s %s', (field, code, stated) => {
    const entry = { organisationId: 'court-city', ...court };
    const refusals = [
      story().command(registerOrganisation, admin, {}, { ...entry, ...stated }),
      registered().command(changeOrganisation, admin, {}, { ...court, ...stated }),
    ].map(({ last }) => last);
    for (const { refusal, events } of refusals) {
      expect(refusal).toMatchObject({ code, field });
      expect(events).toEqual([]);
    }
  });

  it('has one in a private network where the setting names its host', () => {
    const settings = IntakeSettings.parse({ privateWebhookHosts: ['10.0.0.1'] });
    const noticesTo = ['http://10.0.0.1/hook'];
    const told = new Story(organisation, settings, 'court-city').command(
      registerOrganisation,
      admin,
      {},
      { organisationId: 'court-city', ...court, noticesTo },
    );
    expect(told.last.refusal).toBeNull();
    expect(told.state.noticesTo).toEqual(noticesTo);
  });

  it('has no code that could be a person or a service', () => {
    for (const organisationId of ['3f0b9d2e-6c1a-8f4e-9a37-5d1c2b7e8f90', 'aftercare'])
      expect(() =>
        story().command(registerOrganisation, admin, {}, { organisationId, ...court }),
      ).toThrow(/reference to a person/);
  });

  it('is closed by somebody else, and opened again as it was', () => {
    const own = registered().command(closeOrganisation, actor('ADMIN', 'court-city'), {
      organisationId: 'court-city',
    });
    expect(own.last.refusal).toMatchObject({ code: 'own-organisation' });
    const closed = own.command(closeOrganisation, admin, { organisationId: 'court-city' });
    expect(names(closed)).toEqual(['justice org.throughcare.intake.organisation.closed.v1']);
    expect(
      closed.command(closeOrganisation, admin, { organisationId: 'court-city' }).last,
    ).toMatchObject({ events: [], refusal: null });
    const open = closed.command(reopenOrganisation, admin, {});
    expect(names(open)).toEqual(['justice org.throughcare.intake.organisation.registered.v1']);
    expect(open.last.published[0]?.data).toMatchObject({ areas: ['IL-COOK'] });
  });
});
