interface Terminal {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** How the text form looks on standard output. https://no-color.org, https://force-color.org */
export function appearance(
  { isTTY = false, columns = 100 }: Terminal,
  { NO_COLOR, FORCE_COLOR, TERM }: NodeJS.ProcessEnv,
): { readonly color: boolean; readonly width: number } {
  const forced = FORCE_COLOR !== undefined && FORCE_COLOR !== "" ? !["0", "false"].includes(FORCE_COLOR) : undefined;
  return {
    color: !NO_COLOR && (forced ?? (isTTY && TERM !== "dumb")),
    // Narrower lines tear addresses apart, wider ones are hard to follow.
    width: Math.min(Math.max(columns, 80), 120),
  };
}
