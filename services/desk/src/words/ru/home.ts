import type { home as english } from '../en/home.ts';

export const home: Record<keyof typeof english, string> = {
  'home.nav': 'Сегодня',
  'home.title': 'Сегодня',
  'home.lead':
    '{open, plural, =0 {Вас ничего не ждёт.} one {{late, plural, =0 {Ничего не просрочено.} one {Просрочено # дело.} few {Просрочено # дела.} many {Просрочено # дел.} other {Просрочено # дела.}} {today, plural, =0 {} one {На сегодня: #.} few {На сегодня: #.} many {На сегодня: #.} other {На сегодня: #.}} Всего ждёт # дело.} few {{late, plural, =0 {Ничего не просрочено.} one {Просрочено # дело.} few {Просрочено # дела.} many {Просрочено # дел.} other {Просрочено # дела.}} {today, plural, =0 {} one {На сегодня: #.} few {На сегодня: #.} many {На сегодня: #.} other {На сегодня: #.}} Всего ждут # дела.} many {{late, plural, =0 {Ничего не просрочено.} one {Просрочено # дело.} few {Просрочено # дела.} many {Просрочено # дел.} other {Просрочено # дела.}} {today, plural, =0 {} one {На сегодня: #.} few {На сегодня: #.} many {На сегодня: #.} other {На сегодня: #.}} Всего ждут # дел.} other {{late, plural, =0 {Ничего не просрочено.} one {Просрочено # дело.} few {Просрочено # дела.} many {Просрочено # дел.} other {Просрочено # дела.}} {today, plural, =0 {} one {На сегодня: #.} few {На сегодня: #.} many {На сегодня: #.} other {На сегодня: #.}} Всего ждёт # дела.}}',
  'home.away':
    'Часть Throughcare сейчас не отвечает: то, что ждёт там, ниже не показано. Откройте эту страницу снова через минуту.',
  'home.late': 'Просрочено',
  'home.today': 'На сегодня',
  'home.coming': 'Предстоит',
  'home.undated': 'Без даты',
  'home.open': 'Открыть',
  'home.openOf': 'Открыть: {name}, {what}',
  'person.unnamed': 'Имя здесь неизвестно',
  'due.late':
    '{days, plural, one {опоздание # день} few {опоздание # дня} many {опоздание # дней} other {опоздание # дня}}',
  'due.lateToday': 'сегодня с {at}',
  'due.today': 'сегодня до {at}',
  'due.soon': 'срок: {at}',
  'due.by': 'срок: {day}',
  'left.days':
    '{days, plural, one {# день} few {# дня} many {# дней} other {# дня}}{hours, plural, =0 {} one { # ч} few { # ч} many { # ч} other { # ч}}',
  'left.hours':
    '{hours, number} ч{minutes, plural, =0 {} one { # мин} few { # мин} many { # мин} other { # мин}}',
  'left.minutes': '{minutes, number} мин',
};
