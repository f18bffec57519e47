/** Takes nothing, gives what tells characters that show nothing themselves; they may still allow or forbid a line break. */
export const UNSEEN = /[\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u;
