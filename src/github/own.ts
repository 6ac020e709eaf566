import type { Octokit } from "./api.ts";
import { isForbidden, isGraphqlAnswer } from "./retry.ts";

/** Something on GitHub that carries a marker of ours. Anybody can write the marker. */
interface Marked {
  /** Missing where the account is gone. */
  readonly author: string | undefined;
}

/** What the token itself has written: what others wrote is not ours to change. */
export async function ownOnly<T extends Marked>(octokit: Octokit, found: readonly T[]): Promise<readonly T[]> {
  if (found.length === 0) return [];
  const own = await loginOf(octokit);
  return found.filter(({ author }) => author === own);
}

/** Who the token is. Where that cannot be asked, it is taken for the workflow's own, as nearly all are. */
async function loginOf({ graphql }: Octokit): Promise<string> {
  try {
    return (await graphql<{ viewer: { login: string } }>("{ viewer { login } }")).viewer.login;
  } catch (error) {
    if (isForbidden(error) || isGraphqlAnswer(error)) return "github-actions[bot]";
    throw error;
  }
}

/** Any text, halves of characters too, in a comment of HTML, in which there may be no two dashes and no `>`. */
export const inMarker = (text: string): string =>
  encodeURIComponent(Buffer.from(text).toString()).replaceAll("-", "%2D");

/**
 * Whether two texts say the same to a reader: of which run and of which commit is no news, and links need not lead to
 * the newest of them. GitHub gives lines back as it likes.
 */
export const isSame = (a: string, b: string): boolean => said(a) === said(b);

const said = (body: string): string =>
  body
    .replaceAll("\r\n", "\n")
    .replace(/^(<!-- \S+ \w+) run:\S+ step:\S+ -->/, "$1 -->")
    .replaceAll(/\/blob\/[0-9a-f]{40,64}\//g, "/blob/")
    .replaceAll(/\/actions\/runs\/\d+/g, "/actions/runs")
    .trimEnd();
