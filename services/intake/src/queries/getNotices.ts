import { OrgId } from '@throughcare/contracts';
import { refuse, withActions } from '@throughcare/record';
import { noticeQuery } from '../bind.ts';
import { keepsNotices, NoticeDeskView, noticeDeskView } from '../domain/notices/view.ts';

export const getNotices = noticeQuery({
  name: 'organisation-notices',
  summary: 'Notices to an organisation, with what came of each',
  path: '/organisations/{organisationId}/notices',
  params: { organisationId: OrgId },
  by: keepsNotices,
  answer: withActions(NoticeDeskView),
  run: async ({ params }, tools, record) =>
    tools.showToAct(noticeDeskView, record, params.organisationId) ?? refuse.notFound(),
});
