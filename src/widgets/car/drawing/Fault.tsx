import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** Whether parts are drawn with what shows that they are broken; a single part never is. */
export const CanBreak = createContext(false);

/** What is seen of a part when it is broken. */
export function Fault({ children }: { readonly children: ComponentChildren }) {
  return useContext(CanBreak) ? <>{children}</> : null;
}
