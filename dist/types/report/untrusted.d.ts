/**
 * The gates: one for each form, by which text that others wrote gets into it and nothing else does.
 *
 * A plan may come from a pull request of a stranger. Whatever it holds (a key of `for_each`, a file name, a message
 * that quotes them) must stay text: no terminal escape, no workflow command, no Markdown, HTML, mention or link, no
 * Mermaid directive; and what a reader cannot see must not hide anything from them.
 */
/** Makes unseen characters seen (`\u001b`, `\u{e0041}`). */
export declare const visible: (text: string) => string;
/**
 * Text for a terminal, which may be the log of a GitHub workflow: a word that could start a workflow command
 * (`::error::`, `##[group]`) loses its first character to its escape. Lines break at spaces only, so that no other
 * word can come to stand at the start of one.
 */
export declare function terminal(text: string, kind: "name" | "prose"): string;
/**
 * A name in Markdown is code, in which nothing is Markdown, a mention or a link. The shortest run of backticks that
 * does not occur in it delimits it: GitHub does not read runs of more than 80.
 */
export declare function markdownName(text: string): string;
/**
 * A sentence in Markdown: words that are plain stay, everything else becomes code. So the names in a sentence are
 * shown as names, and what would be Markdown is shown as what it is.
 */
export declare function markdownProse(text: string): string;
/**
 * What a fenced block holds: lines without anything unseen; the fence is longer than any that they contain. GitHub
 * counts its length up to 255 only, so that the lines hold no run of as many.
 */
export declare function markdownFence(language: string, text: string): string;
export declare const htmlName: (text: string) => string;
export declare const htmlProse: (text: string) => string;
export declare const pageName: (text: string) => string;
export declare const pageProse: (text: string) => string;
/** Text in an element, or between the quotes of an attribute. */
export declare const pageText: (text: string) => string;
/** The lines of a block of code, each without anything unseen. */
export declare const pageLines: (text: string) => string;
/** Text inside of a quoted label: every character that Mermaid, Markdown or HTML could read as more is an entity. */
export declare function mermaid(text: string, longest: number): string;
/**
 * Text in a message of SARIF. To the standard it is plain text in which `[text](target)` is a link and `{0}`
 * a placeholder, unless its braces are doubled; GitHub reads some Markdown in it, and posts it in comments. What is more
 * than text to either becomes its escape. Brackets stay: instances have keys.
 */
export declare function sarif(text: string, kind: "name" | "prose"): string;
/** The same in the text of a link, where brackets have to be escaped, and so have our own escapes. */
export declare const sarifLinkText: (text: string) => string;
/** JSON escapes the first 32 characters itself; a terminal or an editor may act on others that nobody sees. */
export declare function json(text: string): string;
