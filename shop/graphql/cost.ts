import {
  getArgumentValues,
  getNamedType,
  getOperationAST,
  getVariableValues,
  isObjectType,
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { Problem } from '../problem.ts';

const LARGEST_COST = 1000;
const DEEPEST = 12;
const LARGEST_LIST = 100;

/** What is asked for, with what stands for its variables. */
export interface Asked {
  readonly schema: GraphQLSchema;
  /** Valid after the schema, so that no fragment contains itself. */
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
}

interface Measure {
  /** How many objects can come back at most. */
  readonly cost: number;
  readonly depth: number;
}

const NOTHING: Measure = { cost: 0, depth: 0 };

/** @throws Problem 400 where a query goes too deep, asks for a longer list than we give or too much */
export function refuseCostly(asked: Asked): void {
  const { cost, depth } = measure(asked);
  if (depth > DEEPEST) {
    throw new Problem(400, 'too-deep', 'The query goes too deep', {
      detail: `It is ${depth} levels deep; the limit is ${DEEPEST}.`,
    });
  }
  if (cost > LARGEST_COST) {
    throw new Problem(400, 'too-costly', 'The query asks for too much', {
      detail: `It can return ${cost} objects; the limit is ${LARGEST_COST}.`,
    });
  }
}

function measure({ schema, document, operationName, variables }: Asked): Measure {
  const operation = getOperationAST(document, operationName);
  if (!operation) throw new Problem(400, 'bad-query', 'Say which operation you mean');
  const given = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  // Wrong variables are refused when the query runs, with a message for each.
  if (given.errors !== undefined) return NOTHING;
  const { variableValues } = given;
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  }
  // Fragments in fragments double at each step; each is measured once.
  const measured = new Map<string, Measure>();

  function ofFragment(name: string): Measure {
    const known = measured.get(name);
    const fragment = fragments.get(name);
    if (known !== undefined || fragment === undefined) return known ?? NOTHING;
    const result = of(fragment.selectionSet, schema.getType(fragment.typeCondition.name.value));
    measured.set(name, result);
    return result;
  }

  function ofSelection(
    selection: SelectionSetNode['selections'][number],
    type: GraphQLNamedType | undefined,
  ): Measure {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return ofFragment(selection.name.value);
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const condition = selection.typeCondition?.name.value;
      return of(selection.selectionSet, condition === undefined ? type : schema.getType(condition));
    }
    if (selection.selectionSet === undefined) return { cost: 0, depth: 1 };
    const field = isObjectType(type) ? type.getFields()[selection.name.value] : undefined;
    const inner = of(selection.selectionSet, field && getNamedType(field.type));
    const first = field && getArgumentValues(field, selection, variableValues)['first'];
    const times = typeof first === 'number' ? listLength(first) : 1;
    return { cost: times * (1 + inner.cost), depth: 1 + inner.depth };
  }

  function of({ selections }: SelectionSetNode, type: GraphQLNamedType | undefined): Measure {
    return selections
      .map((selection) => ofSelection(selection, type))
      .reduce((a, b) => ({ cost: a.cost + b.cost, depth: Math.max(a.depth, b.depth) }), NOTHING);
  }

  const roots = { query: schema.getQueryType(), mutation: schema.getMutationType() };
  const root = operation.operation === 'subscription' ? undefined : roots[operation.operation];
  return of(operation.selectionSet, root ?? undefined);
}

function listLength(first: number): number {
  if (first >= 0 && first <= LARGEST_LIST) return first;
  throw new Problem(400, 'bad-first', 'The query asks for a list that we do not give', {
    detail: `first must be 0 to ${LARGEST_LIST}.`,
  });
}
