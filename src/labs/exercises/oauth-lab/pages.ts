const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

const escaped = (text: string) => text.replaceAll(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
const unescaped = (html: string) =>
  Object.entries(ESCAPES).reduce((text, [sign, entity]) => text.replaceAll(entity, sign), html);

/** A page that says one thing. */
export const page = (title: string, says = ''): string =>
  `<title>${escaped(title)}</title>${says && `\n<p>${escaped(says)}</p>`}`;

/** The provider’s page for name and password. */
export const signInPage = (client: string): string =>
  `<title>Sign in to continue to ${escaped(client)}</title>
<form method="post" action="/login"><input name="username"><input name="password" type="password"></form>`;

/** A form that sends itself: the response mode `form_post` of OAuth 2.0. */
export const postingPage = (
  action: string,
  fields: readonly (readonly [string, string])[],
): string =>
  `<title>Back to the client</title>
<body onload="document.forms[0].submit()">
<form method="post" action="${escaped(action)}">
${fields.map(([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`).join('\n')}
</form>`;

/** What a browser finds in a page of this lab. */
export interface Page {
  readonly title: string;
  readonly form?: {
    readonly action: string;
    readonly fields: readonly (readonly [name: string, value: string])[];
    readonly sendsItself: boolean;
  };
}

/** Reads the pages above, and no others. */
export function readPage(html: string): Page {
  const [, title = ''] = /<title>([^<]*)/.exec(html) ?? [];
  const [, action] = /<form method="post" action="([^"]*)"/.exec(html) ?? [];
  const read = { title: unescaped(title) };
  if (action === undefined) return read;
  const fields = [...html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(
    ([, name = '', value = '']) => [unescaped(name), unescaped(value)] as const,
  );
  return {
    ...read,
    form: { action: unescaped(action), fields, sendsItself: html.includes('onload=') },
  };
}
