/**
 * Runs first in every page of the watched site and notes what goes wrong: WebKit's driver tells a
 * test nothing of it, and so all engines are asked in the same way.
 */
{
  const troubles = [];
  globalThis.troubles = troubles;
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
    troubles.push(`policy: ${effectiveDirective} ${blockedURI} ${sample}`),
  );
  addEventListener('unhandledrejection', ({ reason }) => troubles.push(`rejection: ${reason}`));
  addEventListener(
    'error',
    ({ target, message }) => {
      const address = target instanceof Element ? (target.src ?? target.href) : undefined;
      troubles.push(address === undefined ? `error: ${message}` : `not loaded: ${address}`);
    },
    true,
  );
  const { error } = console;
  console.error = (...parts) => {
    troubles.push(`console: ${parts.join(' ')}`);
    error(...parts);
  };
}
