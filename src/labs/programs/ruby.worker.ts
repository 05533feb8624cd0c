import { open } from './ruby/runtime.ts';
import { serve } from './worker-shell.ts';

serve(open);
