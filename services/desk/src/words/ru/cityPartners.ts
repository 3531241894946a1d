import type { cityPartners as english } from '../en/cityPartners.ts';

/** With whom a city has agreed, and what its forms ask of an agreement, in Russian. */
export const cityPartners: Record<keyof typeof english, string> = {
  'city.partners.nav': 'Партнёры',
  'city.partners.title': 'Партнёры',
  'city.partners.lead':
    '{count, plural, =0 {Действующих соглашений нет.} one {Действует # соглашение} few {Действуют # соглашения} many {Действует # соглашений} other {Действует # соглашения}}{count, plural, =0 {} one {; {open, plural, =0 {приём нигде не открыт.} one {приём открыт у # партнёра.} few {приём открыт у # партнёров.} many {приём открыт у # партнёров.} other {приём открыт у # партнёра.}}} few {; {open, plural, =0 {приём нигде не открыт.} one {приём открыт у # партнёра.} few {приём открыт у # партнёров.} many {приём открыт у # партнёров.} other {приём открыт у # партнёра.}}} many {; {open, plural, =0 {приём нигде не открыт.} one {приём открыт у # партнёра.} few {приём открыт у # партнёров.} many {приём открыт у # партнёров.} other {приём открыт у # партнёра.}}} other {; {open, plural, =0 {приём нигде не открыт.} one {приём открыт у # партнёра.} few {приём открыт у # партнёров.} many {приём открыт у # партнёров.} other {приём открыт у # партнёра.}}}}',
  'city.partners.none':
    'Соглашений пока нет. Организация появляется здесь, когда вы с ней договорились; те, с кем можно договориться, стоят ниже.',
  'city.partners.more': 'Здесь только первые 200 соглашений.',
  'city.partners.others': 'В реестре, соглашения нет',
  'city.partners.noOthers':
    'Никого. Организация стоит здесь, если она внесена в реестр и соглашения с ней нет.',
  'city.partners.agreeWith': 'Заключить или обновить соглашение: {org}',
  'city.partners.open': 'приём открыт',
  'city.partners.closed': 'приём закрыт',
  'city.partners.capacity':
    '{capacity, plural, one {# человек одновременно} few {# человека одновременно} many {# человек одновременно} other {# человека одновременно}}',
  'city.partners.noCapacity': 'число не указано',
  'city.partners.free': 'свободных мест на лечение: {free}',
  'city.partner.title': 'Партнёр',
  'city.partner.leadNone': 'Соглашения с ним нет: никого ему не предлагают.',
  'city.partner.leadOpen': 'Приём открыт: людей предлагают, пока есть места.',
  'city.partner.leadClosed': 'Приём закрыт: новых людей не предлагают.',
  'city.partner.none':
    'Пока ничего. Для соглашения нужно, чтобы организация была внесена в справочник.',
  'city.partner.noEntry': 'Справочник пуст: сначала внесите в него организацию.',
  'city.fact.capacity': 'Число мест',

  'move.onboard-partner': 'Заключить или обновить соглашение',
  'done.onboard-partner': 'Соглашение действует.',
  'about.onboard-partner': 'У организации одно соглашение: то, что вы отправите, заменит прежнее.',
  'move.list-provider': 'Внести в справочник',
  'done.list-provider': 'Запись есть в справочнике.',
  'about.list-provider':
    'То, что оставлено пустым, считается неуказанным, и об этом спросят партнёра. Запись с тем же источником и номером заменяется.',

  'field.onboard-partner.org': 'Организация',
  'field.providerIds': 'Какие записи справочника относятся к ней?',
  'field.takes': 'Для кого?',
  'field.onboard-partner.capacity': 'Людей одновременно, считая открытые предложения',
  'hint.onboard-partner.capacity': 'Пусто: число не указано',
  'field.answerWorkingDays': 'Рабочих дней на ответ на обычное предложение',
  'hint.answerWorkingDays': 'Пусто: как обычно здесь',
  'field.urgentAnswerMinutes': 'Минут на ответ на срочное предложение',
  'hint.urgentAnswerMinutes': 'Пусто: как обычно здесь',
  'field.takesUrgent': 'Принимает ли она срочные предложения?',
  'field.prisons': 'Тюрьмы, с сотрудниками которых это согласовано',
  'field.agreedFrom': 'С какого дня?',
  'field.agreedTo': 'По какой день?',
  'field.list-provider.source': 'Справочник',
  'field.list-provider.sourceId': 'Номер в справочнике',
  'field.list-provider.name': 'Название места',
  'field.list-provider.organisation': 'Организация',
  'field.list-provider.services': 'Что предлагает',
  'field.list-provider.areas': 'Районы, в которых работает',
  'hint.list-provider.areas': 'По одному району в строке, его кодом',
  'field.list-provider.sexes': 'Кого принимает?',
  'field.list-provider.minAge': 'С какого возраста?',
  'field.list-provider.maxAge': 'До какого возраста?',
  'field.list-provider.languages': 'На каких языках там говорят',
  'hint.list-provider.languages': 'По одному в строке, кодом: ru, ky',
  'field.list-provider.ost': 'Даёт ли заместительную терапию?',
  'field.list-provider.capacity': 'Мест',
  'field.list-provider.from': 'С какого дня работает?',
  'field.list-provider.to': 'По какой день?',
  'field.list-provider.licence': 'Лицензия справочника',
};
