import { readFileSync } from 'node:fs';
import { type Role, roles } from '@throughcare/contracts';
import { liveFeeds } from '../../services/desk/src/kernel/liveFeeds.ts';

/** Roles of people in what a service says of who reads its feed. */
const told = (service: string, path: string): readonly Role[] => {
  const { paths } = JSON.parse(readFileSync(`docs/reference/openapi/${service}.json`, 'utf8'));
  const found = Object.keys(paths).find((one) => one === path || one === `/${service}${path}`);
  const { description } = paths[found ?? ''].get as { readonly description: string };
  return (Object.keys(roles) as Role[]).filter((role) => description.includes(`(${role})`));
};

it.each(liveFeeds.map((feed) => [`${feed.service}${feed.path}`, feed] as const))(
  'a page listens to %s for those who may read it',
  (_name, { service, path, roles: ours }) => {
    expect([...ours].sort()).toEqual([...told(service, path)].sort());
  },
);
