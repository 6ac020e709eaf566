import { error, info, warning } from "@actions/core";
import { verdicts } from "../findings/finding.ts";
import { type Alert, plainSentence } from "../report/alert.ts";

/** A step has room for ten of each; one error is what fails the job. https://docs.github.com/en/rest/checks/runs */
const mostErrors = 9;
const mostWarnings = 10;

/** Tells the news at the lines that cause it, or else only in the list of the run. */
export function annotate(alerts: readonly Alert[]): void {
  const errors = alerts.filter(({ group }) => group.fails);
  const warnings = alerts.filter(({ group }) => !group.fails);
  for (const alert of errors.slice(0, mostErrors)) error(plainSentence(alert), propertiesOf(alert));
  for (const alert of warnings.slice(0, mostWarnings)) warning(plainSentence(alert), propertiesOf(alert));
  const rest = Math.max(0, errors.length - mostErrors) + Math.max(0, warnings.length - mostWarnings);
  if (rest > 0) info(`A step has room for no more annotations: the summary has ${rest} more.`);
}

function propertiesOf({ group, places: [place] }: Alert) {
  const title = `flowbreak: ${verdicts[group.verdict].title.toLowerCase()}`;
  return place === undefined ? { title } : { title, file: place.path, startLine: place.line, endLine: place.endLine };
}
