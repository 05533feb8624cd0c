import type { Fit } from './model';

const OUTSIDE_FITS: Readonly<Record<'aspnet' | 'cpp-http' | 'own-host', readonly Fit[]>> = {
  aspnet: [
    {
      question: 'goal',
      answers: ['enterprise'],
      fit: 2,
      because: 'Login, permissions and health checks come with it.',
    },
    {
      question: 'goal',
      answers: ['shop', 'mobile', 'realtime'],
      fit: 1,
      because: 'Complete, open connections included.',
    },
    { question: 'priority', answers: ['fast'], fit: 1, because: 'A fast web server in the box.' },
    {
      question: 'team',
      answers: ['small', 'several'],
      fit: 1,
      because: 'Every service looks alike.',
    },
  ],
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
    id: 'aspnet',
    name: 'ASP.NET Core, which comes with C#',
    giveUp: 'Distance from one vendor: the framework and its tools come from Microsoft.',
    needs: { slot: 'language', anyOf: ['csharp'], because: 'It belongs to the .NET platform.' },
    never: [],
    fits: OUTSIDE_FITS.aspnet,
    because: 'C# brings its own web framework, which has no page of its own in the catalogue.',
  },
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
