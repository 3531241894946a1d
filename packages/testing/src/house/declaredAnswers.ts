import type { Whatever } from '@throughcare/record';
import type { ServiceSpec } from '@throughcare/service-kit';
import { openApiOf } from '@throughcare/service-kit/openapi';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { z } from 'zod';

export type Answered = {
  readonly method: string;
  /** With the service in front, as it was asked for. */
  readonly path: string;
  readonly status: number;
  readonly type: string | null;
  readonly text: string;
};

/** What of an answer the OpenAPI document of its service does not tell; null where it tells all of it. */
export type Undeclared = (answered: Answered) => string | null;

const Content = z.record(z.string(), z.object({ schema: z.unknown() }));
const Response = z.object({ $ref: z.string().optional(), content: Content.optional() });
const Responses = z.record(z.string(), Response);
const Document = z.object({
  paths: z.record(z.string(), z.record(z.string(), z.object({ responses: Responses }))),
  components: z.object({ responses: Responses }),
});

/** Holds every answer of these services to what their documents say: no other status, content or member. */
export function undeclaredIn(specs: readonly ServiceSpec<Whatever>[]): Undeclared {
  const made = new Map<string, Undeclared>();
  const of = (spec: ServiceSpec<Whatever>): Undeclared => {
    const known = made.get(spec.name) ?? heldTo(spec);
    made.set(spec.name, known);
    return known;
  };
  return (answered) => {
    const [, service = '', path = ''] = /^\/([^/?]*)([^?]*)/.exec(answered.path) ?? [];
    const spec = specs.find(({ name }) => name === service);
    const found = spec ? of(spec)({ ...answered, path }) : null;
    return found === null
      ? null
      : `${answered.method} ${answered.path} answered ${answered.status}: ${found}`;
  };
}

/** Where there is nothing to describe: pages for people. */
const pages = /^\/docs(\/|$)/;

function heldTo(spec: ServiceSpec<Whatever>): Undeclared {
  const given: object = JSON.parse(JSON.stringify(openApiOf(spec)));
  const { paths, components } = Document.parse(given);
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
  ajv.addSchema(given, spec.name);
  const validators = new Map<string, ValidateFunction>();
  const validator = (at: string): ValidateFunction => {
    const known = validators.get(at) ?? ajv.compile({ $ref: `${spec.name}#/${at}` });
    validators.set(at, known);
    return known;
  };
  // A word in a path is looked for before a parameter that would take it.
  const templates = Object.keys(paths)
    .toSorted((one, other) => one.split('{').length - other.split('{').length)
    .map((path) => ({
      path,
      matches: new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{[^}]+\}/g, '[^/]+')}$`),
    }));

  return ({ method, path, status, type, text }) => {
    const verb = method.toLowerCase();
    const template = templates.find((one) => one.matches.test(path) && paths[one.path]?.[verb]);
    if (!template) return status >= 400 || pages.test(path) ? null : 'there is no such operation';
    const named = paths[template.path]?.[verb]?.responses[status];
    if (!named) return 'the status is not declared';
    const at = named.$ref?.slice('#/'.length).split('/') ?? [
      'paths',
      template.path,
      verb,
      'responses',
      String(status),
    ];
    const { content = {} } = components.responses[named.$ref ? (at.at(-1) ?? '') : ''] ?? named;
    const media = type?.split(';')[0]?.trim() ?? '';
    if (text === '' && Object.keys(content).length === 0) return null;
    if (!content[media]) return `its content is ${media || 'nothing'}, which is not declared`;
    if (!media.endsWith('json')) return null;
    const validate = validator([...at, 'content', media, 'schema'].map(pointer).join('/'));
    return validate(JSON.parse(text)) ? null : ajv.errorsText(validate.errors).slice(0, 500);
  };
}

const pointer = (step: string): string =>
  encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1'));

/** Every answer that this process hears by `fetch`, until it is stopped, held to what is declared. */
export function hearFetched(undeclared: Undeclared) {
  const fetched = globalThis.fetch;
  const wrong: string[] = [];
  let heard = 0;
  globalThis.fetch = async (input, init) => {
    const response = await fetched(input, init);
    const type = response.headers.get('content-type');
    // What streams has no end to wait for.
    if (type?.includes('json')) {
      const { pathname, search } = new URL(response.url);
      const method = init?.method ?? 'GET';
      const { status } = response;
      const text = await response.clone().text();
      const told = undeclared({ method, path: pathname + search, status, type, text });
      heard++;
      if (told !== null) wrong.push(told);
    }
    return response;
  };
  return {
    wrong,
    heard: () => heard,
    stop() {
      globalThis.fetch = fetched;
    },
  };
}
