/** The desk of intake: who comes in, what is asked for, and where it goes. */
export const intake = {
  'intake.inbox.nav': 'Referrals',
  'intake.inbox.title': 'Referrals',
  'intake.inbox.tabs': 'Where referrals stand',
  'intake.inbox.tab.SUBMITTED': 'To decide',
  'intake.inbox.tab.MORE_INFO_REQUESTED': 'Asked back',
  'intake.inbox.tab.ACCEPTED': 'To route',
  'intake.inbox.tab.ON_HOLD': 'On hold',
  'intake.inbox.tab.ROUTED': 'Routed',
  'intake.inbox.at.SUBMITTED': 'Referrals to decide',
  'intake.inbox.at.MORE_INFO_REQUESTED': 'Referrals about which you asked back',
  'intake.inbox.at.ACCEPTED': 'Accepted referrals to route',
  'intake.inbox.at.ON_HOLD': 'Referrals on hold',
  'intake.inbox.at.ROUTED': 'Referrals that were routed',
  'intake.inbox.lead':
    '{count, plural, =0 {Nothing stands here.} one {One referral.} other {{count, number}{more, select, yes {+} other {}} referrals.}}{late, plural, =0 {} one { One is late.} other { {late, number} are late.}}',
  'intake.inbox.none.SUBMITTED':
    'Inbox clear. Referrals come here when a court, a prison, a partner or the person hands one in.',
  'intake.inbox.none.MORE_INFO_REQUESTED':
    'Nobody owes you an answer. A referral stands here while its author is asked for more.',
  'intake.inbox.none.ACCEPTED':
    'Nothing is to be routed. An accepted referral that names no destination waits here for yours.',
  'intake.inbox.none.ON_HOLD': 'Nothing is on hold. A referral that has to wait stands here.',
  'intake.inbox.none.ROUTED': 'Nothing was routed yet. What was sent on stands here until its end.',
  'intake.sentTo': 'sent to: {to}',
  'intake.since': 'since {day}',

  'intake.referral.title': 'A referral',
  'intake.referral.repeats': 'This repeats an earlier referral for the same programme and case.',
  'intake.referral.toFirst': 'Open the first one',
  'intake.referral.asked': 'Asked back',
  'intake.referral.unanswered': 'Not answered yet',
  'intake.stands': 'How it stands',
  'intake.happened': 'What happened',
  'intake.nothingHappened': 'Nothing yet.',
  'intake.nobodyNamed': 'Named by nobody',
  'intake.routing.title': 'What routing will do',
  'intake.routing.done': 'Where it went',
  'intake.routing.undecided':
    'Whoever brought it named no destination. Accept it, then choose where it goes.',
  'intake.routing.whom': 'For {who}.',
  'intake.routing.atOnce':
    'The destination is named: where this installation routes by itself, accepting sends it on at once.',

  'intake.fact.state': 'State',
  'intake.fact.decideBy': 'To be decided by',
  'intake.fact.heldFrom': 'Before the hold',
  'intake.fact.reason': 'Reason',
  'intake.fact.source': 'Brought by',
  'intake.fact.urgency': 'Urgency',
  'intake.fact.asked': 'Asked for',
  'intake.fact.routed': 'Sent to',
  'intake.fact.court': 'Court',
  'intake.fact.area': 'Area',
  'intake.fact.ownReference': 'Your reference',
  'intake.fact.note': 'Note',
} as const;
