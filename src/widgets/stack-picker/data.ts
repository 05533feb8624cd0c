import type { Fit } from './model';

const OUTSIDE_FITS: Readonly<Record<'cpp-http' | 'rust-http' | 'own-host', readonly Fit[]>> = {
  'cpp-http': [
    {
      question: 'goal',
      answers: ['website', 'shop', 'mobile', 'enterprise', 'prototype', 'learning'],
      fit: -2,
      because: 'You would build login, forms and more yourself.',
    },
    {
      question: 'priority',
      answers: ['fast'],
      fit: 1,
      because: 'Nothing stands between the socket and your code.',
    },
    {
      question: 'priority',
      answers: ['ship', 'learn'],
      fit: -1,
      because: 'No common conventions to lean on.',
    },
  ],
  'rust-http': [
    {
      question: 'goal',
      answers: ['website', 'shop', 'enterprise', 'prototype', 'learning'],
      fit: -2,
      because: 'You would build login, forms and more yourself.',
    },
    {
      question: 'goal',
      answers: ['realtime'],
      fit: 1,
      because: 'Very many connections in little memory.',
    },
    {
      question: 'priority',
      answers: ['fast'],
      fit: 1,
      because: 'Nothing that a request does not need.',
    },
  ],
  'own-host': [
    { question: 'traffic', answers: ['low'], fit: 2, because: 'A small fixed price covers it.' },
    {
      question: 'traffic',
      answers: ['steady'],
      fit: 1,
      because: 'A fixed machine suits a fixed load.',
    },
    {
      question: 'traffic',
      answers: ['spiky'],
      fit: -1,
      because: 'Extra machines take too long to arrive.',
    },
    {
      question: 'traffic',
      answers: ['huge'],
      fit: -2,
      because: 'You would build what large providers rent out.',
    },
    {
      question: 'goal',
      answers: ['website', 'learning'],
      fit: 1,
      because: 'Any host will do, and you see how it works.',
    },
    {
      question: 'goal',
      answers: ['enterprise'],
      fit: -1,
      because: 'Auditors ask for papers that large providers have ready.',
    },
    {
      question: 'team',
      answers: ['solo', 'small'],
      fit: 1,
      because: 'One bill, one support desk, one place to look.',
    },
    {
      question: 'team',
      answers: ['several'],
      fit: -1,
      because: 'Accounts and permissions are yours to build.',
    },
  ],
};

/** The options that are not among the technologies of the catalogue, with the reason. */
export const OUTSIDE = [
  {
    slot: 'framework',
    id: 'cpp-http',
    name: 'No framework: a small web library of your choice',
    giveUp: 'A common set of conventions: each C++ team assembles its own.',
    needs: { slot: 'language', anyOf: ['cpp'], because: 'The other languages have frameworks.' },
    never: [],
    fits: OUTSIDE_FITS['cpp-http'],
    because: 'No web framework for C++ is common enough to have a page in the catalogue.',
  },
  {
    slot: 'framework',
    id: 'rust-http',
    name: 'A small web library for Rust, such as axum',
    giveUp: 'Ready accounts, forms and an admin site.',
    needs: { slot: 'language', anyOf: ['rust'], because: 'It is written for Rust.' },
    never: [],
    fits: OUTSIDE_FITS['rust-http'],
    because: 'Several libraries share the web in Rust, and none has a page in the catalogue.',
  },
  {
    slot: 'cloud',
    id: 'own-host',
    name: 'A host of your choice',
    giveUp: 'Ready services beside the servers, and capacity at a minute’s notice.',
    never: [
      {
        question: 'cloud',
        answers: ['aws', 'azure', 'gcp'],
        because: 'You chose another home.',
      },
    ],
    fits: OUTSIDE_FITS['own-host'],
    because: 'A rented server or a small hosting firm is not one technology.',
  },
] as const;
