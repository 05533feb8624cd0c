/** File name, without its ending, of the social image of the page with this id (empty: home). */
export function socialImageName(id: string): string {
  return id === '' ? 'home' : id.replaceAll('/', '-');
}
