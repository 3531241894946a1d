import { problemDocument } from '@throughcare/record';
import { listener, teller } from '../toyServices.ts';
import { type Answered, undeclaredIn } from './declaredAnswers.ts';

const undeclared = undeclaredIn([teller(), listener()]);
const said = { id: '6f9c1f7e-6d0c-4f6e-9f4d-0d6a2f1b7c11', n: 1 };
const one = (change: Partial<Omit<Answered, 'text'>> & { readonly body?: unknown } = {}) => {
  const { body = said, ...more } = change;
  return undeclared({
    method: 'POST',
    path: `/intake/people/${said.id}/say?x=1`,
    status: 201,
    type: 'application/json; charset=utf-8',
    text: body === '' ? '' : JSON.stringify(body),
    ...more,
  });
};
const problem = (code: Parameters<typeof problemDocument>[0], more = {}) => {
  const { status, body } = problemDocument(code);
  return { status, type: 'application/problem+json', body: { ...body, ...more } };
};

describe('an answer that is held to its OpenAPI', () => {
  it('stands where all of it is declared', () => {
    expect(one()).toBeNull();
    expect(one({ status: 204, type: null, body: '' })).toBeNull();
    expect(one(problem('closed'))).toBeNull();
    expect(one(problem('person-merged', { keptRef: said.id }))).toBeNull();
    expect(one({ method: 'GET', path: '/intake/health/ready', ...problem('starting') })).toBeNull();
    expect(one({ path: '/intake/nothing', ...problem('not-found') })).toBeNull();
    expect(one({ path: '/auth/token', status: 200, body: {} })).toBeNull();
  });

  it.each<[string, Parameters<typeof one>[0]]>([
    ['a member that its view does not have', { body: { ...said, name: 'Aigerim' } }],
    ['a member that is missing', { body: { id: said.id } }],
    ['a status that the operation does not have', { status: 202 }],
    ['content of another type', { type: 'text/html' }],
    ['content where there is to be none', { status: 204 }],
    ['an operation that there is none of', { path: '/intake/nothing' }],
    ['a problem that has no title', problem('closed', { title: undefined })],
    ['a problem with a member that its row does not declare', problem('closed', { state: 'X' })],
    ['a problem without a member that its row declares', problem('person-merged')],
    ['a problem under another status', { ...problem('closed'), status: 422 }],
    ['a problem of another service', problem('last-phase')],
    ['a code that is in no row', problem('closed', { code: 'made-up' })],
  ])('is told of with %s', (_what, change) => {
    expect(one(change)).toMatch(/^POST \/intake\/\S+ answered \d{3}: ./);
  });
});
