import type { ngo as english } from '../en/ngo.ts';

/** The desk of an NGO in Russian: what its pages say. */
export const ngo: Record<keyof typeof english, string> = {
  'ngo.unnamed': 'Человек, имя которого здесь неизвестно',
  'ngo.languages.interpreter': '{languages}, нужен переводчик ({interpreter})',

  'ngo.offers.nav': 'Предложения',
  'ngo.offers.title': 'Предложения',
  'ngo.offers.lead':
    '{count, plural, =0 {Вашего ответа никто не ждёт.} =1 {Вашего ответа ждёт # человек.} one {Вашего ответа ждёт # человек; первым стоит тот, кому ответить нужно раньше.} few {Вашего ответа ждут # человека; первым стоит тот, кому ответить нужно раньше.} many {Вашего ответа ждут # человек; первым стоит тот, кому ответить нужно раньше.} other {Вашего ответа ждут # человека; первым стоит тот, кому ответить нужно раньше.}}',
  'ngo.offers.leadWorker':
    '{count, plural, =0 {Ответа никто не ждёт.} one {Ответа вашего координатора ждёт # человек.} few {Ответа вашего координатора ждут # человека.} many {Ответа вашего координатора ждут # человек.} other {Ответа вашего координатора ждут # человека.}}',
  'ngo.offers.doorOpen':
    'Ваш приём открыт, предложения поступают сюда. Будет описано, кто это, и будет время ответить.',
  'ngo.offers.doorClosed':
    'Ваш приём закрыт: новые предложения не поступают, пока вы его не откроете.',
  'ngo.offers.toPeople': 'К людям, которых вы приняли на сопровождение',
  'ngo.offer.title': 'Предложение',
  'ngo.offer.closed': 'Закрытое предложение',
  'ngo.offer.nameLater': 'Имени нет, пока вы не приняли человека.',
  'ngo.offer.isYours': 'Вы приняли этого человека на сопровождение.',
  'ngo.offer.toCase': 'К странице человека',
  'ngo.offer.acceptOf': 'Принять: {who}',
  'ngo.offer.declineOf': 'Отказаться принять: {who}',
  'ngo.offer.urgent': 'Освобождение сегодня или уже состоялось',
  'ngo.offer.urgentTag': 'срочно',
  'ngo.offer.soon': 'Дата освобождения известна; вы увидите её, когда примете человека',
  'ngo.offer.unconfirmed': 'Тюрьма ещё не подтвердила освобождение',
  'ngo.offer.from': 'Начало: {day}',
  'ngo.offer.toArrange': 'Узнать или организовать: {what}',
  'ngo.answer.by': 'срок ответа: {at} · осталось: {left}',
  'ngo.answer.late': 'срок ответа прошёл {left} назад',

  'ngo.people.nav': 'Люди',
  'ngo.people.title': 'Люди',
  'ngo.people.lead': 'Первым стоит тот, кому вы нужны раньше.',
  'ngo.people.lists': 'Списки людей',
  'ngo.people.all': 'Сейчас с нами',
  'ngo.people.mine': 'Поручены мне',
  'ngo.people.closed': 'Поддержка закончена',
  'ngo.people.with': 'сопровождает: {who}',
  'ngo.people.contactOf': 'Записать контакт: {who}',
  'ngo.people.none':
    'Пока никого. Люди появляются здесь, когда вы их принимаете: сначала ответьте на предложение.',
  'ngo.people.noneMine':
    'Вам пока никто не поручен. Координатор может поручить вам человека на его странице.',
  'ngo.people.noneClosed': 'Ни для кого поддержка ещё не закончена.',

  'ngo.case.title': 'Человек на сопровождении',
  'ngo.case.paused': 'на паузе',
  'ngo.case.missed': '{what}: не выполнено, опоздание {left}',
  'ngo.case.unsaid': 'встреча {at}: чем закончилась?',
  'ngo.case.next': 'дальше: {what}, {at}',
  'ngo.noName.title': 'Имени здесь не видно: нет согласия, которое вам это позволяет.',
  'ngo.noName.next':
    'Человек может дать согласие при встрече. До этого его могут спросить сотрудник тюрьмы, ведущий дело, медицинская часть или служба приёма. Ваша помощь человеку тем временем продолжается.',

  'ngo.consent.whose': 'Человек, у которого вы просите согласия',

  'ngo.month.title': 'Первый месяц',
  'ngo.month.none': 'Первый месяц начинается с освобождения. Пока дата неизвестна, сроков нет.',
  'ngo.month.more': 'Сроки и что считается выполнением',
  'ngo.month.met': '{what}, {at}',
  'ngo.month.due': '{what}, срок: {at}',
  'ngo.month.kits':
    '{kits, plural, =0 {Вы ещё не передали налоксон.} one {Вы передали # набор налоксона.} few {Вы передали # набора налоксона.} many {Вы передали # наборов налоксона.} other {Вы передали # набора налоксона.}}',
  'ngo.month.risk': 'Риск передозировки выше всего в первые две недели.',

  'ngo.contacts.title': 'Контакты',
  'ngo.contacts.none':
    'Попыток ещё не было. Записывайте каждую попытку, даже если связь не состоялась.',
  'ngo.contact.reached': 'связь состоялась',
  'ngo.contact.tried': 'попытка без ответа',
  'ngo.contact.inside': 'до освобождения',
  'ngo.contact.line':
    '{at}, {mode}, {reached, select, yes {связь состоялась} other {попытка без ответа}}',

  'ngo.appointments.nav': 'Встречи',
  'ngo.appointments.title': 'Встречи',
  'ngo.appointments.lead': 'Сегодняшние и ближайшие, затем прошедшие.',
  'ngo.appointments.none': 'Встреч нет. Их назначают на странице человека.',
  'ngo.appointments.noneYet': 'Пока нет.',
  'ngo.day.today': 'Сегодня, {day}',
  'ngo.appointment.line': '{at}, {kind}',
  'ngo.appointment.cancelled': 'отменена',
  'ngo.appointment.unsaid': 'чем закончилась?',
  'ngo.appointment.toCome': 'предстоит',

  'ngo.reach.title': 'Как связаться с человеком',
  'ngo.reach.not': 'Недоступно',
  'ngo.reach.access': 'Нужно',
  'ngo.reach.none': 'Как связаться, неизвестно. Спросите при встрече.',
  'ngo.release.title': 'Освобождение',
  'ngo.release.none': 'Об освобождении ничего не сказано.',
  'ngo.release.provisional': 'Тюрьма ещё не подтвердила это; всё может измениться.',
  'ngo.release.out':
    'На свободе {days, plural, =0 {с сегодняшнего дня} =1 {со вчерашнего дня} one {# день} few {# дня} many {# дней} other {# дня}} ({at}){from, select, none {} other { из {from}}}',
  'ngo.release.undated':
    '{from, select, none {Даты освобождения ещё нет} other {{from}, даты освобождения ещё нет}}',
  'ngo.release.expected':
    '{sure, select, yes {Освобождение} other {Ожидаемое освобождение}}: {days, plural, =0 {сегодня} =1 {завтра} one {{day}} few {{day}} many {{day}} other {{day}}}{from, select, none {} other { из {from}}}',
  'ngo.needs.title': 'Потребности',
  'ngo.workers.title': 'Кто сопровождает',
  'ngo.workers.none': 'Пока никто не указан.',
  'ngo.ended.title': 'Как закончилась поддержка',
  'ngo.ended.before': 'До {at} было указано: {reason}',

  'ngo.door.nav': 'Наш приём',
  'ngo.door.title': 'Наш приём',
  'ngo.door.none':
    'С вашей организацией ещё нет соглашения. Его заключает с вами координатор города или региона; после этого сюда могут поступать предложения.',
  'ngo.door.open': 'открыт',
  'ngo.door.closed': 'закрыт',
  'ngo.door.leadOpen': 'Предложения поступают, пока есть места.',
  'ngo.door.leadClosed': 'Новые предложения не поступают. Люди, которые с вами, остаются с вами.',
  'ngo.load.title': 'Наша нагрузка',
  'ngo.load.people': 'Людей с нами',
  'ngo.load.offers': 'Предложений, ждущих ответа',
  'ngo.load.capacity': 'Мест по соглашению',
  'ngo.load.left':
    '{left, plural, =0 {Свободных мест нет: предложения поступят снова, когда место появится.} one {# место свободно.} few {# места свободны.} many {# мест свободно.} other {# места свободно.}} Предложение занимает место, пока на него не ответили.',
  'ngo.load.noLimit': 'Число мест не согласовано.',
  'ngo.agreement.title': 'О чём договорено',
  'ngo.agreement.change':
    'Это меняет вместе с вами координатор города или региона. Открываете и закрываете приём только вы.',
  'ngo.agreement.usual': 'как обычно здесь',
  'ngo.agreement.days':
    '{days, plural, one {# рабочий день} few {# рабочих дня} many {# рабочих дней} other {# рабочего дня}}',
  'ngo.agreement.minutes':
    'да, в течение {minutes, plural, one {# минуты} few {# минут} many {# минут} other {# минуты}}',
  'ngo.agreement.noUrgent': 'не принимаются',
  'ngo.agreement.from': 'с {from}{ends, select, yes { по {to}} other {}}',

  'ngo.fact.state': 'Состояние',
  'ngo.fact.answerBy': 'Ответить до',
  'ngo.fact.out': 'На свободе',
  'ngo.fact.expected': 'Ожидаемое освобождение',
  'ngo.fact.area': 'Район',
  'ngo.fact.needs': 'Потребности',
  'ngo.fact.languages': 'Языки',
  'ngo.fact.missing': 'Узнать или организовать',
  'ngo.fact.ours': 'Вы берёте на себя',
  'ngo.fact.release': 'Освобождение',
  'ngo.fact.lastContact': 'Последний контакт',
  'ngo.fact.appointments': 'Предстоящие встречи',
  'ngo.fact.workers': 'Сотрудники',
  'ngo.fact.appointment': 'Встреча',
  'ngo.fact.came': 'Чем закончилась',
  'ngo.fact.prison': 'Откуда',
  'ngo.fact.goesTo': 'Куда направляется',
  'ngo.fact.firstAppointment': 'Первая встреча',
  'ngo.fact.substitution': 'Заместительная терапия',
  'ngo.fact.door': 'Приём',
  'ngo.fact.takes': 'Для кого',
  'ngo.fact.answerDays': 'Время на ответ',
  'ngo.fact.urgent': 'Срочные предложения',
  'ngo.fact.prisons': 'Тюрьмы',
  'ngo.fact.agreed': 'Соглашение действует',
};
