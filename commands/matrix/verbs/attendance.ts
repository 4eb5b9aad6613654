import type { AttendancePayloads } from '../../../cards/groupOffers/attendance/actions';
import { attendancePolicy } from '../../../domain/groupOffers/attendance/policy';
import { sentences } from '../permission';
import { changes, shows, type VerbRecipes } from '../verb-recipe';
import { begun } from '../operations/attendance';

/** How the attendance shelf's verbs are pressed. */
export const attendanceVerbs: Pick<VerbRecipes, keyof AttendancePayloads> = {
  'groupOffers.recordAttendance': (world) => begun(world).map(({ id, name, noun, begunSessionId, attendanceVersion, counted }) => ({
    fields: {
      offerId: id, sessionId: begunSessionId, basedOn: String(attendanceVersion),
      ...Object.fromEntries(counted.map((serviceId) => [`attended-${serviceId}`, '1'])),
    },
    tellings: [
      changes(name, sentences(attendancePolicy, 'record', noun)),
      shows(`${name}, the services' numbers`, '"Input.Number"', sentences(attendancePolicy, 'record', noun)),
    ],
  })),
};
