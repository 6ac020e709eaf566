import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout } from "node:timers/promises";
import { answerGraphQL, titleOf } from "./server/graphql.ts";
import { loadOpenApi, type OpenApi } from "./server/openapi.ts";
import { Refused, Repository } from "./server/repository.ts";
import { type Answer, isHere, permit, routeOf, routes, Unknown } from "./server/rest.ts";
import { type Shapes, shapes } from "./server/shapes.ts";

/** What goes wrong: another answer, a connection that is dropped, or an answer that takes its time (in milliseconds). */
type Fault =
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly message?: string }
  | { readonly drop: true }
  | { readonly delay: number };

type Failure = Fault & {
  /** As in `requests`, such as `POST /repos/acme/shop/issues/7/comments` or `QUERY viewer`. */
  readonly on: string | RegExp;
  /** Whether the request is carried out all the same. */
  readonly done?: boolean;
  /** Else it goes wrong once, where the request comes next. */
  readonly always?: boolean;
};

interface Hook {
  readonly on: string | RegExp;
  readonly act: () => void;
}

interface Request {
  /** A method and a path as they were asked; of GraphQL, what was asked for. */
  readonly title: string;
  readonly method: string;
  readonly url: URL;
  /** Below the address of the API. Undefined where it is not below. */
  readonly pathname: string | undefined;
  readonly token: string | undefined;
  readonly body: unknown;
}

interface Options {
  /** GitHub Enterprise Server has its API elsewhere: https://docs.github.com/en/enterprise-server@latest/rest/quickstart */
  readonly enterprise?: boolean;
}

/**
 * GitHub's API, as the token of a workflow in acme/shop sees it. Requests and answers are held against what GitHub
 * publishes about its API: a test that asks what GitHub does not know, or believes what GitHub does not say, shall see
 * it among the violations.
 */
export class GitHubServer extends Repository {
  readonly requests: string[] = [];
  readonly failures: Failure[] = [];
  /** No test is to leave one behind. */
  readonly violations: string[] = [];
  /** The only one that is known. */
  token = "token-of-the-job";
  readonly #hooks: Hook[] = [];
  readonly #server: Server;
  readonly #openapi: OpenApi;
  readonly #prefix: string;

  private constructor(openapi: OpenApi, { enterprise = false }: Options) {
    super();
    this.#openapi = openapi;
    this.#prefix = enterprise ? "/api/v3" : "";
    this.#server = createServer((request, response) => {
      this.#serve(request, response).catch((error: Error) => {
        this.violations.push(`the stand-in failed: ${error.stack}`);
        response.destroy();
      });
    });
  }

  static async start(options: Options = {}): Promise<GitHubServer> {
    const server = new GitHubServer(await loadOpenApi(), options);
    await new Promise<void>((listening) => server.#server.listen(0, "127.0.0.1", listening));
    return server;
  }

  /** The address of the API. */
  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}${this.#prefix}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((stopped) => this.#server.close(stopped));
  }

  /** The requests that changed something. */
  get writes(): readonly string[] {
    return this.requests.filter((request) => /^(?:POST|PATCH|PUT|DELETE|MUTATION) /.test(request));
  }

  /** Once, between the next such request and its answer: what somebody else does at the same time. */
  after(on: string | RegExp, act: () => void): void {
    this.#hooks.push({ on, act });
  }

  async #serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const request = await this.#read(incoming);
    this.requests.push(request.title);
    const failure = takeMatching(this.failures, request.title, ({ always }) => always === true);
    const fails = failure !== undefined && !("delay" in failure);
    const answer = !fails || failure.done ? await this.#carryOut(request) : undefined;
    for (let hook = takeMatching(this.#hooks, request.title); hook; hook = takeMatching(this.#hooks, request.title)) {
      hook.act();
    }
    // Whoever does not wait for the answer has had the work done all the same.
    if (failure !== undefined && "delay" in failure) await setTimeout(failure.delay, undefined, { ref: false });
    if (!fails) return send(response, answer ?? { status: 500 });
    if ("drop" in failure) {
      incoming.socket.destroy();
      return;
    }
    const { status, message = "", headers = {} } = failure;
    send(response, { status, data: { message, status: String(status) }, headers });
  }

  async #read(incoming: IncomingMessage): Promise<Request> {
    const { method = "", headers } = incoming;
    const url = new URL(incoming.url ?? "", this.url);
    const text = (await incoming.toArray()).join("");
    const body: unknown = text === "" ? undefined : JSON.parse(text);
    const [, token] = /^(?:token|bearer) (.+)$/i.exec(headers.authorization ?? "") ?? [];
    const ofGraphQL = `POST ${this.#prefix === "" ? "" : "/api"}/graphql`;
    if (`${method} ${url.pathname}` === ofGraphQL) {
      const { query = "" } = body as { readonly query?: string };
      return { title: titleOf(query), method, url, pathname: undefined, token, body };
    }
    const below = url.pathname.startsWith(`${this.#prefix}/`);
    const pathname = below ? url.pathname.slice(this.#prefix.length) : undefined;
    return { title: `${method} ${pathname ?? url.pathname}`, method, url, pathname, token, body };
  }

  async #carryOut(request: Request): Promise<Answer> {
    const violate = (what: string) => {
      this.violations.push(`${request.title}: ${what}`);
    };
    if (request.token !== this.token) {
      const message = request.token === undefined ? "Requires authentication" : "Bad credentials";
      return refused(new Refused(401, message), "https://docs.github.com/rest");
    }
    if (/^(?:QUERY|MUTATION) /.test(request.title)) {
      const asked = request.body as Parameters<typeof answerGraphQL>[0];
      return { status: 200, data: await answerGraphQL(asked, this, violate) };
    }
    return this.#carryOutRest(request, violate);
  }

  #carryOutRest({ method, url, pathname, body }: Request, violate: (what: string) => void): Answer {
    const taken = pathname === undefined ? undefined : routeOf(method, pathname);
    const route = taken && routes[taken.route];
    if (taken === undefined || route === undefined) {
      violate("the stand-in does not know this request");
      return refused(new Refused(404, "Not Found"), "https://docs.github.com/rest");
    }
    const operation = this.#openapi.operation(taken.route);
    const respond = (): Answer => {
      try {
        if (!isHere(taken.path)) throw new Refused(404, "Not Found");
        const query = Object.fromEntries(url.searchParams);
        const wrong = [...operation.wrongIn.parameters({ ...taken.path, ...query }), ...operation.wrongIn.body(body)];
        for (const what of wrong) violate(what);
        permit(this, route.needs, method === "GET" ? "read" : "write");
        if (wrong.length > 0) throw new Refused(422, `Invalid request.\n\n${wrong.join("\n")}`);
        const known = ["page", "per_page", ...(route.query ?? [])];
        for (const parameter of url.searchParams.keys()) {
          if (!known.includes(parameter)) throw new Unknown(`the filter ${parameter}`);
        }
        const path = (parameter: string) => taken.path[parameter] ?? "";
        return route.answer({ repository: this, shapes: this.#shapes, path, query: url.searchParams, body, url });
      } catch (error) {
        if (error instanceof Refused) return refused(error, operation.docs);
        if (!(error instanceof Unknown)) throw error;
        violate(`the stand-in does not know ${error.message}`);
        return refused(new Refused(422, error.message), operation.docs);
      }
    };
    const answer = respond();
    for (const what of operation.wrongIn.response(answer.status, answer.data)) {
      violate(`the stand-in answers with ${answer.status} otherwise than GitHub: ${what}`);
    }
    return answer;
  }

  get #shapes(): Shapes {
    return shapes(this.#openapi, this.url, this);
  }
}

const refused = ({ status, message, errors }: Refused, docs: string): Answer => ({
  status,
  data: { message, ...(errors.length > 0 && { errors }), documentation_url: docs, status: String(status) },
});

/** The first that is for this request; it is taken away unless it is to stay. */
function takeMatching<T extends { readonly on: string | RegExp }>(
  all: T[],
  title: string,
  stays: (one: T) => boolean = () => false,
): T | undefined {
  const index = all.findIndex(({ on }) => (typeof on === "string" ? on === title : on.test(title)));
  const one = all[index];
  if (one !== undefined && !stays(one)) all.splice(index, 1);
  return one;
}

/** What GitHub says with every answer of the quota. */
const quota = { "x-ratelimit-limit": "5000", "x-ratelimit-remaining": "4999", "x-ratelimit-resource": "core" };

function send(response: ServerResponse, { status, data, headers = {} }: Answer): void {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8", ...quota, ...headers });
  response.end(data === undefined ? undefined : JSON.stringify(data));
}
