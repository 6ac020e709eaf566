import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

interface Comment {
  readonly id: number;
  readonly author: string;
  body: string;
}

interface Failure {
  /** Such as `POST /repos/o/r/issues/7/comments`. */
  readonly on: string;
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly message?: string;
  /** Whether the request is carried out all the same. */
  readonly done?: boolean;
}

interface Answer {
  readonly status: number;
  readonly data: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

const repository = "/repos/acme/shop";

/** Pull request 7 of acme/shop, as GitHub's API shows it to the token of a workflow. */
export class GitHubServer {
  readonly comments: Comment[] = [];
  readonly requests: string[] = [];
  /** Each answers once, where its request comes next. */
  readonly failures: Failure[] = [];
  head = "c0ffee";
  readonly #server: Server;

  private constructor() {
    this.#server = createServer((request, response) => {
      this.#answer(request, response).catch((error: Error) => send(response, 500, { message: error.message }));
    });
  }

  static async start(): Promise<GitHubServer> {
    const server = new GitHubServer();
    await new Promise<void>((listening) => server.#server.listen(0, "127.0.0.1", listening));
    return server;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((stopped) => this.#server.close(stopped));
  }

  addComments(...comments: readonly Pick<Comment, "author" | "body">[]): void {
    for (const comment of comments) this.comments.push({ id: 100 + this.comments.length, ...comment });
  }

  /** The requests that changed something. */
  get writes(): readonly string[] {
    return this.requests.filter((request) => /^(?:POST|PATCH) \/repos/.test(request));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? "", this.url);
    const route = `${request.method} ${pathname}`;
    this.requests.push(route);
    const text = (await request.toArray()).join("");
    const failure = this.failures.find(({ on }) => on === route);
    if (failure !== undefined) {
      this.failures.splice(this.failures.indexOf(failure), 1);
      if (failure.done) this.#carryOut(route, text, searchParams);
      return send(response, failure.status, { message: failure.message ?? "" }, failure.headers);
    }
    const { status, data, headers } = this.#carryOut(route, text, searchParams);
    send(response, status, data, headers);
  }

  #carryOut(route: string, text: string, query: URLSearchParams): Answer {
    if (route === "POST /graphql") return { status: 200, data: { data: { viewer: { login: "github-actions[bot]" } } } };
    if (route === `GET ${repository}/pulls/7`) return { status: 200, data: { number: 7, head: { sha: this.head } } };
    if (route === `GET ${repository}/issues/7/comments`) return this.#list(query);
    if (route === `POST ${repository}/issues/7/comments`) {
      this.addComments({ author: "github-actions[bot]", body: bodyIn(text) });
      return { status: 201, data: shown(this.comments.at(-1)) };
    }
    const comment = this.comments.find(({ id }) => route === `PATCH ${repository}/issues/comments/${id}`);
    if (comment === undefined) return { status: 404, data: { message: "Not Found" } };
    comment.body = bodyIn(text);
    return { status: 200, data: shown(comment) };
  }

  #list(query: URLSearchParams): Answer {
    const [size, page] = [Number(query.get("per_page") ?? 30), Number(query.get("page") ?? 1)];
    const data = this.comments.slice((page - 1) * size, page * size).map(shown);
    const next = `<${this.url}${repository}/issues/7/comments?per_page=${size}&page=${page + 1}>; rel="next"`;
    return { status: 200, data, headers: page * size < this.comments.length ? { link: next } : {} };
  }
}

/** GitHub refuses longer ones. */
function bodyIn(text: string): string {
  const { body } = JSON.parse(text) as { body: string };
  if (body.length > 65_536) throw new Error("Body is too long (maximum is 65536 characters)");
  return body;
}

const shown = (comment: Comment | undefined) =>
  comment && {
    id: comment.id,
    user: { login: comment.author },
    body: comment.body,
    html_url: `https://github.com/acme/shop/pull/7#issuecomment-${comment.id}`,
  };

function send(response: ServerResponse, status: number, data: unknown, headers: object = {}): void {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8", ...headers });
  response.end(JSON.stringify(data));
}
