import type { OfferId, OrganisationId, SessionId } from '../../../domain/identifiers';
import { idIn, numberIn, type Fields, type PayloadReader } from '../../payload';

/** The verbs of the attendance shelf's cards. */
export interface AttendancePayloads {
  'groupOffers.recordAttendance': {
    readonly offerId: OfferId;
    readonly sessionId: SessionId;
    readonly basedOn: number;
    readonly counts: readonly { readonly serviceId: OrganisationId; readonly attended: number }[];
  };
}

/** An input's name is this and the service's id. */
export const countInput = 'attended-';

export const attendanceReaders: { readonly [V in keyof AttendancePayloads]: PayloadReader<AttendancePayloads[V]> } = {
  'groupOffers.recordAttendance': (fields) => {
    const offerId = idIn<'offer'>(fields, 'offerId');
    const sessionId = idIn<'session'>(fields, 'sessionId');
    const basedOn = numberIn(fields, 'basedOn');
    if (offerId === undefined || sessionId === undefined || basedOn === undefined) return undefined;
    return { offerId, sessionId, basedOn, counts: countsIn(fields) };
  },
};

/** What was typed for each service; an input that was left empty, or holds no number, is left out. */
function countsIn(fields: Fields): AttendancePayloads['groupOffers.recordAttendance']['counts'] {
  return Object.keys(fields).filter((name) => name.startsWith(countInput)).flatMap((name) => {
    const serviceId = idIn<'organisation'>({ id: name.slice(countInput.length) }, 'id');
    const attended = numberIn(fields, name);
    return serviceId === undefined || attended === undefined ? [] : [{ serviceId, attended }];
  });
}
