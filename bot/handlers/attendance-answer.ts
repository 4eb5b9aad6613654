import { attendanceCard, attendanceFacts } from '../../cards/groupOffers/attendance/attendance-card';
import type { Notice } from '../../cards/frame';
import { noticeCard } from '../../cards/network/notice';
import { recordAttendance } from '../../domain/groupOffers/attendance/record-attendance';
import { seeAttendance } from '../../domain/groupOffers/attendance/see-attendance';
import { refuse, success } from '../../domain/outcome';
import { attendanceTexts } from '../../texts/attendance';
import { networkTexts } from '../../texts/network';
import { refusalTexts } from '../../texts/refusals';
import type { ActionHandler } from '../handler';
import { once } from '../once';

/** Records how many came, and shows the card as it now is; what was typed is kept on a card that is refused for it. */
export const recordAttendanceFromCard: ActionHandler<'groupOffers.recordAttendance'> = async (turn, pressed) => {
  const { language } = turn.actor;
  const texts = attendanceTexts[language];
  const { payload } = pressed;
  const outcome = await once(turn, pressed, (ports) => recordAttendance(ports, turn.actor, payload));
  const notice: Notice = !outcome.ok
    ? { kind: 'refused', text: refusalTexts[language][outcome.refusal] }
    : { kind: 'done', text: outcome.value.before ? texts.before : texts.recorded };
  const seen = await turn.product.asActor(turn.actor, async (ports) => {
    const view = await seeAttendance(ports, turn.actor, payload.offerId);
    const session = view.ok ? view.value.sessions.find(({ session: { id }, mayRecord }) => id === payload.sessionId && mayRecord) : undefined;
    return view.ok && session !== undefined ? success({ offer: view.value.offer, ...session }) : refuse('notFound');
  });
  const rendering = { ...turn.rendering(), notice };
  if (!seen.ok) return noticeCard({ title: networkTexts[language].noticeTitle }, rendering);
  const facts = attendanceFacts(seen.value, turn.tabPage(`/offers/${payload.offerId}/attendance`));
  const isTyped = !outcome.ok && outcome.refusal !== 'versionIsOld';
  const typed = (serviceId: string) => (isTyped ? payload.counts.find((count) => count.serviceId === serviceId)?.attended : undefined);
  return attendanceCard(
    { ...facts, services: facts.services.map((service) => ({ ...service, attended: typed(service.serviceId) ?? service.attended })) },
    rendering,
  );
};
