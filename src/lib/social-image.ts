/** Root-relative path of the social image of the page with this id (empty for the home page). */
export function socialImagePath(id: string): string {
  return `/social/${id === '' ? 'home' : id.replaceAll('/', '-')}.png`;
}
