import { z } from 'zod';
import type { Operation } from '../../tab/contract/operation';

/** The whole API as an OpenAPI 3.1 document, made from the contract's own schemas. */
export function openApiDocument(operations: readonly Operation[], publicUrl: string) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const operation of operations) {
    paths[operation.path] = { ...paths[operation.path], [operation.method]: describe(operation) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Fosterhjemsnettverk', version: '1' },
    servers: [{ url: publicUrl }],
    security: [{ bearer: [] }],
    paths,
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
      responses: { Refusal: refusal },
    },
  };
}

const refusal = {
  description: 'A refusal with a name, in the reader’s language',
  content: {
    'application/problem+json': {
      schema: {
        type: 'object',
        required: ['type', 'title', 'status', 'detail'],
        properties: {
          type: { type: 'string', description: 'Ends in the refusal’s name' },
          title: { type: 'string' },
          status: { type: 'integer' },
          detail: { type: 'string' },
          errors: {
            type: 'array',
            items: { type: 'object', properties: { field: { type: 'string' }, fault: { type: 'string' }, detail: { type: 'string' } } },
          },
        },
      },
    },
  },
};

function describe(operation: Operation) {
  const body = schemaOf(operation.body, 'input');
  const hasBody = operation.method !== 'get' && Object.keys(body.properties ?? {}).length > 0;
  return {
    operationId: operation.name,
    summary: operation.summary,
    parameters: [
      ...parametersOf(operation.params, 'path'),
      ...parametersOf(operation.query, 'query'),
      ...(operation.needsVersion ? [header('If-Match', true)] : []),
      ...(operation.method === 'get' || operation.leavesNoTrace ? [] : [header('Idempotency-Key', false)]),
    ],
    ...(hasBody ? { requestBody: { required: true, content: { 'application/json': { schema: body } } } } : {}),
    responses: {
      [operation.status]: { description: 'Done', content: { 'application/json': { schema: schemaOf(operation.answer, 'output') } } },
      default: { $ref: '#/components/responses/Refusal' },
    },
  };
}

interface ObjectSchema {
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly required?: readonly string[];
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): ObjectSchema {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io });
  return rest;
}

function parametersOf(schema: z.ZodType, place: 'path' | 'query') {
  const { properties = {}, required = [] } = schemaOf(schema, 'input');
  return Object.entries(properties).map(([name, parameter]) => ({
    name, in: place, required: place === 'path' || required.includes(name), schema: parameter,
  }));
}

function header(name: string, required: boolean) {
  return { name, in: 'header', required, schema: { type: 'string' } };
}
