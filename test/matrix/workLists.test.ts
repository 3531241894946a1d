import {
  askingFor,
  rolesIn,
  type WorkList,
  type WorkListName,
  workLists,
} from '@throughcare/record';
import { allServices } from '@throughcare/runtime';

const lists = Object.entries(workLists) as [WorkListName, WorkList][];
const services = allServices();
/** One part of each list that has several. */
const parts: Partial<Record<WorkListName, string>> = {
  referrals: 'ON_HOLD',
  'screening-offers': 'IN_PROGRESS',
  enrolments: 'ON_PROGRAMME',
};

describe('the table of work lists', () => {
  it.each(lists)('%s is shown by one question, to each whose desk it is', (name, list) => {
    const { queries = [] } = services.find((service) => service.name === list.service) ?? {};
    const showing = queries.filter(({ shows }) => shows?.includes(name));
    expect(showing.map(({ path }) => path)).toEqual([list.path]);
    const [query] = showing;
    expect(query && rolesIn(query.by)).toEqual(expect.arrayContaining([...list.roles]));
    const takes = (desk: string) => {
      const key = list.part === undefined ? desk : `${desk}/${parts[name]}`;
      return query?.search?.safeParse(askingFor(name, key).search).success;
    };
    expect(takes('desk')).toBe(true);
    expect(takes(list.nobodys?.desk ?? 'desk')).toBe(true);
  });

  it('has every list that a question shows', () => {
    const shown = services.flatMap(({ queries }) => queries.flatMap(({ shows = [] }) => shows));
    expect(shown.toSorted()).toEqual(Object.keys(workLists).toSorted());
  });

  it('has no two lists that are asked for alike', () => {
    const asked = lists.map(([, { service, path, search }]) =>
      JSON.stringify([service, path, search ?? {}]),
    );
    expect(new Set(asked).size).toBe(asked.length);
  });
});
