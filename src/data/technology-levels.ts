/** How hard a technology is to learn, from the easiest on. */
export const LEARNING_CURVES = [
  { id: 'gentle', label: 'Gentle' },
  { id: 'moderate', label: 'Moderate' },
  { id: 'steep', label: 'Steep' },
] as const;

/** How much work it is to keep a technology running, from the least on. */
export const OPERATIONS_BURDENS = [
  { id: 'low', label: 'Low' },
  { id: 'medium', label: 'Medium' },
  { id: 'high', label: 'High' },
] as const;
