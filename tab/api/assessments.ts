import type { Assessment } from '../../domain/conversations/assessments/assessment';
import { changeAssessment, planAssessment } from '../../domain/conversations/assessments/keep-assessments';
import { stateOn } from '../../domain/conversations/assessments/reminder-days';
import { listAssessments } from '../../domain/conversations/assessments/see-assessments';
import { servicesToRunIn } from '../../domain/conversations/see-card-runs';
import { readId, type OrganisationId } from '../../domain/identifiers';
import { refuse, success, type Outcome } from '../../domain/outcome';
import type { RefusalName } from '../../domain/refusals';
import { osloDate, type Temporal } from '../../domain/time';
import type { Ports } from '../../domain/unit-of-work';
import { assessmentOperations as ops } from '../contract/assessments';
import type { AnswerOf } from '../contract/operation';
import { pageFrom } from './cursor-page';
import { handler, type ApiHandler } from './handler';

type Answer = AnswerOf<typeof ops.planAssessment>;

/** The part of the API for yearly assessments. */
export function assessmentHandlers(): readonly ApiHandler[] {
  return [
    handler(ops.listAssessments, async ({ actor, query, run }) => {
      const after = readId<'assessment'>(query.cursor);
      if (query.cursor !== undefined && after === undefined) return refuse('inputIsInvalid', 'cursor');
      return run(async (ports) => {
        const today = osloDate(ports.clock());
        const services = await servicesToRunIn(ports, actor);
        const nameOf = (id: OrganisationId) => services.find((one) => one.id === id)?.name ?? '';
        const page = pageFrom(await listAssessments(ports, actor, { limit: query.limit + 1, ...(after === undefined ? {} : { after }) }), query.limit);
        return success({
          ...page,
          items: page.items.map((one) => present(one, nameOf(one.organisationId), today)),
          services: services.map(({ id, name }) => ({ id, name })),
        });
      });
    }),
    handler(ops.planAssessment, async ({ actor, body, run }) => run(async (ports) =>
      told(ports, await planAssessment(ports, actor, { ...body, organisationId: body.organisationId as OrganisationId })))),
    handler(ops.changeAssessment, async ({ actor, params, body, basedOn, run }) => {
      const assessmentId = readId<'assessment'>(params.assessmentId);
      if (assessmentId === undefined) return refuse('notFound');
      return run(async (ports) => told(ports, await changeAssessment(ports, actor, { assessmentId, as: body.as, basedOn })));
    }),
  ];
}

async function told(ports: Pick<Ports, 'network' | 'clock'>, outcome: Outcome<Assessment, RefusalName>): Promise<Outcome<Answer, RefusalName>> {
  if (!outcome.ok) return outcome;
  const service = await ports.network.organisation(outcome.value.organisationId);
  return success(present(outcome.value, service?.name ?? '', osloDate(ports.clock())));
}

function present({ id, version, organisationId, kind, reference, dueOn, doneOn }: Assessment, serviceName: string, today: Temporal.PlainDate): Answer {
  return {
    id, version, kind, service: { id: organisationId, name: serviceName }, dueOn: dueOn.toString(), state: stateOn(dueOn, today),
    ...(reference === null ? {} : { reference }),
    ...(doneOn === null ? {} : { doneOn: doneOn.toString() }),
  };
}
