import { nurse, onOst, ostOf } from '../../../test/situations.ts';
import { loseOst } from '../../commands/ost/loseOst.ts';
import { moveOst } from '../../commands/ost/moveOst.ts';

it('moves treatment only along the table, and says where it stands', () => {
  const story = onOst();
  story.command(moveOst, nurse, ostOf(story), { to: 'TAPERING' });
  const refused = { code: 'no-such-transition', more: { state: 'RECEIVED_ON_OST' } };
  expect(story.last.refusal).toMatchObject(refused);
  story.command(loseOst, nurse, ostOf(story), { reason: 'NOT_FOUND' });
  expect(story.last.refusal).toMatchObject({ ...refused, code: 'ost-inside' });
  story.command(moveOst, nurse, ostOf(story), { to: 'STABILISING' });
  expect(story.last.refusal).toBeNull();
});
