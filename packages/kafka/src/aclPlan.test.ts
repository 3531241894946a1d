import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serviceNames, subscriptions } from '@throughcare/contracts';
import { type Acl, aclPlan } from './aclPlan.ts';
import { FakeAdmin } from './fixtures/fakeAdmin.ts';
import { clientError } from './fixtures/fakeConsumer.ts';
import { partnerPlan } from './partnerPlan.ts';
import { topicPlan } from './topicPlan.ts';
import { Topics } from './topics.ts';

const file = join(import.meta.dirname, '../../../infra/kafka/acls.json');

/** Whether a line of the plan lets this principal do that. */
const may = (
  plan: readonly Acl[],
  who: string,
  operation: Acl['operations'][number],
  resourceType: Acl['resourceType'],
  name: string,
) =>
  plan.some(
    (acl) =>
      acl.principal === `User:${who}` &&
      acl.resourceType === resourceType &&
      acl.operations.includes(operation) &&
      (acl.patternType === 'LITERAL' ? acl.name === name : name.startsWith(acl.name)),
  );

describe('the plan of ACLs', () => {
  it('stands in infra/kafka/acls.json, for whoever allows by other means', async () => {
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(aclPlan)));
  });

  it.each(serviceNames)('lets %s write its own two topics and no other', (service) => {
    const written = topicPlan.filter(({ name }) => may(aclPlan, service, 'WRITE', 'TOPIC', name));
    expect(written.map(({ name }) => name)).toEqual([
      `throughcare.${service}.justice`,
      `throughcare.${service}.care`,
    ]);
  });

  it.each(serviceNames)('lets %s read what it subscribes to, of others nothing more', (service) => {
    const read = topicPlan
      .filter(({ name, writtenBy }) => {
        return writtenBy !== service && may(aclPlan, service, 'READ', 'TOPIC', name);
      })
      .map(({ name }) => name);
    expect(read.sort()).toEqual([...subscriptions[service]].sort());
  });

  it('lets a court know of no care topic but that it writes one', () => {
    for (const { name, writtenBy } of topicPlan.filter(({ name }) => name.endsWith('.care'))) {
      expect(may(aclPlan, 'court-diversion', 'READ', 'TOPIC', name)).toBe(false);
      expect(may(aclPlan, 'court-diversion', 'DESCRIBE', 'TOPIC', name)).toBe(
        writtenBy === 'court-diversion',
      );
    }
  });

  it('lets each service use groups of its own name, and of no other', () => {
    for (const service of serviceNames)
      for (const group of serviceNames) {
        const own = service === group;
        expect(may(aclPlan, service, 'READ', 'GROUP', group)).toBe(own);
        expect(may(aclPlan, service, 'READ', 'GROUP', `${group}.partner-feed`)).toBe(own);
        expect(may(aclPlan, service, 'READ', 'GROUP', `${group}s`)).toBe(false);
      }
  });

  it('lets aftercare alone write for partners, and read back nothing', () => {
    for (const service of serviceNames) {
      const topic = 'throughcare.partner.ngo-harbour';
      expect(may(aclPlan, service, 'WRITE', 'TOPIC', topic)).toBe(service === 'aftercare');
      expect(may(aclPlan, service, 'READ', 'TOPIC', topic)).toBe(false);
    }
  });
});

describe('the plan of partners', () => {
  const plan = partnerPlan(['ngo-harbour', 'ngo-harbour-2']);

  it('gives each a topic of its own, in one order', () => {
    expect(plan.topics).toMatchObject([
      { name: 'throughcare.partner.ngo-harbour', partitions: 1, readBy: 'partner-ngo-harbour' },
      { name: 'throughcare.partner.ngo-harbour-2', partitions: 1, readBy: 'partner-ngo-harbour-2' },
    ]);
  });

  it('lets each read its own topic, in its own groups, also where one code begins with the other', () => {
    const who = 'partner-ngo-harbour';
    expect(may(plan.acls, who, 'READ', 'TOPIC', 'throughcare.partner.ngo-harbour')).toBe(true);
    expect(may(plan.acls, who, 'READ', 'TOPIC', 'throughcare.partner.ngo-harbour-2')).toBe(false);
    expect(may(plan.acls, who, 'READ', 'GROUP', 'partner-ngo-harbour.nightly')).toBe(true);
    expect(may(plan.acls, who, 'READ', 'GROUP', 'partner-ngo-harbour-2')).toBe(false);
  });

  it('lets no partner write, or read a topic of a service', () => {
    const all = [...aclPlan, ...plan.acls];
    for (const { name } of [...topicPlan, ...plan.topics])
      expect(may(all, 'partner-ngo-harbour', 'WRITE', 'TOPIC', name)).toBe(false);
    for (const { name } of topicPlan)
      expect(may(all, 'partner-ngo-harbour', 'READ', 'TOPIC', name)).toBe(false);
  });

  it('is refused for what is no code of an organisation', () => {
    expect(() => partnerPlan(['*'])).toThrow();
  });
});

describe('making ACLs', () => {
  let admin: FakeAdmin;
  let topics: Topics;
  beforeEach(() => {
    admin = new FakeAdmin();
    topics = new Topics({
      admin: () => admin,
      physical: (name) => `north.${name}`,
      partitions: 24,
    });
  });
  afterEach(() => topics.close());

  it("puts the installation's prefix before topics and groups, whatever their pattern", async () => {
    await topics.allow(aclPlan);
    expect(admin.allowed).toEqual(aclPlan.map((acl) => ({ ...acl, name: `north.${acl.name}` })));
  });

  it('asks for nothing where there is nothing to allow', async () => {
    await topics.allow([]);
    expect(admin.allowed).toEqual([]);
  });

  it('is refused for good by brokers that have no authorizer', async () => {
    admin.allow = () => Promise.reject(clientError({ type: 'SECURITY_DISABLED' }));
    await expect(topics.allow(aclPlan)).rejects.toMatchObject({
      code: 'not-permitted',
      retry: 'never',
      message: 'create ACLs: SECURITY_DISABLED',
    });
  });
});
