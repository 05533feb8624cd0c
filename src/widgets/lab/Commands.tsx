import { Beneath as Details } from '@/widgets/frame/Beneath';

/** What a button does, as it is typed elsewhere. */
export interface Command {
  readonly button: string;
  readonly code: string;
}

/** The commands for a text; `own` is the step’s own, in the place of the usual one. */
export type Beneath = (text: string, own: string | undefined) => readonly Command[];

/** The real commands under the friendly buttons; nothing where there are none. */
export function Commands({ commands }: { readonly commands: readonly Command[] }) {
  if (commands.length === 0) return null;
  return (
    <Details summary="The real commands">
      {commands.map(({ button, code }) => (
        <div key={button} class="lab-command">
          <p class="lab-label">{button}</p>
          <pre translate={false}>
            <code>{code}</code>
          </pre>
        </div>
      ))}
    </Details>
  );
}
