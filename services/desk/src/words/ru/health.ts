import type { health as english } from '../en/health.ts';

/** The desk of a prison's healthcare, and of prescribers outside, in Russian. */
export const health: Record<keyof typeof english, string> = {
  'health.board.nav': 'Заместительная терапия',
  'health.board.title': 'Заместительная терапия',
  'health.board.lead':
    '{outside, plural, =0 {На свободе никто не ждёт дозы.} one {# человек на свободе, доза пока не подтверждена.} few {# человека на свободе, доза пока не подтверждена.} many {# человек на свободе, доза пока не подтверждена.} other {# человека на свободе, доза пока не подтверждена.}}{missed, plural, =0 {} one { # человек пропустил дозу.} few { # человека пропустили дозу.} many { # человек пропустили дозу.} other { # человека пропустили дозу.}}',
  'health.board.outside': 'На свободе, доза пока не подтверждена',
  'health.board.inside': 'В тюрьме',
  'health.board.noneOutside':
    'На свободе нет никого без подтверждённой дозы. Люди, которые выходят, получая терапию, стоят здесь, пока доза на свободе не подтверждена.',
  'health.board.none':
    'Здесь никто не получает заместительную терапию. Если человек прибыл с ней или оценивается для неё, это записывают на его странице.',
  'health.board.toPeople': 'К людям, которые здесь',

  'health.handOvers.nav': 'Передачи',
  'health.handOvers.title': 'Передано вам',
  'health.handOvers.lead':
    '{count, plural, =0 {Сейчас вам никого не передают.} =1 {Вам передают # человека.} one {Вам передают # человека; первым стоит тот, чья доза нужна или пропущена.} few {Вам передают # человек; первым стоит тот, чья доза нужна или пропущена.} many {Вам передают # человек; первым стоит тот, чья доза нужна или пропущена.} other {Вам передают # человека; первым стоит тот, чья доза нужна или пропущена.}}',
  'health.handOvers.none':
    'Люди появляются здесь, когда медицинская часть тюрьмы указывает вашу организацию для лечения после освобождения.',

  'health.people.nav': 'Люди здесь',
  'health.people.title': 'Люди здесь',
  'health.people.lead': 'Первым стоит тот, кто здесь дольше всех.',
  'health.people.none':
    'Здесь никого нет. Люди появляются в этом списке, когда отдел приёма и освобождения записал их прибытие.',
  'health.people.since': 'здесь с {day}',
  'health.person.title': 'Человек здесь',
  'health.person.noTreatment':
    'Заместительная терапия не записана. Если человек прибыл с ней или оценивается для неё, запишите её здесь.',
  'health.release': 'ожидаемое освобождение: {day}',
  'health.toPerson': 'Ко всему об этом человеке',

  'health.treatment.title': 'Терапия',
  'health.stands': 'Текущее положение',
  'health.happened': 'Что произошло',
  'health.watch':
    'Человек на свободе, и доза не подтверждена. Ожидание закончится с дозой, с вашей записью о том, что терапия закончена или не продолжилась, или когда человек снова в тюрьме.',
  'health.prescriber': 'продолжает: {who}',
  'health.appointment': 'приём: {at}',
  'health.rhythm':
    '{days, plural, =1 {каждый день} one {каждый # день} few {каждые # дня} many {каждые # дней} other {каждые # дня}}{bridging, plural, =0 {} one {, с собой на # день} few {, с собой на # дня} many {, с собой на # дней} other {, с собой на # дня}}',
  'health.mg': '{mg, number} мг',
  'health.lastGiven': 'последняя доза: {at}',
  'health.bridging':
    '{days, plural, one {с собой на # день} few {с собой на # дня} many {с собой на # дней} other {с собой на # дня}}',

  'health.fact.state': 'Состояние',
  'health.fact.where': 'Где',
  'health.fact.release': 'Освобождение',
  'health.fact.gap': 'Доза на свободе',
  'health.fact.nextDose': 'Срок следующей дозы',
  'health.fact.since': 'На свободе с',
  'health.fact.firstDose': 'Первая доза на свободе',
  'health.fact.lost': 'Почему терапия не продолжилась',
  'health.fact.prescriber': 'Продолжает',
  'health.fact.appointment': 'Приём там',
  'health.fact.firstOutside': 'Срок первой дозы на свободе',
  'health.fact.sharing': 'Основание, по которому там могут знать',
  'health.fact.lastDose': 'Последняя доза в тюрьме',
  'health.fact.handOver': 'Передано',
  'health.fact.handedNext': 'Следующая доза, как передано',
};
