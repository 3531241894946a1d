import { z } from 'zod';

/** Who may act. Source: the actors of the domain reference, section 2. */
export const roles = {
  JUDGE: 'judge',
  DCC: 'drug-court coordinator or clerk',
  PROS: 'prosecution',
  DEF: 'defence counsel',
  PROB: 'supervising officer',
  ASSR: 'clinical assessor',
  PROV: 'treatment provider',
  PCM: 'prison case manager',
  PPT: 'prison programme team',
  PHC: 'prison healthcare',
  PREC: 'prison reception and discharge',
  NGOC: 'NGO coordinator',
  NGOW: 'NGO worker',
  PEER: 'peer worker',
  PERSON: 'the person, or a representative',
  INTAKE: 'intake officer',
  SCREENER: 'trained to screen',
  PRESCRIBER: 'community prescriber',
  COORD: 'city or regional coordinator',
  PRIVACY: 'privacy officer',
  IMPORT: "a file's word, attested by its source",
  SERVICE: 'another service of this system',
  ADMIN: 'operator of this installation',
  SYS: 'a timer or an event from another service',
} as const;

export type Role = keyof typeof roles;
export const Role = z.enum(Object.keys(roles) as [Role, ...Role[]]);
