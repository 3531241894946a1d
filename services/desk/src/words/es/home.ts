import type { home as english } from '../en/home.ts';

export const home: Record<keyof typeof english, string> = {
  'home.nav': 'Hoy',
  'home.title': 'Hoy',
  'home.lead':
    '{open, plural, =0 {No le espera nada.} one {{late, plural, =0 {Nada va con retraso.} one {Una cosa va con retraso.} many {# de cosas van con retraso.} other {# cosas van con retraso.}} {today, plural, =0 {} one {Una vence hoy.} many {# vencen hoy.} other {# vencen hoy.}} En total espera una.} many {{late, plural, =0 {Nada va con retraso.} one {Una cosa va con retraso.} many {# de cosas van con retraso.} other {# cosas van con retraso.}} {today, plural, =0 {} one {Una vence hoy.} many {# vencen hoy.} other {# vencen hoy.}} En total esperan #.} other {{late, plural, =0 {Nada va con retraso.} one {Una cosa va con retraso.} many {# de cosas van con retraso.} other {# cosas van con retraso.}} {today, plural, =0 {} one {Una vence hoy.} many {# vencen hoy.} other {# vencen hoy.}} En total esperan #.}}',
  'home.away':
    'Una parte de Throughcare no responde en este momento: lo que espera allí falta más abajo. Vuelva a abrir esta página en un minuto.',
  'home.late': 'Con retraso',
  'home.today': 'Vence hoy',
  'home.coming': 'Próximamente',
  'home.undated': 'Sin fecha',
  'home.open': 'Abrir',
  'home.openOf': 'Abrir: {name}, {what}',
  'person.unnamed': 'Nombre no conocido aquí',
  'due.late':
    '{days, plural, one {# día de retraso} many {# de días de retraso} other {# días de retraso}}',
  'due.lateToday': 'hoy desde las {at}',
  'due.today': 'hoy hasta las {at}',
  'due.soon': 'hasta el {at}',
  'due.by': 'hasta el {day}',
  'left.days':
    '{days, plural, one {# día} many {# de días} other {# días}}{hours, plural, =0 {} one { # h} many { # h} other { # h}}',
  'left.hours':
    '{hours, number} h{minutes, plural, =0 {} one { # min} many { # min} other { # min}}',
  'left.minutes': '{minutes, number} min',
};
