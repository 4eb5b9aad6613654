import type { OfferId, OrganisationId, SessionId } from '../../../domain/identifiers';
import { Temporal } from '../../../domain/time';
import { attendanceTexts } from '../../../texts/attendance';
import { refusalTexts } from '../../../texts/refusals';
import type { CardSample } from '../../samples';
import { attendanceCard, type AttendanceFacts } from './attendance-card';
import { reminderCard, type ReminderFacts } from './reminder-card';

const start = Temporal.Instant.from('2027-02-02T08:00:00Z');
const service = (at: number) => `00000000-0000-4000-8000-00000000001${at}` as OrganisationId;

const asked: AttendanceFacts = {
  offerId: '00000000-0000-4000-8000-000000000010' as OfferId,
  sessionId: '00000000-0000-4000-8000-000000000030' as SessionId,
  version: 0,
  programme: { nb: 'Trygg Base', nn: 'Trygg Base' },
  unit: 'fosterHome',
  ordinal: 2,
  sessionCount: 6,
  period: { start, end: start.add({ hours: 4 }) },
  services: [
    { serviceId: service(1), name: 'Levanger', places: 2, attended: null },
    { serviceId: service(2), name: 'Verdal', places: 1, attended: null },
  ],
  page: 'https://example.no/tab/#/offers',
};
const recorded: AttendanceFacts = { ...asked, version: 1, services: asked.services.map((one) => ({ ...one, attended: 1 })) };

const reminded: ReminderFacts = {
  state: 'daysBefore', programme: asked.programme, networkName: 'Innherred', ordinal: 2, period: asked.period, unit: 'fosterHome',
  place: { kind: 'municipality', municipalityNumber: '5038', name: 'Verdal' }, page: asked.page,
};

/** Every state of the attendance shelf's cards. */
export const attendanceSamples: readonly CardSample[] = [
  ...(['daysBefore', 'sameDay', 'moved', 'cancelled'] as const).map((state): CardSample => ({
    card: 'reminder', state, make: (rendering) => reminderCard({ ...reminded, state }, rendering),
  })),
  {
    card: 'reminder', state: 'sameDayToAService',
    make: (rendering) => reminderCard({ ...reminded, state: 'sameDay', own: 2, messagesPage: 'https://example.no/tab/#/offers/messages' }, rendering),
  },
  {
    card: 'reminder', state: 'toAService',
    make: (rendering) => reminderCard({ ...reminded, own: 2, messagesPage: 'https://example.no/tab/#/offers/messages' }, rendering),
  },
  { card: 'attendance', state: 'asked', make: (rendering) => attendanceCard(asked, rendering) },
  { card: 'attendance', state: 'recorded', make: (rendering) => attendanceCard(recorded, rendering) },
  {
    card: 'attendance', state: 'saved',
    make: (rendering) => attendanceCard(recorded, { ...rendering, notice: { kind: 'done', text: attendanceTexts[rendering.language].recorded } }),
  },
  {
    card: 'attendance', state: 'refused',
    make: (rendering) => attendanceCard(asked, {
      ...rendering, notice: { kind: 'refused', text: refusalTexts[rendering.language].attendanceIsMoreThanPlaces },
    }),
  },
  { card: 'attendance', state: 'nobody', make: (rendering) => attendanceCard({ ...asked, services: [] }, rendering) },
];
