/** The door of reading: takes the bytes of files, gives what they say or every fault at its place. */
export { readPlain } from './plain.ts';

export { checkChange, parseChange, parseTerms, readChange, readClient, readDefinition, readTerms } from './read.ts';
export { writePlain } from './write-plain.ts';
