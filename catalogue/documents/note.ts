/** Stands at the top of every generated document. */
export const generatedNote = '<!-- Written by `npm run docs`: do not edit, run it again. -->';
