/** Takes a document and its numbers, gives its papers: the door to every writer. */
export { writeHtml } from './html.ts';
