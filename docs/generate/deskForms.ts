import { accountCommands, machineKeyCommands } from '@throughcare/issuer';
import { type AnyCommand, rolesIn, type Whatever } from '@throughcare/record';
import { operatorCommands, type ServiceSpec } from '@throughcare/service-kit';
import { z } from 'zod';
import { type GeneratedFile, json } from './generatedFile.ts';

/** As much of JSON Schema as bodies of commands use. */
type Schema = {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly minItems?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
};

/** What a form asks for one member of a body; services/desk/src/forms/field.ts says what each kind is. */
type Field = { readonly name: string; readonly required: boolean } & Readonly<
  Record<string, unknown>
>;

/**
 * The fields of every command that a person may give, read off the schemas that validate it, so that a form repeats no rule:
 * what is asked for, which codes there are, how long and how much.
 */
export const deskFormsFile = (services: readonly ServiceSpec<Whatever>[]): GeneratedFile => ({
  path: 'services/desk/generated/forms.json',
  content: json({
    ...Object.fromEntries(
      services.map((service) => [
        service.name,
        {
          ...Object.fromEntries(
            service.commands.filter(byPeople).map((command) => [command.name, formOf(command)]),
          ),
          ...bySchema(operatorCommands),
        },
      ]),
    ),
    auth: bySchema({ ...accountCommands, ...machineKeyCommands }),
  }),
});

type Plain = Pick<AnyCommand, 'path' | 'body'> & { readonly changes: string | null };

/** Commands that are none of a service's documents: what operators order, and what is done with accounts. */
const bySchema = (commands: Readonly<Record<string, Plain>>) =>
  Object.fromEntries(
    Object.entries(commands).map(([name, { path, changes, body }]) => {
      const schema = schemaOf(body);
      return [name, { path, changes, fields: fieldsIn(schema, schema) }];
    }),
  );

const schemaOf = (body: AnyCommand['body']) =>
  z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' }) as Schema;

const byPeople = ({ by }: AnyCommand) =>
  rolesIn(by).some((role) => !['IMPORT', 'SERVICE', 'SYS'].includes(role));

function formOf(command: AnyCommand) {
  const { path, body } = command;
  const schema = schemaOf(body);
  return { path, changes: changedBy(command), fields: fieldsIn(schema, schema) };
}

/** The parameter of the path that names what a command changes, whose ETag it is held to; null where it makes something new. */
function changedBy({ path, entity, creates }: AnyCommand): string | null {
  if (creates) return null;
  const names = [...path.matchAll(/\{([a-zA-Z]+)\}/g)].map(([, name]) => name ?? '');
  const params = Object.fromEntries(names.map((name) => [name, name]));
  try {
    const found = entity({ params, body: {} } as never, {} as never);
    return names.find((name) => name === found) ?? null;
  } catch {
    // It looks at more than the path.
    return null;
  }
}

function fieldsIn(schema: Schema, whole: Schema): Field[] {
  const plain = plainOf(schema, whole);
  const variants = plain.oneOf ?? plain.anyOf ?? plain.allOf;
  if (variants) return joined(variants.map((one) => fieldsIn(one, whole)));
  return (
    Object.entries(plain.properties ?? {})
      // Said by files only: who attests an old record.
      .filter(([name, one]) => !(name === 'basis' && one.const !== undefined))
      .map(([name, one]) => ({
        name,
        required: plain.required?.includes(name) ?? false,
        ...kindOf(one, whole),
      }))
  );
}

/** All that a union may ask for, and each variant by the code that tells it apart, for whoever knows which one it is. */
function unionOf(variants: readonly (readonly Field[])[]) {
  const fields = joined(variants);
  const tells = fields.find(({ name }) => tellsApart(name, variants))?.name;
  if (tells === undefined) return { fields };
  const by = variants.flatMap((of) => codesIn(of, tells).map((code) => [code, of] as const));
  return { fields, variants: { by: tells, of: Object.fromEntries(by) } };
}

/**
 * A field of a union is asked for once, with all its codes. Where one field tells the variants apart, the fields of some of them
 * say for which of its codes they are; otherwise a field is needed where every variant needs it.
 */
function joined(variants: readonly (readonly Field[])[]): Field[] {
  const names = [...new Set(variants.flat().map(({ name }) => name))];
  const tells = names.find((name) => tellsApart(name, variants));
  return names.map((name) => {
    const having = variants.filter((fields) => fields.some((field) => field.name === name));
    const found = having.flatMap((fields) => fields.filter((field) => field.name === name));
    const codes = [...new Set(found.flatMap(codesOf))];
    const when = tells !== undefined &&
      having.length < variants.length && {
        name: tells,
        among: having.flatMap((of) => codesIn(of, tells)),
      };
    const { value, ...first } = found[0] ?? { name, required: false };
    return {
      ...first,
      // A value stands for the one code that there is.
      ...(codes.length === 1 && value !== undefined && { value }),
      name,
      required:
        (when || having.length === variants.length) && found.every(({ required }) => required),
      ...(codes.length > 0 && { codes }),
      ...(when && { when }),
    };
  });
}

const codesOf = ({ codes = [] }: Field) => codes as readonly string[];
const codesIn = (fields: readonly Field[], name: string): readonly string[] =>
  fields.filter((field) => field.name === name).flatMap(codesOf);

/** Every variant has it, with codes that no other has. */
function tellsApart(name: string, variants: readonly (readonly Field[])[]): boolean {
  const codes = variants.map((fields) => codesIn(fields, name));
  const all = codes.flat();
  return (
    variants.length > 1 &&
    codes.every(({ length }) => length > 0) &&
    new Set(all).size === all.length
  );
}

function kindOf(schema: Schema, whole: Schema): Readonly<Record<string, unknown>> {
  const plain = plainOf(schema, whole);
  const variants = plain.anyOf ?? plain.oneOf;
  if (variants) {
    const some = variants.filter(({ type }) => type !== 'null');
    const nullable = some.length < variants.length && { nullable: true };
    if (some.length > 1 && some.every(isText)) return { ...textOf(some), ...nullable };
    const [only] = some;
    return only && some.length === 1
      ? { ...kindOf(only, whole), ...nullable }
      : { kind: 'group', ...unionOf(some.map((one) => fieldsIn(one, whole))), ...nullable };
  }
  const types = [plain.type ?? []].flat();
  const nullable = types.includes('null') && { nullable: true };
  const type = types.find((one) => one !== 'null');
  return { ...kindOfType(plain, type, whole), ...nullable };
}

const isText = ({ type, enum: codes, const: value }: Schema): boolean =>
  type === 'string' && codes === undefined && value === undefined;

/** An address of mail or of the web, say: one line, as long as the longest of them may be. */
const textOf = (variants: readonly Schema[]) => ({
  kind: 'text',
  longest: Math.max(...variants.map(({ maxLength = 500 }) => maxLength)),
});

function kindOfType(plain: Schema, type: string | undefined, whole: Schema) {
  if (plain.const !== undefined)
    return { kind: 'code', codes: [String(plain.const)], value: plain.const };
  if (plain.enum?.every((one) => typeof one === 'number'))
    return { kind: 'code', codes: plain.enum.map(String), numbers: true };
  if (plain.enum) return { kind: 'code', codes: plain.enum };
  if (type === 'boolean') return { kind: 'yesNo' };
  if (type === 'integer' || type === 'number')
    return {
      kind: type === 'integer' ? 'whole' : 'number',
      ...(plain.minimum !== undefined && { least: plain.minimum }),
      ...(plain.maximum !== undefined && { most: plain.maximum }),
    };
  if (type === 'object') return { kind: 'group', fields: fieldsIn(plain, whole) };
  if (type === 'array') return kindOfList(plain, whole);
  if (plain.format === 'date') return { kind: 'day' };
  if (plain.format === 'date-time') return { kind: 'moment' };
  if (plain.format === 'uuid') return { kind: 'reference' };
  if (plain.format === 'password') return { kind: 'secret', longest: plain.maxLength };
  return { kind: 'text', ...(plain.maxLength !== undefined && { longest: plain.maxLength }) };
}

function kindOfList({ items = {}, maxItems, minItems }: Schema, whole: Schema) {
  const one = kindOf(items, whole);
  const most = {
    ...(minItems !== undefined && { least: minItems }),
    ...(maxItems !== undefined && { most: maxItems }),
  };
  if (one.kind === 'code') return { kind: 'codes', codes: one.codes, ...most };
  if (one.kind === 'group') return { kind: 'rows', fields: one.fields, ...most };
  return { kind: 'list', of: one.kind, ...most };
}

function plainOf(schema: Schema, whole: Schema): Schema {
  if (schema.$ref === undefined) return schema;
  return plainOf(whole.$defs?.[schema.$ref.replace('#/$defs/', '')] ?? {}, whole);
}
