/** Takes nothing; says what every check of meaning looks at. */
import type { Place } from '../../diagnostic.ts';
import type { Spot } from '../../model/keys.ts';
import type { Leaf } from '../../model/schema/leaves.ts';
import type { Kind } from '../../model/schema/scalar.ts';
import type { Raw } from '../../model/source.ts';

/** A name, and what it names. */
export interface Id {
  readonly id: string;
  readonly kind: Kind;
  /** Absent for what stands in another file. */
  readonly spot?: Spot;
}

/** What a check of meaning looks at. `ids` are those of the file and of what it belongs to. */
export interface Matter {
  readonly raw: Raw;
  readonly leaves: readonly Leaf[];
  readonly ids: readonly Id[];
  readonly at: (at: Spot['at']) => Spot;
  readonly place: (at: Spot['at']) => Place | undefined;
}
