import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Role } from '@throughcare/contracts';
import { sampleAccounts } from '@throughcare/issuer';
import express from 'express';
import { pages } from '../pages.ts';
import { languages } from '../words/languages.ts';
import { speakingIn } from '../words/speak.ts';
import { tourShown } from './panel.ts';
import { progressed, stepOf } from './progress.ts';
import { tourRoute } from './route.ts';
import { stepsFor, type TourRole, tours } from './tours.ts';

const everyTour = Object.entries(tours) as [TourRole, (typeof tours)[TourRole]][];
const judge = {
  account: 'judge',
  title: 'Judge',
  org: 'court-city',
  roles: ['JUDGE'] as readonly Role[],
  sample: true,
  token: async () => 'token',
};
const say = speakingIn(languages.en);
const shownAt = (here: string, tour: string, me = judge) =>
  tourShown({ me, say, headers: { cookie: `lang=en; tour=${tour}` }, here, to: here });

describe('the tours', () => {
  it('there is one of five steps for every account of the sample', () => {
    for (const { roles } of sampleAccounts)
      expect(stepsFor({ sample: true, roles })?.steps).toHaveLength(5);
  });

  it.each(everyTour)('that of %s goes over pages of that desk alone', (role, tour) => {
    for (const { path } of Object.values(tour)) {
      const page = pages.find((one) => one.path === path);
      expect(page?.roles).toContain(role);
      // It is in the navigation, so that whoever ends the tour finds it again.
      expect(page?.nav).toBeDefined();
    }
  });

  it.each(Object.values(languages))('are told in $name, buttons by their own words', (tongue) => {
    const inTongue = speakingIn(tongue);
    for (const [, tour] of everyTour)
      for (const { words, button } of Object.values(tour)) {
        const label = button ? inTongue(button) : '';
        const text = inTongue(words, { button: label });
        expect(text).toContain(label);
        expect(tongue.words[words].includes('{button}')).toBe(button !== undefined);
      }
  });
});

describe('the panel', () => {
  it('is offered on the first page alone, and is nothing a real account is shown', () => {
    expect(String(shownAt('/', '')?.panel)).toContain('href="/tour/1"');
    expect(String(shownAt('/court/day', '')?.panel)).toBe('');
    expect(shownAt('/', 'JUDGE.2', { ...judge, sample: false })).toBeUndefined();
    expect(shownAt('/', '', { ...judge, roles: ['IMPORT'] })).toBeUndefined();
  });

  it('tells its step on the page of it and below, and elsewhere the way there', () => {
    const told = 'Whose treatment has not started';
    expect(String(shownAt('/court/day', 'JUDGE.2')?.panel)).toContain(told);
    // A step back in the browser, or somewhere else.
    const elsewhere = String(shownAt('/court/orders', 'JUDGE.2')?.panel);
    expect(elsewhere).not.toContain(told);
    expect(elsewhere).toContain('href="/tour/2"');
    expect(String(shownAt('/court/day/x', 'JUDGE.2')?.panel)).toContain(told);
    expect(String(shownAt('/court/days', 'JUDGE.2')?.panel)).not.toContain(told);
  });

  it('keeps in sight what there is to do, over the pages and forms on which it is done', () => {
    const onOrder = String(shownAt('/court/orders/x/y/do/issue-order', 'JUDGE.3')?.panel);
    expect(onOrder).toContain('Open somebody who has agreed to treatment');
    expect(onOrder).toContain('href="/tour/4"');
    expect(onOrder).toContain('href="/tour/3"');
  });

  it('is a region with a name, takes no focus, and is not there once it is ended', () => {
    const panel = String(shownAt('/', 'JUDGE.1')?.panel);
    expect(panel).toMatch(/^<section class="tour" aria-labelledby="tour">/);
    expect(panel).toContain('<h2 id="tour">');
    expect(panel).not.toMatch(/tabindex|autofocus|role="(alert|status|dialog)"/);
    const ended = shownAt('/', 'JUDGE.0');
    expect(String(ended?.panel)).toBe('');
    expect(String(ended?.again)).toContain('href="/tour/1"');
  });
});

describe('how far a tour has come', () => {
  const at = (cookie: string, role: TourRole = 'JUDGE') => stepOf({ cookie }, role);

  it('is kept for each desk by itself', () => {
    expect(progressed({ cookie: 'tour=JUDGE.3-NGOC.0' }, 'NGOC', 1)).toBe('JUDGE.3-NGOC.1');
    expect(progressed({}, 'PEER', 5)).toBe('PEER.5');
    expect(at('a=b; tour=NGOC.0-JUDGE.4; lang=fr')).toBe(4);
    expect(at('tour=JUDGE.4', 'NGOC')).toBeUndefined();
  });

  it.each(['', 'tour=', 'tour=JUDGE', 'tour=JUDGE.6', 'tour=JUDGE.1x', 'tour=judge.1', 'tour=<b>'])(
    'is not told by %j',
    (cookie) => expect(at(cookie)).toBeUndefined(),
  );

  it('has room for all desks', () => {
    const all = Object.keys(tours).map((role) => `${role}.5`);
    expect(at(`tour=${all.join('-')}`, 'ADMIN')).toBe(5);
  });
});

describe('a step', () => {
  let me: typeof judge | undefined;
  let server: Server;
  let url: string;
  const goes = async (path: string, headers: Record<string, string> = {}) => {
    const answer = await fetch(`${url}${path}`, { redirect: 'manual', headers });
    return {
      status: answer.status,
      to: answer.headers.get('location'),
      cookie: answer.headers.getSetCookie().join(),
    };
  };
  beforeAll(async () => {
    const app = express().get('/tour/:step', tourRoute({ signedIn: () => me }));
    server = createServer(app);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));
  beforeEach(() => {
    me = judge;
  });

  it('leads to its page, and keeps the desk and its number and nothing else', async () => {
    const { status, to, cookie } = await goes('/tour/3', { cookie: 'lang=fr; tour=NGOC.0' });
    expect([status, to]).toEqual([303, '/court/candidates']);
    expect(cookie).toMatch(/^tour=NGOC\.0-JUDGE\.3; .*HttpOnly; SameSite=Lax$/);
  });

  it('the end leads back to where one was, and to no other site', async () => {
    const ended = await goes('/tour/end?to=%2Fcourt%2Fday%3Fon%3D2026-04-15');
    expect(ended).toMatchObject({ status: 303, to: '/court/day?on=2026-04-15' });
    expect(ended.cookie).toMatch(/^tour=JUDGE\.0;/);
    for (const to of ['//evil.example', 'https://evil.example', '/tour/2', '/sign-out'])
      expect((await goes(`/tour/end?to=${encodeURIComponent(to)}`)).to).toBe('/');
  });

  it.each(['0', '6', '-1', '1.5', 'x', 'begin'])('there is no step %s', async (step) => {
    expect(await goes(`/tour/${step}`)).toMatchObject({ status: 404, cookie: '' });
  });

  it('is none of a real account’s, and of nobody’s who is not signed in', async () => {
    me = { ...judge, sample: false };
    expect(await goes('/tour/1')).toMatchObject({ status: 404, cookie: '' });
    expect(await goes('/tour/end')).toMatchObject({ status: 404, cookie: '' });
    me = undefined;
    expect(await goes('/tour/1')).toMatchObject({ status: 303, to: '/sign-in', cookie: '' });
  });
});
