import forms from '../../generated/forms.json' with { type: 'json' };
import type { Backend } from '../kernel/asking.ts';

/** One thing that a form asks for, as the schema of the command says: generated, never written by hand. */
export type Field = {
  readonly name: string;
  readonly required: boolean;
  readonly kind:
    | 'text'
    | 'code'
    | 'codes'
    | 'yesNo'
    | 'day'
    | 'moment'
    | 'whole'
    | 'number'
    | 'reference'
    /** A password: typed unseen, and never shown again. */
    | 'secret'
    | 'group'
    | 'rows'
    | 'list'
    /** Known before anybody types: sent as it is, and not asked. */
    | 'fixed';
  /** Null is sent where nothing is entered. */
  readonly nullable?: boolean;
  readonly codes?: readonly string[];
  /** Its codes are numbers, and are sent as such. */
  readonly numbers?: true;
  /** What stands alone in a `code` is sent as it is: `true`, where there is no other answer. */
  readonly value?: unknown;
  readonly least?: number;
  readonly most?: number;
  readonly longest?: number;
  readonly fields?: readonly Field[];
  /** Asked for where another field of the same part has one of these answers; nothing is sent otherwise. */
  readonly when?: { readonly name: string; readonly among: readonly string[] };
  readonly of?: Field['kind'];
  /** Where a part has variants: which field tells them apart, and what each of them asks for. */
  readonly variants?: {
    readonly by: string;
    readonly of: Readonly<Record<string, readonly Field[]>>;
  };
};

/** A field whose answer is known: nobody is asked for it, and it is sent. */
export const fixed = (name: string, value: unknown): Field => ({
  name,
  required: true,
  kind: 'fixed',
  value,
});

/** A part of which it is known which variant it is: that one’s fields alone, and nobody is asked which it is. */
export function variantOf(field: Field, code: string): Field {
  const { variants, ...rest } = field;
  const fields = variants?.of[code];
  if (!variants || !fields) return field;
  return {
    ...rest,
    fields: fields.map((one) => (one.name === variants.by ? fixed(one.name, code) : one)),
  };
}

export type CommandForm = {
  readonly path: string;
  /** The parameter of the path that names what the command changes; null where it makes something new. */
  readonly changes: string | null;
  readonly fields: readonly Field[];
};

/** The form of a command; undefined where no person gives it. */
export const formOf = (service: Backend, command: string): CommandForm | undefined =>
  (forms as unknown as Readonly<Record<string, Readonly<Record<string, CommandForm>>>>)[service]?.[
    command
  ];
