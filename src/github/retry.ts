import { setTimeout } from "node:timers/promises";

/** What octokit throws where GitHub answers with an error, or does not answer (as 500). */
export interface Refusal extends Error {
  readonly status: number;
  readonly response?: { readonly headers: Readonly<Record<string, string | number | undefined>> };
}

export const isRefusal = (error: unknown): error is Refusal =>
  error instanceof Error && "status" in error && typeof error.status === "number";

export const isNotFound = (error: unknown): boolean => isRefusal(error) && error.status === 404;

/** Whether GitHub does not let the token do it; it says "not found" where the token may not even know. */
export const isForbidden = (error: unknown): boolean =>
  isNotFound(error) || (isRefusal(error) && error.status === 403 && !isRateLimit(error));

/** Whether GraphQL answers that something went wrong; the status is a good one then. */
export const isGraphqlAnswer = (error: unknown): error is Error =>
  error instanceof Error && error.name === "GraphqlResponseError";

const attempts = 4;

/** Longer than this nobody wants to wait for a comment. */
const longestPause = 60_000;

/**
 * Tries again where GitHub failed or asks to wait. The whole of an attempt is tried again, not one request: one that
 * was answered with an error may have been carried out all the same, and the next attempt then sees its work.
 */
export async function retrying<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await attempt();
    } catch (error) {
      const pause = isRefusal(error) ? pauseAfter(error, tried) : undefined;
      if (pause === undefined || pause > longestPause || tried === attempts) throw error;
      await setTimeout(pause);
    }
  }
}

/** In milliseconds; nothing where another attempt would end alike. */
function pauseAfter(refusal: Refusal, tried: number): number | undefined {
  if (isRateLimit(refusal)) {
    const { "retry-after": seconds, "x-ratelimit-reset": reset } = refusal.response?.headers ?? {};
    if (seconds !== undefined) return Number(seconds) * 1000;
    if (reset !== undefined) return Math.max(0, Number(reset) * 1000 - Date.now());
    return longestPause;
  }
  return refusal.status >= 500 ? 1000 * 2 ** (tried - 1) : undefined;
}

/** https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit */
export function isRateLimit({ status, response }: Refusal): boolean {
  const { "retry-after": after, "x-ratelimit-remaining": remaining } = response?.headers ?? {};
  return status === 429 || (status === 403 && (after !== undefined || remaining === "0"));
}
