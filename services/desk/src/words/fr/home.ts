import type { home as english } from '../en/home.ts';

export const home: Record<keyof typeof english, string> = {
  'home.nav': 'Aujourd’hui',
  'home.title': 'Aujourd’hui',
  'home.lead':
    '{open, plural, =0 {Rien ne vous attend.} one {{late, plural, =0 {Rien n’est en retard.} one {# chose est en retard.} many {# de choses sont en retard.} other {# choses sont en retard.}} {today, plural, =0 {} one {# est à faire aujourd’hui.} many {# sont à faire aujourd’hui.} other {# sont à faire aujourd’hui.}} # attend en tout.} many {{late, plural, =0 {Rien n’est en retard.} one {# chose est en retard.} many {# de choses sont en retard.} other {# choses sont en retard.}} {today, plural, =0 {} one {# est à faire aujourd’hui.} many {# sont à faire aujourd’hui.} other {# sont à faire aujourd’hui.}} # attendent en tout.} other {{late, plural, =0 {Rien n’est en retard.} one {# chose est en retard.} many {# de choses sont en retard.} other {# choses sont en retard.}} {today, plural, =0 {} one {# est à faire aujourd’hui.} many {# sont à faire aujourd’hui.} other {# sont à faire aujourd’hui.}} # attendent en tout.}}',
  'home.away':
    'Une partie de Throughcare ne répond pas en ce moment : ce qui y attend manque ci-dessous. Rouvrez cette page dans une minute.',
  'home.late': 'En retard',
  'home.today': 'À faire aujourd’hui',
  'home.coming': 'À venir',
  'home.undated': 'Sans date',
  'home.open': 'Ouvrir',
  'home.openOf': 'Ouvrir : {name}, {what}',
  'person.unnamed': 'Nom non connu ici',
  'due.late':
    '{days, plural, one {# jour de retard} many {# de jours de retard} other {# jours de retard}}',
  'due.lateToday': 'depuis {at} aujourd’hui',
  'due.today': 'avant {at} aujourd’hui',
  'due.soon': 'au plus tard {at}',
  'due.by': 'au plus tard le {day}',
  'left.days':
    '{days, plural, one {# jour} many {# de jours} other {# jours}}{hours, plural, =0 {} one { # h} many { # h} other { # h}}',
  'left.hours':
    '{hours, number} h{minutes, plural, =0 {} one { # min} many { # min} other { # min}}',
  'left.minutes': '{minutes, number} min',
};
