/** What GitHub answers to queries of its GraphQL API, each held against GitHub's schema. */

import {
  type DocumentNode,
  execute,
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  validate,
} from "graphql";
import {
  name as fullName,
  Refused,
  type Repository,
  type ReviewComment,
  type Scope,
  type Thread,
} from "./repository.ts";
import { permit } from "./rest.ts";

export interface GraphQLAsked {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

let loaded: Promise<GraphQLSchema> | undefined;

/** It is large: read once, and only where somebody asks. */
function loadSchema(): Promise<GraphQLSchema> {
  loaded ??= (async () => {
    const [{ schema }, { buildSchema }] = await Promise.all([import("@octokit/graphql-schema"), import("graphql")]);
    return buildSchema(schema.idl, { assumeValidSDL: true, noLocation: true });
  })();
  return loaded;
}

/** Such as `QUERY viewer` or `MUTATION resolveReviewThread`: what is asked, whatever the words. */
export function titleOf(query: string): string {
  const operation = operationIn(query);
  if (operation === undefined) return "QUERY ?";
  const fields = operation.selectionSet.selections.map((one) => (one.kind === Kind.FIELD ? one.name.value : "..."));
  return `${operation.operation.toUpperCase()} ${[...new Set(fields)].join(" ")}`;
}

function operationIn(query: string): OperationDefinitionNode | undefined {
  const definitions = parsed(query)?.definitions ?? [];
  return definitions.find((one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION);
}

function parsed(query: string): DocumentNode | undefined {
  try {
    return parse(query);
  } catch {
    return undefined;
  }
}

/** An error with the type by which GitHub tells errors apart. */
class TypedError extends Error {
  readonly type: string;
  constructor(type: string, message: string) {
    super(message);
    this.type = type;
  }
}

/** The answer; what is wrong with the query is told. */
export async function answerGraphQL(
  { query, variables = {} }: GraphQLAsked,
  repository: Repository,
  violate: (what: string) => void,
): Promise<object> {
  const document = parsed(query);
  const schema = await loadSchema();
  const invalid =
    document === undefined ? [new GraphQLError("The query cannot be parsed")] : validate(schema, document);
  if (document === undefined || invalid.length > 0) {
    for (const { message } of invalid) violate(message);
    return { errors: invalid };
  }
  const answered = await execute({
    schema,
    document,
    rootValue: rootOf(repository),
    variableValues: variables,
    fieldResolver: fieldResolver(violate),
  });
  const errors = answered.errors?.map((error) => {
    const { originalError: cause } = error;
    if (cause instanceof TypedError) {
      if (cause.type.includes("PAGINATION")) violate(cause.message);
      return { type: cause.type, ...error.toJSON() };
    }
    if (cause instanceof Refused) {
      return { type: cause.status === 404 ? "NOT_FOUND" : "FORBIDDEN", ...error.toJSON() };
    }
    violate(error.message);
    return error;
  });
  return { ...(errors !== undefined && { errors }), data: answered.data };
}

/** What the stand-in does not know must not look as if GitHub had said null. */
const fieldResolver =
  (violate: (what: string) => void): GraphQLFieldResolver<unknown, unknown> =>
  (source, args, _, { fieldName, parentType }) => {
    const of = source as Readonly<Record<string, unknown>>;
    if (!(fieldName in of)) {
      violate(`the stand-in does not know ${parentType.name}.${fieldName}`);
      return null;
    }
    const value = of[fieldName];
    return typeof value === "function" ? value(args) : value;
  };

function rootOf(repository: Repository) {
  const mutate = ({ input }: { readonly input: ThreadInput }, isResolved: boolean) => {
    const thread = repository.threads.find(({ id }) => id === input.threadId);
    if (thread === undefined) throw new TypedError("NOT_FOUND", unresolved(input.threadId));
    // Permission to write contents, whatever it has to do with a thread: https://github.com/orgs/community/discussions/44650
    permit(repository, ["contents"], "write");
    thread.isResolved = isResolved;
    return { thread: threadOf(repository, thread), clientMutationId: input.clientMutationId ?? null };
  };
  return {
    // A token of an app goes by the name of its bot in full; as an author it is told without the suffix.
    viewer: { login: repository.viewer },
    repository: ({ owner, name }: { readonly owner: string; readonly name: string }) => {
      if (`${owner}/${name}` !== fullName) {
        throw new TypedError("NOT_FOUND", `Could not resolve to a Repository with the name '${owner}/${name}'.`);
      }
      return { name, nameWithOwner: fullName, pullRequest: pullRequestOf(repository) };
    },
    node: ({ id }: { readonly id: string }) => {
      const thread = repository.threads.find((other) => other.id === id);
      if (thread === undefined) throw new TypedError("NOT_FOUND", unresolved(id));
      return threadOf(repository, thread);
    },
    resolveReviewThread: (given: { readonly input: ThreadInput }) => mutate(given, true),
    unresolveReviewThread: (given: { readonly input: ThreadInput }) => mutate(given, false),
  };
}

interface ThreadInput {
  readonly threadId: string;
  readonly clientMutationId?: string;
}

const unresolved = (id: string): string => `Could not resolve to a node with the global id of '${id}'`;

const pullRequestOf =
  (repository: Repository) =>
  ({ number }: { readonly number: number }) => {
    permit(repository, ["pull-requests"], "read");
    const pull = repository.pulls.find((other) => other.number === number);
    if (pull === undefined) {
      throw new TypedError("NOT_FOUND", `Could not resolve to a PullRequest with the number of ${number}.`);
    }
    const threads = repository.threads.filter(({ comments: [root] }) => root.pull === number);
    return {
      id: `PR_${number}`,
      number,
      isDraft: pull.draft,
      state: pull.state.toUpperCase(),
      headRefOid: pull.head,
      headRefName: pull.branch,
      author: actor(pull.author),
      reviewThreads: connection("reviewThreads", threads, (thread) => threadOf(repository, thread)),
    };
  };

function threadOf(repository: Repository, { id, isResolved, comments }: Thread) {
  const [root] = comments;
  const may = mayWrite(repository, "contents");
  return {
    __typename: "PullRequestReviewThread",
    id,
    isResolved,
    isOutdated: root.line === null,
    isCollapsed: isResolved,
    path: root.path,
    line: root.line,
    originalLine: root.originalLine,
    startLine: root.startLine,
    originalStartLine: root.originalStartLine,
    diffSide: root.side,
    subjectType: "LINE",
    viewerCanReply: mayWrite(repository, "pull-requests"),
    viewerCanResolve: may && !isResolved,
    viewerCanUnresolve: may && isResolved,
    comments: connection("comments", comments, (comment) => commentOf(repository, comment)),
  };
}

const mayWrite = ({ permissions }: Repository, scope: Scope): boolean => permissions[scope] === "write";

const commentOf = ({ viewer }: Repository, comment: ReviewComment) => ({
  __typename: "PullRequestReviewComment",
  id: `PRRC_${comment.id}`,
  databaseId: comment.id,
  fullDatabaseId: String(comment.id),
  author: actor(comment.author),
  body: comment.body,
  path: comment.path,
  line: comment.line,
  originalLine: comment.originalLine,
  outdated: comment.line === null,
  createdAt: comment.created,
  updatedAt: comment.updated,
  viewerDidAuthor: comment.author === viewer,
  url: `https://github.com/${fullName}/pull/${comment.pull}#discussion_r${comment.id}`,
});

/** Other than in the REST API, the login of a bot has no `[bot]` here. */
function actor(login: string | null) {
  if (login === null) return null;
  const bot = login.endsWith("[bot]");
  return { __typename: bot ? "Bot" : "User", login: login.replace("[bot]", "") };
}

interface Bounds {
  readonly first?: number;
  readonly last?: number;
  readonly after?: string;
  readonly before?: string;
}

/** https://docs.github.com/en/graphql/guides/using-pagination-in-the-graphql-api */
const connection =
  <T>(field: string, all: readonly T[], show: (one: T) => object) =>
  ({ first, last, after, before }: Bounds) => {
    const size = first ?? last;
    if (size == null) {
      const say = `You must provide a \`first\` or \`last\` value to properly paginate the \`${field}\` connection.`;
      throw new TypedError("MISSING_PAGINATION_BOUNDARIES", say);
    }
    if (size < 1 || size > 100) {
      const say = `Requesting ${size} records on the \`${field}\` connection exceeds the \`first\` limit of 100 records.`;
      throw new TypedError("EXCESSIVE_PAGINATION", say);
    }
    const from = after == null ? 0 : indexOf(after) + 1;
    const to = before == null ? all.length : indexOf(before);
    const [start, end] = first == null ? [Math.max(from, to - size), to] : [from, Math.min(to, from + size)];
    const edges = all.slice(start, end).map((one, index) => ({ cursor: cursor(start + index), node: show(one) }));
    return {
      edges,
      nodes: edges.map(({ node }) => node),
      totalCount: all.length,
      pageInfo: {
        startCursor: edges[0]?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
        hasPreviousPage: start > 0,
        hasNextPage: end < all.length,
      },
    };
  };

const cursor = (index: number): string => Buffer.from(`cursor:${index}`).toString("base64");
const indexOf = (given: string): number => Number(Buffer.from(given, "base64").toString().replace("cursor:", ""));
