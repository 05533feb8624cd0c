/** How many places of the ring each server may have. */
export const POINTS = ['1', '10', '100'] as const;

export const CAPTION = 'Consistent hashing: a change of the servers moves one stretch of the keys.';

export const DESCRIPTION =
  'A ring with four servers A, B, C and D in clockwise order. The key customer 7 lies between A and B, and belongs to the next server clockwise, B. A new server E is placed between B and C. Only the keys on the arc from B to E move to it; they belonged to C. All other keys stay where they are: of 1,000 keys 130 move, and with plain arithmetic, hash mod 4 and then mod 5, 795 would. Beside the ring stand the keys of each server, before and after; with one place each they are uneven, with a hundred places they are nearly even.';

export const ASSUMPTIONS = [
  'The keys are the customers 1 to 1,000, hashed with MurmurHash3’s last step; all keys are asked for equally often.',
  'A server’s places are hashes, too; those of the first four are chosen to lie apart.',
  'Nothing is copied: each key lies on one server.',
] as const;
