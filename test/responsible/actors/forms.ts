import type { Role, ServiceName } from '@throughcare/contracts';
import { type AnyCommand, paramsIn, rolesIn } from '@throughcare/record';
import { allServices } from '@throughcare/runtime';
import { takes } from './sample.ts';
import { variants, weights } from './weights.ts';

/** A step that somebody may take: a command, or one of its variants. */
export type Form = {
  readonly name: string;
  readonly service: ServiceName;
  readonly command: AnyCommand;
  /** What the variant says. */
  readonly says: object;
  /** The thing that it is about; null: the person. */
  readonly param: string | null;
  readonly roles: readonly Role[];
  readonly weight: number;
  /** A file's word says that it is one. */
  readonly takesBasis: boolean;
};

const nobodys: readonly Role[] = ['SERVICE', 'ADMIN', 'SYS'];

export const forms: readonly Form[] = allServices().flatMap(({ name: service, commands }) =>
  commands.flatMap((command): Form[] => {
    const params = paramsIn(command.path);
    const one = {
      service,
      command,
      param: params.filter((param) => param !== 'pathwayRef').at(-1) ?? null,
      takesBasis: takes(command, 'basis'),
      roles: rolesIn(command.by).filter((role) => !nobodys.includes(role)),
    };
    const [member, values] = variants[command.name] ?? ['', ['']];
    return values.map((value) => {
      const name = value === '' ? command.name : `${command.name}:${value}`;
      const weight = weights[name] ?? weights[command.name] ?? 1;
      return { ...one, name: `${service} ${name}`, says: value ? { [member]: value } : {}, weight };
    });
  }),
);

export const formNamed = (name: string): Form => {
  const form = forms.find((one) => one.command.name === name);
  if (!form) throw new Error(`there is no command ${name}`);
  return form;
};

export const formsOf = (service: ServiceName, command: string): readonly Form[] =>
  forms.filter((one) => one.service === service && one.command.name === command);

/** Who has steps to take about such a thing. */
export const rolesAt = (service: ServiceName, param: string): readonly Role[] => [
  ...new Set(
    forms
      .filter((one) => one.service === service && one.param === param)
      .flatMap(({ roles }) => roles),
  ),
];
