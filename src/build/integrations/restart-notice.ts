import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';

const SIDEBAR = fileURLToPath(new URL('../../sidebar.ts', import.meta.url));

/**
 * Says in development that the menu is as old as the server: Starlight gets it with the
 * configuration, whose modules Node loads once.
 */
export function restartNotice(): AstroIntegration {
  return {
    name: 'restart-notice',
    hooks: {
      'astro:server:setup': ({ server, logger }) => {
        server.watcher.on('change', (file) => {
          if (file !== SIDEBAR) return;
          logger.warn('src/sidebar.ts has changed: restart the server to see it in the menu');
        });
      },
    },
  };
}
