import type { APIRoute, GetStaticPaths } from 'astro';
import { bytes } from 'virtual:engines/go-bytes';
import { challengePrograms, listedPrograms, type PageProgram } from '@/widgets/program/content';

/** What is fetched when a reader runs or edits a listing or a challenge: all of its program. */
export const getStaticPaths: GetStaticPaths = async () =>
  [...(await listedPrograms()), ...challengePrograms()].map((program) => {
    const [language, topic] = program.id.split('/');
    return { params: { language, topic }, props: { program } };
  });

export const GET: APIRoute<{ program: PageProgram }> = ({ props: { program } }) => {
  const ofGo = program.language === 'go' ? bytes[program.id.split('/')[1] ?? ''] : undefined;
  return Response.json({ ...program, ...(ofGo !== undefined && { bytes: ofGo }) });
};
