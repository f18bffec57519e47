/** Takes what is known of an agreement or of an offer, gives whether the law for consumers is the one to keep. */

/** Agreed terms, or a definition alone: then nobody has said yet who the client is. */
export interface Customer {
  readonly customers: string;
  readonly client?: { readonly kind?: string };
}

/**
 * True where the client is a consumer, or may be one. The client's own kind decides; where it is not said, only a business that serves
 * businesses alone has no consumers.
 */
export function isConsumer({ customers, client }: Customer): boolean {
  return client?.kind === undefined ? customers !== 'businesses' : client.kind === 'consumer';
}
