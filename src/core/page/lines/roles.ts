/** Owns which roles of lines make the headline of a story. */
import type { Role } from '../model';

const HEADLINE: ReadonlySet<Role> = new Set(['kicker', 'headline', 'subheadline']);

/** Whether a line of this role is part of a headline: what stands above it, the headline itself, what stands below. */
export const isHeadline = (role: Role): boolean => HEADLINE.has(role);
