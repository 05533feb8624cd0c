import {
  buildSchema,
  execute,
  parse,
  validate,
  type DocumentNode,
  type GraphQLError,
} from 'graphql';
import { Hono } from 'hono';
import type { ShopContext, ShopEnv } from '../http/context.ts';
import { described } from '../http/description.ts';
import { GraphqlRequest, GraphqlResult } from '../http/schemas.ts';
import { body } from '../http/validation.ts';
import { internal, Problem } from '../problem.ts';
import { refuseCostly } from './cost.ts';
import { resolversFor } from './resolvers.ts';
import { RENAMED_SCHEMA, SCHEMA } from './schema.ts';

const usual = buildSchema(SCHEMA);
const renamed = buildSchema(RENAMED_SCHEMA);
const MOST_TOKENS = 2000;

/** @throws Problem 400 */
function documentIn(query: string): DocumentNode {
  try {
    return parse(query, { maxTokens: MOST_TOKENS });
  } catch (error) {
    throw new Problem(400, 'bad-query', 'This is no GraphQL query', {
      detail: error instanceof Error ? error.message : '',
    });
  }
}

/** The error as callers may see it: a refusal with its type, all else without its secrets. */
function shown(c: ShopContext, error: GraphQLError): object {
  const { cause } = error;
  if (cause === undefined) return error.toJSON();
  const problem = cause instanceof Problem ? cause : internal();
  const { id, settings } = c.var.visit;
  if (problem !== cause) {
    settings.log({
      level: 'error',
      event: 'unexpected_error',
      request_id: id,
      error: error.message,
    });
  }
  return {
    message: problem.message,
    locations: error.locations,
    path: error.path,
    extensions: { code: problem.type, status: problem.status, ...problem.more },
  };
}

export const graphql = new Hono<ShopEnv>().post(
  '/graphql',
  described({
    operationId: 'query',
    tag: 'graphql',
    summary: 'Answers a GraphQL query',
    answer: [200, 'What was asked for', { 'application/json': GraphqlResult }],
    refusals: [400, 415, 422],
  }),
  body(GraphqlRequest, { type: 'invalid-query', title: 'Send a query' }),
  async (c) => {
    const { query, variables, operationName } = c.req.valid('json');
    const schema = c.var.visit.settings.isRenamed === true ? renamed : usual;
    const document = documentIn(query);
    const faults = validate(schema, document);
    if (faults.length > 0) return c.json({ errors: faults.map((fault) => fault.toJSON()) }, 400);
    const asked = {
      schema,
      document,
      operationName: operationName ?? undefined,
      variables: variables ?? {},
    };
    refuseCostly(asked);
    const { data, errors } = await execute({
      schema,
      document,
      operationName: operationName ?? null,
      variableValues: asked.variables,
      rootValue: resolversFor(c.var.visit),
    });
    return c.json(
      {
        ...(errors === undefined ? {} : { errors: errors.map((error) => shown(c, error)) }),
        ...(data === undefined ? {} : { data }),
      },
      data === undefined ? 400 : 200,
    );
  },
);
