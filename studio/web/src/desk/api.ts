// The studio's answers, as the editor needs them.
import type { Edit } from "./merge";

export interface Working {
  version: number;
  save: string;
  fileName: string;
  text: string;
  changedBy: string;
}

export interface State {
  version: number;
  changedBy: string;
  others: string[];
}

export interface Finding {
  severity: "ERROR" | "WARNING" | "INFO";
  rule: string;
  line: number | null;
  offset: number | null;
  length: number;
  sentence: string;
  fix: Edit[];
}

export interface SceneView {
  number: string;
  title: string;
  offset: number;
  seconds: number;
}

export interface EpisodeView {
  number: number;
  title: string;
  offset: number;
  seconds: number;
  scenes: SceneView[];
}

export interface Kind {
  rule: string;
  severity: Finding["severity"];
  count: number;
  fixable: number;
  example: string;
}

export interface Check {
  refused: string | null;
  seconds: number;
  episodes: EpisodeView[];
  cast: string[];
  findings: Finding[];
  kinds: Kind[];
}

export interface Reply {
  body: string;
  authorName: string;
  createdAt: string;
}

export interface Comment {
  id: string;
  position: number | null;
  length: number;
  quote: string;
  body: string;
  author: string;
  authorName: string;
  createdAt: string;
  resolvedAt: string | null;
  replies: Reply[];
}

/** The studio refused, and says why. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly type: string,
    sentence: string,
    /** The whole answer, for those who know what else this refusal tells. */
    readonly problem: Record<string, unknown> = {},
  ) {
    super(sentence);
  }
}

const LIMIT_MILLIS = 20_000;

export class Api {
  constructor(
    private readonly home: string,
    private readonly csrf: Record<string, string>,
    private readonly freshCsrf: () => Promise<Record<string, string> | null>,
  ) {}

  get<T>(path: string): Promise<T> {
    return this.call("GET", path);
  }

  /** What is there now, or null if it is still what the tag names. */
  async getUnless<T>(path: string, tag: string): Promise<{ body: T; tag: string } | null> {
    const answer = await this.fetch("GET", path, undefined, tag ? { "If-None-Match": tag } : {});
    if (answer.status === 304) return null;
    if (!answer.ok) throw await refusal(answer);
    return { body: (await answer.json()) as T, tag: answer.headers.get("ETag") ?? "" };
  }

  send<T>(method: "POST" | "PUT" | "DELETE", path: string, body?: unknown): Promise<T> {
    return this.call(method, path, body);
  }

  /** Throws a {@link Refusal} for an answer that is one, and a plain error if there is no answer. */
  private async call<T>(method: string, path: string, body?: unknown): Promise<T> {
    let answer = await this.fetch(method, path, body);
    if ((answer.status === 401 || answer.status === 403) && method !== "GET") {
      // A server that was started again knows the person by a cookie, but no longer the token of this page.
      const fresh = await this.freshCsrf();
      if (fresh) {
        Object.assign(this.csrf, fresh);
        answer = await this.fetch(method, path, body);
      }
    }
    if (!answer.ok) throw await refusal(answer);
    return (await answer.json()) as T;
  }

  private fetch(method: string, path: string, body?: unknown, more: Record<string, string> = {}): Promise<Response> {
    return fetch(this.home + path, {
      method,
      headers: { Accept: "application/json", ...(body === undefined ? {} : { "Content-Type": "application/json" }), ...this.csrf, ...more },
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: AbortSignal.timeout(LIMIT_MILLIS),
      redirect: "error",
    });
  }
}

async function refusal(answer: Response): Promise<Error> {
  try {
    const problem = (await answer.json()) as { type?: string; detail?: string } & Record<string, unknown>;
    return new Refusal(answer.status, problem.type?.split(":").at(-1) ?? "", problem.detail ?? String(answer.status), problem);
  } catch {
    return new Refusal(answer.status, "", String(answer.status));
  }
}
