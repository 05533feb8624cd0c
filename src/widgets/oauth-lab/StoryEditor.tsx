import { RealityBadge } from '@/widgets/frame/RealityBadge';
import { Editor } from '@/widgets/lab/Editor';
import type { WorkspaceProps } from '@/widgets/lab/Lab';
import { Prose } from '@/widgets/lab/Prose';
import { VERBS } from './data';

/** The editor, and folded below it what can stand in a story. */
export function StoryEditor(props: WorkspaceProps) {
  return (
    <>
      <Editor {...props} />
      <div class="oa-below">
        <RealityBadge
          kind="MODEL"
          note="The people, their browsers, the phone and the network are simulated; what they carry, and the programs that answer, are not."
          assumptions={[
            'A browser follows redirects, keeps cookies for each host, and sends forms that send themselves.',
            'It heeds neither SameSite nor Path, which change nothing in these stories.',
            'Nothing is encrypted on the way, because nothing leaves the tab.',
            'Chance and clock are the same in each run, and the provider signs with a published test key.',
          ]}
          model="src/labs/exercises/oauth-lab/browser.ts"
        />
        <details class="beneath oa-verbs">
          <summary>What can stand in a story</summary>
          <dl class="beneath__body">
            {VERBS.map(([line, means]) => (
              <div key={line}>
                <dt translate={false}>{line}</dt>
                <dd>
                  <Prose text={means} />
                </dd>
              </div>
            ))}
          </dl>
        </details>
      </div>
    </>
  );
}
