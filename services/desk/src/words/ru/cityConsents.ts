import type { cityConsents as english } from '../en/cityConsents.ts';

/** What a city sees to, in Russian: consents about which nobody asked, and cards for people whose need nobody knows. */
export const cityConsents: Record<keyof typeof english, string> = {
  'city.consents.nav': 'Не спросили о согласии',
  'city.consents.title': 'Согласия, о которых никто не спросил',
  'city.consents.lead':
    'Без ответа тот, кто помогает, не видит, кто этот человек. Поручите кому-нибудь спросить; ожидание закончат и «да», и «нет».',
  'city.consents.none':
    'Спросили всех. Согласие появляется здесь, когда прошёл день, до которого надо было спросить, или когда человек на свободе и его никто не принял.',
  'city.consent.who': 'Согласие для: {recipients}',
  'city.consent.office': 'служба приёма',
  'city.fact.what': 'Чем можно делиться',
  'city.fact.purpose': 'Для чего',
  'city.fact.desk': 'В чьём списке',
  'city.fact.whyHere': 'Почему это здесь',
  'city.fact.askBy': 'Спросить до',

  'city.cards.nav': 'Контактные карточки',
  'city.cards.title': 'Контактные карточки, которые нужно дать',
  'city.cards.lead':
    'Люди на свободе, чья потребность никому не известна. Их никому не предлагают; в карточке сказано, кому можно позвонить.',
  'city.cards.none':
    'Карточек давать не нужно. Освобождение появляется здесь, когда никто не знает, нужна ли человеку поддержка.',
  'city.card.who': 'Человек, освобождение: {at}',
  'city.card.why':
    'Нужно дать карточку. Она уйдёт из списка, когда потребность станет известна или ничего больше не потребуется.',

  'code.list.consents-not-asked': 'Согласие, о котором никто не спросил',
  'code.notAsked.UNANSWERED': 'день, до которого надо было спросить, прошёл',
  'code.notAsked.RELEASED': 'человек на свободе, и его никто не принял',
  'code.consentStep.RECORD_GUARDIAN':
    'Человеку нет 18 лет: выяснить, кто за него решает, и записать.',
  'code.consentStep.ASK_GUARDIAN':
    'Законный представитель говорит «да» или «нет» вместе с человеком.',
  'code.consentStep.ASK_PERSON': 'Спросить человека и записать, что он говорит.',
  'code.consentStep.TAKE_IN_PRESENCE':
    'Записать согласие в присутствии человека, со свидетелем и проверкой.',
  'code.consentStep.FIND_PERSON': 'Человек ни у кого не находится: спросить там, где он появится.',
  'code.consentStep.CONFIRM':
    'Согласие записал сам получатель: пусть человек подтвердит его или отзовёт.',
};
