import type { ComponentChildren } from 'preact';
import type { OauthRun } from '@/labs/exercises/oauth-lab/run';
import type { RigRun } from '@/labs/rig/protocol';
import { onRig } from '@/labs/tab-engines';
import type { Beneath } from '@/widgets/lab/Commands';
import type { LabOpening } from '@/widgets/lab/content';
import { Lab } from '@/widgets/lab/Lab';
import { ENGINE, LOADED_BYTES } from './data';
import { StoryEditor } from './StoryEditor';
import { StoryResults } from './StoryResults';

interface OauthLabProps {
  readonly lab: LabOpening<RigRun<OauthRun>>;
  readonly paper?: ComponentChildren;
}

const engine = onRig<OauthRun>({
  name: 'the shop and its provider',
  note: 'Three programs with real keys, in this tab alone.',
  live: `${ENGINE}: the shop, the provider and Mallory’s sites answer in this tab, with SHA-256 and signatures of WebCrypto. Browsers and network are a MODEL.`,
  bytes: LOADED_BYTES,
  async load() {
    const [{ OAUTH_LAB }, { openWorker }] = await Promise.all([
      import('@/labs/exercises/oauth-lab/lab'),
      import('@/labs/exercises/oauth-lab/open'),
    ]);
    return { lab: OAUTH_LAB, openWorker };
  },
});

const beneath: Beneath = () => [
  {
    button: 'A verifier and its challenge',
    code: `verifier=$(openssl rand 32 | basenc --base64url | tr -d =)
printf %s "$verifier" | openssl dgst -sha256 -binary | basenc --base64url | tr -d =`,
  },
  {
    button: 'The exchange of a code',
    code: `curl -u "$CLIENT_ID:$CLIENT_SECRET" -d grant_type=authorization_code \\
  -d code="$CODE" -d code_verifier="$verifier" \\
  --data-urlencode redirect_uri=https://sparewheel.example/callback https://id.example/token`,
  },
  { button: 'The provider’s public keys', code: 'curl https://id.example/jwks.json' },
];

const faultsIn = (outcome: RigRun<OauthRun>) =>
  outcome.kind === 'done' ? outcome.result.faults : [];

/** A login through a provider, told and attacked. */
export function OauthLab({ lab, paper }: OauthLabProps) {
  return (
    <Lab
      lab={lab}
      paper={paper}
      engine={engine}
      writes="Story"
      verb="Tell it"
      Workspace={StoryEditor}
      Results={StoryResults}
      faults={faultsIn}
      beneath={beneath}
      isFolded
    />
  );
}
