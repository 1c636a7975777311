/** The forms of a check for continuous integration: JUnit XML, SARIF, a summary for a pull request, annotations of GitHub Actions. */
export const ciFormats = ['junit', 'sarif', 'markdown', 'github'] as const;

export type CiFormat = (typeof ciFormats)[number];
